package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.minyi.schemas.Topic;
import org.minyi.streams.query.problem.KafkaRefusedException;

/**
 * The transactions in which one application works: where they stand open, which of them nobody will end, and how to end those.
 * Only such partitions are looked at as no other writes to, and the one that keeps the offsets of the application's group.
 */
public final class OwnTransactions implements AutoCloseable {

    private static final String OFFSETS = "__consumer_offsets";
    private static final String STATES = "__transaction_state";

    /** An abort is decided on; it only remains to be told to the partitions. */
    private static final Set<TransactionState> ABORTING =
            Set.of(TransactionState.PREPARE_ABORT, TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;
    private final String applicationId;
    private final List<String> outputs;
    private final Set<Long> known = new HashSet<>();

    /** Of the application of that id, which alone writes these outputs and the topics that begin with its id. */
    public OwnTransactions(KafkaClients clients, String applicationId, List<? extends Topic<?, ?>> outputs) {
        this.admin = clients.admin();
        this.applicationId = applicationId;
        this.outputs = outputs.stream().map(Topic::name).toList();
    }

    /** Those that stand open now, under way as well as forgotten, in what may be looked at. */
    public Set<OpenTransaction> open() {
        var visible = visible();
        var own = in(partitions(visible.stream().filter(this::isOwn).toList()));
        own.forEach(each -> known.add(each.producerId()));
        var others = visible.contains(OFFSETS) ? in(List.of(ofTheGroup())) : Set.<OpenTransaction>of();
        return Stream.concat(own.stream(), others.stream().filter(this::isOurs)).collect(Collectors.toSet());
    }

    /**
     * Which of them will stay open: those of which the coordinator of transactions knows nothing any more, and those that it
     * is about to abort. What it has committed or may still commit is never among them, nor is anything of which a
     * coordinator that cannot be asked now may know.
     */
    public Set<OpenTransaction> forgotten(Collection<OpenTransaction> open) {
        boolean allCanBeAsked = everyCoordinatorIsThere();
        var byProducer =
                byProducer(open.stream().map(OpenTransaction::producerId).collect(Collectors.toSet()));
        return open.stream()
                .filter(each -> byProducer.containsKey(each.producerId())
                        ? isForgotten(each, byProducer.get(each.producerId()))
                        : allCanBeAsked)
                .collect(Collectors.toSet());
    }

    /**
     * Aborts it in its partition. What is of no transaction there any more stays as it is.
     *
     * @throws KafkaRefusedException when that is not allowed, or the transaction has ended meanwhile
     */
    public void abort(OpenTransaction forgotten) {
        Offsets.await(admin.abortTransaction(forgotten.abort()).all());
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(10));
    }

    private static boolean isForgotten(OpenTransaction open, TransactionDescription coordinator) {
        return ABORTING.contains(coordinator.state())
                || coordinator.producerEpoch() > open.producerEpoch()
                        && !coordinator.topicPartitions().contains(open.partition());
    }

    private boolean everyCoordinatorIsThere() {
        return visible().contains(STATES)
                && described(List.of(STATES)).stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
    }

    private Map<Long, TransactionDescription> byProducer(Set<Long> producers) {
        var ids = listed(new ListTransactionsOptions().filterProducerIds(producers))
                .map(TransactionListing::transactionalId)
                .toList();
        return Offsets.await(admin.describeTransactions(ids).all()).values().stream()
                .collect(Collectors.toMap(TransactionDescription::producerId, each -> each));
    }

    /** Others keep the offsets of their groups in the same partition. */
    private boolean isOurs(OpenTransaction inOffsets) {
        return known.contains(inOffsets.producerId())
                || listed(new ListTransactionsOptions().filterProducerIds(Set.of(inOffsets.producerId())))
                        .anyMatch(each -> each.transactionalId().startsWith(applicationId + "-"));
    }

    private Stream<TransactionListing> listed(ListTransactionsOptions which) {
        return Offsets.await(admin.listTransactions(which).all()).stream();
    }

    private Set<OpenTransaction> in(List<TopicPartition> partitions) {
        var found = new HashSet<OpenTransaction>();
        Offsets.await(admin.describeProducers(partitions).all()).forEach((partition, leader) -> leader.activeProducers()
                .forEach(producer -> OpenTransaction.of(partition, producer).ifPresent(found::add)));
        return found;
    }

    private boolean isOwn(String topic) {
        return topic.startsWith(applicationId + "-") || outputs.contains(topic);
    }

    private TopicPartition ofTheGroup() {
        int partitions = partitions(List.of(OFFSETS)).size();
        return new TopicPartition(OFFSETS, Utils.abs(applicationId.hashCode()) % partitions);
    }

    private List<TopicPartition> partitions(List<String> topics) {
        return described(topics).stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Collection<TopicDescription> described(List<String> topics) {
        return Offsets.await(admin.describeTopics(topics).allTopicNames()).values();
    }

    /** Asked for by its name, a topic that is not would be refused, which brokers log. */
    private Set<String> visible() {
        return Offsets.await(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
    }
}
