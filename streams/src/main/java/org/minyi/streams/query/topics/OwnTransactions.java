package org.minyi.streams.query.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
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
    private final Offsets offsets;
    private final String applicationId;
    private final List<String> outputs;
    private final Set<Long> known = new HashSet<>();

    /** Of the application of that id, which alone writes these outputs and the topics that begin with its id. */
    public OwnTransactions(KafkaClients clients, String applicationId, List<? extends Topic<?, ?>> outputs) {
        this.admin = clients.admin();
        this.offsets = new Offsets(admin);
        this.applicationId = applicationId;
        this.outputs = outputs.stream().map(Topic::name).toList();
    }

    /** Those that stand open now, under way as well as forgotten. Partitions that may not be looked at are left out. */
    public Set<OpenTransaction> open() {
        var own = in(partitions());
        own.forEach(each -> known.add(each.producerId()));
        return Stream.concat(own.stream(), in(List.of(ofTheGroup())).stream().filter(this::isOurs))
                .collect(Collectors.toSet());
    }

    /**
     * Which of them will stay open: those of which the coordinator of transactions knows nothing any more, and those that it
     * is about to abort. What it has committed or may still commit is never among them, nor is anything of which a
     * coordinator that cannot be asked now may know.
     */
    public Set<OpenTransaction> forgotten(Collection<OpenTransaction> open) {
        boolean allCanBeAsked = everyCoordinatorIsThere();
        var byProducer =
                described(open.stream().map(OpenTransaction::producerId).collect(Collectors.toSet()));
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
        offsets.close();
    }

    private static boolean isForgotten(OpenTransaction open, TransactionDescription coordinator) {
        return ABORTING.contains(coordinator.state())
                || coordinator.producerEpoch() > open.producerEpoch()
                        && !coordinator.topicPartitions().contains(open.partition());
    }

    private boolean everyCoordinatorIsThere() {
        try {
            return Offsets.await(admin.describeTopics(List.of(STATES)).allTopicNames())
                    .get(STATES)
                    .partitions()
                    .stream()
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (KafkaRefusedException e) {
            return false;
        }
    }

    private Map<Long, TransactionDescription> described(Set<Long> producers) {
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
        var producers = admin.describeProducers(partitions);
        return partitions.stream()
                .flatMap(partition -> in(partition, producers))
                .collect(Collectors.toSet());
    }

    private static Stream<OpenTransaction> in(TopicPartition partition, DescribeProducersResult producers) {
        try {
            return Offsets.await(producers.partitionResult(partition)).activeProducers().stream()
                    .flatMap(producer -> OpenTransaction.of(partition, producer).stream());
        } catch (KafkaRefusedException e) {
            if (e.getCause() instanceof TopicAuthorizationException) {
                return Stream.empty();
            }
            throw e;
        }
    }

    private List<TopicPartition> partitions() {
        return Offsets.await(admin.listTopics().names()).stream()
                .filter(topic -> topic.startsWith(applicationId + "-") || outputs.contains(topic))
                .flatMap(topic -> offsets.partitionsOnceMade(topic).stream())
                .toList();
    }

    private TopicPartition ofTheGroup() {
        int partitions = Math.max(1, offsets.partitionsOnceMade(OFFSETS).size());
        return new TopicPartition(OFFSETS, Utils.abs(applicationId.hashCode()) % partitions);
    }
}
