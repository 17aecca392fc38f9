package org.minyi.streams.store;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;

/** As much of a task as a store sees: what is registered, which node is at work, and what is forwarded from where. */
final class FakeTask {

    static final TopicPartition CHANGELOG = new TopicPartition("minyi-ratings-changelog", 3);

    /** A record with the node that was at work when it was forwarded. */
    record Forwarded(String from, Object key, Object value) {}

    final List<Forwarded> forwarded = new ArrayList<>();
    final List<Object> registered = new ArrayList<>();
    final Map<String, StateStore> stores = new HashMap<>();
    /** What the changelog has of each key; null if it was deleted. */
    final Map<Bytes, byte[]> logged = new HashMap<>();

    final Map<String, Object> settings = Acknowledged.settings();
    RuntimeException refusal;
    long now;
    int commits;
    int schedules;
    long loggedAt;
    boolean betweenRecords;
    private static final Punctuator NONE = now -> {};

    private Punctuator punctuator = NONE;
    private ProcessorNode<?, ?, ?, ?> atWork;

    /** The context that stores and processors are initialised with. */
    @SuppressWarnings("unchecked")
    <K, V> InternalProcessorContext<K, V> context() {
        return (InternalProcessorContext<K, V>) Proxy.newProxyInstance(
                FakeTask.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments));
    }

    void isAt(String node) {
        atWork = new ProcessorNode<>(node);
    }

    /** Lets its wall-clock punctuator strike, if one is scheduled. */
    void tick() {
        punctuator.punctuate(now);
    }

    /** Whether no punctuator is left that would strike. */
    boolean isIdle() {
        return punctuator == NONE;
    }

    String at() {
        return atWork.name();
    }

    private Object answer(String asked, Object[] arguments) {
        switch (asked) {
            case "register" -> registered.add(arguments[0]);
            case "setCurrentNode" -> atWork = (ProcessorNode<?, ?, ?, ?>) arguments[0];
            case "commit" -> commits++;
            case "schedule" -> {
                schedules++;
                punctuator = (Punctuator) arguments[2];
                return (Cancellable) () -> punctuator = NONE;
            }
            case "forward" -> forward((Record<?, ?>) arguments[0]);
            case "getStateStore" -> {
                return stores.get(arguments[0]);
            }
            case "currentNode" -> {
                return atWork;
            }
            case "currentSystemTimeMs" -> {
                return now;
            }
            case "appConfigs" -> {
                return settings;
            }
            case "logChange" -> {
                logged.put((Bytes) arguments[1], (byte[]) arguments[2]);
                loggedAt = (long) arguments[3];
            }
            case "changelogFor" -> {
                return CHANGELOG.topic();
            }
            case "taskId" -> {
                return new TaskId(0, CHANGELOG.partition());
            }
            case "recordContext" -> {
                return recordContext();
            }
            case "recordMetadata" -> {
                return Optional.of(recordContext());
            }
            default -> {
                return null;
            }
        }
        return null;
    }

    private ProcessorRecordContext recordContext() {
        return betweenRecords
                ? new ProcessorRecordContext(now, -1, -1, null, new RecordHeaders())
                : new ProcessorRecordContext(now, 0, 0, "facts", new RecordHeaders());
    }

    private void forward(Record<?, ?> record) {
        if (refusal != null) {
            throw refusal;
        }
        forwarded.add(new Forwarded(at(), record.key(), record.value()));
    }
}
