package org.minyi.workbench.acl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.minyi.connectors.capture.CaptureTopics;
import org.minyi.connectors.tables.MirrorTable;
import org.minyi.schemas.Topic;
import org.minyi.schemas.Topic.Writer;
import org.minyi.schemas.Topics;
import org.minyi.streams.FeedbackTopology;
import org.minyi.streams.query.access.AppRights;
import org.minyi.streams.query.access.Right;
import org.minyi.workbench.stack.ConnectTopics;

/** Somebody who works with the cluster, and the least that must be allowed. */
public enum Role {
    APP("应用", "the application, every instance of it") {
        @Override
        public List<Right> rights(Names names) {
            return AppRights.of(names.applicationId(), FeedbackTopology.INNER_TOPICS);
        }
    },
    SENDER("发送方", "a system that sends facts to the topics itself, and reads nothing") {
        @Override
        public List<Right> rights(Names names) {
            return each(ofSources(), AclOperation.WRITE);
        }
    },
    LOADER("装载", "whoever runs load, which reads what is there already and keeps bad rows aside") {
        @Override
        public List<Right> rights(Names names) {
            return each(with(ofSources(), Topics.REJECTS), AclOperation.READ, AclOperation.WRITE);
        }
    },
    CONNECT("Kafka Connect", "the Connect worker with our sources and the sink of the analysts' tables") {
        @Override
        public List<Right> rights(Names names) {
            return Stream.of(worker(names), sources().stream(), sink(names))
                    .flatMap(each -> each)
                    .distinct()
                    .toList();
        }
    },
    SUBSCRIBER("订阅方", "a subscriber of the public topics, whose groups begin with that name") {
        @Override
        public List<Right> rights(Names names) {
            var topics = Topics.all().stream().filter(Topic::isPublic).toList();
            return Stream.concat(each(topics, AclOperation.READ).stream(), Stream.of(Right.inGroupsOf(names.groups())))
                    .toList();
        }
    },
    AUDITOR("审计", "whoever runs reconcile or export from the topics, and changes nothing") {
        @Override
        public List<Right> rights(Names names) {
            return each(Topics.all(), AclOperation.READ);
        }
    },
    OPERATOR("运维", "whoever runs topics plan and topics apply, and sees no record") {
        @Override
        public List<Right> rights(Names names) {
            return each(Topics.all(), AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.ALTER_CONFIGS);
        }
    };

    private final String chinese;
    private final String english;

    Role(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * By what rights are named.
     *
     * @param sink the name of the connector that fills the analysts' tables
     * @param groups with what the groups of a subscriber begin
     */
    public record Names(String applicationId, String connectGroup, String sink, String groups) {}

    /** What this role must be allowed. */
    public abstract List<Right> rights(Names names);

    /** Who that is, in Chinese and English. */
    public String text() {
        return chinese + " " + english;
    }

    /** How it is called on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<Topic<?, ?>> ofSources() {
        return Topics.all().stream()
                .filter(topic -> topic.writer() == Writer.SOURCES)
                .collect(Collectors.toList());
    }

    private static List<Topic<?, ?>> with(List<Topic<?, ?>> topics, Topic<?, ?> another) {
        return Stream.<Topic<?, ?>>concat(topics.stream(), Stream.of(another)).toList();
    }

    private static List<Right> each(List<Topic<?, ?>> topics, AclOperation... operations) {
        return topics.stream()
                .flatMap(topic -> Right.onTopic(topic.name(), operations))
                .toList();
    }

    /** The worker's own memory, and the transactions in which records and positions are committed together. */
    private static Stream<Right> worker(Names names) {
        var group = names.connectGroup();
        return Stream.concat(
                new ConnectTopics(group)
                        .all().stream()
                                .flatMap(topic -> Right.onTopic(
                                        topic,
                                        AclOperation.CREATE,
                                        AclOperation.READ,
                                        AclOperation.WRITE,
                                        AclOperation.DESCRIBE_CONFIGS)),
                Stream.of(
                        Right.inGroup(group),
                        Right.inTransaction("connect-cluster-" + group),
                        Right.inTransactionsOf(group + "-")));
    }

    private static List<Right> sources() {
        return Stream.concat(
                        each(with(ofSources(), Topics.REJECTS), AclOperation.WRITE).stream(),
                        Right.onTopic(CaptureTopics.PROGRESS, AclOperation.CREATE, AclOperation.WRITE))
                .toList();
    }

    private static Stream<Right> sink(Names names) {
        var mirrored = Arrays.stream(MirrorTable.values())
                .<Topic<?, ?>>map(MirrorTable::topic)
                .toList();
        return Stream.concat(
                each(mirrored, AclOperation.READ).stream(), Stream.of(Right.inGroup("connect-" + names.sink())));
    }
}
