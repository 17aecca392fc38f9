package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.tools.TransactionsCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.Offsets;
import org.minyi.streams.query.topics.OwnTransactions;
import org.minyi.workbench.stack.StackSettings;
import org.minyi.workbench.stack.TestStack;

/** Which transactions nobody will end, on a real broker whose coordinator has lost what it knew. */
@Tag("slow")
@DisabledIfSystemProperty(
        named = TestStack.SWITCH,
        matches = TestStack.CONTAINERS,
        disabledReason = "the broker's files are taken away")
class HangingTransactionsIT {

    private static final String OFFSETS = "__consumer_offsets";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path directory;

    private final List<Producer<byte[], byte[]>> producers = new ArrayList<>();
    private TryDesk desk;
    private KafkaClients clients;
    private String group;
    private TopicPartition own;
    private OwnTransactions transactions;

    @BeforeEach
    void startBroker() {
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory), Map.of());
        clients = desk.desk().clients();
        group = desk.desk().config().applicationId();
        own = new TopicPartition(group + "-some-changelog", 0);
        create(own.topic(), "of-somebody-else");
        transactions = new OwnTransactions(clients, group, List.of());
    }

    @AfterEach
    void stop() {
        producers.forEach(producer -> producer.close(Duration.ZERO));
        transactions.close();
        desk.close();
    }

    @Test
    void onlyWhatTheCoordinatorHasForgottenIsEnded() throws Exception {
        begin(group + "-1", own);
        begin("of-somebody-else", new TopicPartition("of-somebody-else", 0));
        var open = transactions.open();
        assertThat(open).extracting(each -> each.partition().topic()).containsExactlyInAnyOrder(own.topic(), OFFSETS);
        assertThat(transactions.forgotten(open))
                .as("its producer may still commit it")
                .isEmpty();

        desk.forgetTransactions();

        var still = transactions.open();
        assertThat(still).containsExactlyInAnyOrderElementsOf(open);
        var living = begin(group + "-2", own);
        assertThat(transactions.forgotten(transactions.open())).containsExactlyInAnyOrderElementsOf(still);

        still.forEach(transactions::abort);

        assertThat(transactions.open()).doesNotContainAnyElementsOf(still).isNotEmpty();
        living.commitTransaction();
        await("the coordinator tells the partitions")
                .atMost(PATIENCE)
                .until(() -> transactions.open().isEmpty());
    }

    /** As operations.md tells them to: what is committed is seen again then. */
    @Test
    void operatorsEndItByKafkasOwnTools() throws Exception {
        begin(group + "-1", own);
        desk.forgetTransactions();
        clients.write(List.of(new ProducerRecord<>(own.topic(), own.partition(), null, new byte[2])));
        assertThat(seen()).isFalse();

        assertThat(tool("find-hanging", "--broker-id", "1", "--max-transaction-timeout", "1"))
                .contains(own.topic());
        tool("abort", "--topic", own.topic(), "--partition", "0", "--start-offset", "0");

        assertThat(seen()).isTrue();
    }

    /** What kafka-transactions.sh prints. */
    private String tool(String... words) throws Exception {
        var servers = clients.settings().get("bootstrap.servers").toString();
        var all = Stream.concat(Stream.of("--bootstrap-server", servers), Stream.of(words));
        return Cli.done(directory.resolve("printed"), TransactionsCommand.class, all.toArray(String[]::new));
    }

    private boolean seen() {
        try (var reader = clients.consumer();
                var offsets = new Offsets(clients.admin())) {
            return Offsets.anyRecord(reader, own, 0, offsets.ends(List.of(own)).get(own));
        }
    }

    private void create(String... topics) {
        try (var admin = clients.admin()) {
            Offsets.await(admin.createTopics(Arrays.stream(topics)
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all());
        }
    }

    /** A transaction of that name, with a record there and an offset of the group. */
    private Producer<byte[], byte[]> begin(String id, TopicPartition partition) throws Exception {
        var producer = clients.transactions(id, LONG);
        producers.add(producer);
        producer.initTransactions();
        producer.beginTransaction();
        long longAgo = Instant.now().minus(LONG).toEpochMilli();
        producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), longAgo, null, new byte[1]))
                .get();
        try (var member = clients.member(group)) {
            producer.sendOffsetsToTransaction(Map.of(partition, new OffsetAndMetadata(1)), member.groupMetadata());
        }
        return producer;
    }
}
