package org.minyi.streams.query.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.minyi.streams.query.problem.KafkaRefusedException;
import org.minyi.streams.query.topics.Offsets;

/**
 * Looks which rights are missing, so that what would fail weeks later, when the first year is closed, is told at the start.
 * Kafka says what one may do with what exists; what it only says of names that exist is left to whoever meets it.
 */
public final class AccessCheck {

    private static final Map<ResourceType, String> WORDS = Map.of(
            ResourceType.TOPIC,
            "topic",
            ResourceType.GROUP,
            "group",
            ResourceType.TRANSACTIONAL_ID,
            "transactional id");

    private final Admin admin;
    private final String principal;

    /** Looks through this administrator at what that principal, as whom it signs in, may do. */
    public AccessCheck(Admin admin, String principal) {
        this.admin = admin;
        this.principal = principal;
    }

    /** What is missing of these rights, a sentence for each thing that it is missing for. */
    public List<String> complaints(List<Right> rights) {
        var existing = Offsets.await(admin.listTopics().names());
        var missing = new TreeMap<String, List<AclOperation>>();
        rights.stream()
                .collect(Collectors.groupingBy(right -> new Thing(right.type(), right.name(), right.pattern())))
                .forEach((thing, wanted) -> {
                    var lacks = lacks(thing, wanted, existing);
                    if (!lacks.isEmpty()) {
                        missing.put(thing.text(), lacks);
                    }
                });
        var complaints = new ArrayList<String>();
        missing.forEach((thing, lacks) ->
                complaints.add(principal + " 缺少权限 lacks " + Trouble.names(lacks) + " on " + thing + "."));
        if (!complaints.isEmpty()) {
            complaints.add(Trouble.GRANT);
        }
        return complaints;
    }

    /** What rights are about. */
    private record Thing(ResourceType type, String name, PatternType pattern) {

        String text() {
            return WORDS.get(type) + " " + name + (pattern == PatternType.PREFIXED ? "*" : "");
        }
    }

    private List<AclOperation> lacks(Thing thing, List<Right> wanted, Set<String> existing) {
        var has = example(thing, existing).flatMap(name -> has(thing.type, name));
        return has.isEmpty()
                ? List.of()
                : wanted.stream()
                        .map(Right::operation)
                        .filter(operation -> !has.get().contains(operation))
                        .sorted()
                        .toList();
    }

    /** A name of that thing that Kafka can be asked about; empty when there is none yet. */
    private static Optional<String> example(Thing thing, Set<String> existing) {
        if (thing.pattern == PatternType.LITERAL) {
            return Optional.of(thing.name);
        }
        return thing.type == ResourceType.TOPIC
                ? existing.stream().filter(name -> name.startsWith(thing.name)).findFirst()
                : Optional.of(thing.name + "any");
    }

    /** What may be done with it; empty when Kafka does not say so of what does not exist. */
    private Optional<Set<AclOperation>> has(ResourceType type, String name) {
        try {
            return switch (type) {
                case TOPIC -> Optional.ofNullable(Offsets.await(topic(name)).authorizedOperations());
                case GROUP -> Optional.ofNullable(Offsets.await(group(name)).authorizedOperations());
                default -> transactions(name);
            };
        } catch (KafkaRefusedException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.of(Set.of());
            }
            return Optional.empty();
        }
    }

    private KafkaFuture<TopicDescription> topic(String name) {
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        return admin.describeTopics(List.of(name), options).topicNameValues().get(name);
    }

    private KafkaFuture<ConsumerGroupDescription> group(String name) {
        var options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        return admin.describeConsumerGroups(List.of(name), options)
                .describedGroups()
                .get(name);
    }

    /** Kafka does not list what may be done with an id of transactions: it only refuses whoever may not even look. */
    private Optional<Set<AclOperation>> transactions(String id) {
        Offsets.await(admin.describeTransactions(List.of(id)).description(id));
        return Optional.empty();
    }
}
