package org.minyi.streams.query.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.minyi.schemas.Alert;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.http.Json;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.streams.query.topics.SideThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts every word that is said of an alert to an address, as {@code AlertRow} has it, in order and at least once: how far it
 * has come is kept in Kafka, and one of several instances does it. What is not taken (any answer but 2xx) is tried again,
 * ever more slowly, for a day. The address may hold a secret: it is never logged.
 */
public final class Webhook implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration OUT_OF_DATE = Duration.ofDays(1);
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final ObjectMapper JSON = Json.mapper();

    private final KafkaClients clients;
    private final String group;
    private final Serde<Alert> serde;
    private final Map<String, Alerting.RuleName> names;
    private final URI address;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SideThread thread =
            new SideThread("minyi-webhook", LONGEST.dividedBy(2), "alerts cannot be read for the webhook", this::post);

    /** Posts what is said from now on of alerts by these rules, once it is started. */
    public Webhook(
            KafkaClients clients,
            String applicationId,
            Serde<Alert> serde,
            Alerting alerting,
            URI address,
            InstantSource clock) {
        this.clients = clients;
        this.group = group(applicationId);
        this.serde = serde;
        this.names = AlertList.names(alerting);
        this.address = address;
        this.clock = clock;
    }

    /** The group in which the instances of an application share it. */
    public static String group(String applicationId) {
        return applicationId + "-webhook";
    }

    /** Begins to post. */
    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.close();
    }

    private void post() {
        try (var reader = clients.member(group)) {
            reader.subscribe(List.of(Topics.ALERTS.name()));
            while (!thread.isClosing()) {
                for (var record : reader.poll(POLL)) {
                    deliver(record, reader);
                }
            }
        }
    }

    /** Until it is taken, or out of date; meanwhile the place in the group is kept. */
    private void deliver(ConsumerRecord<byte[], byte[]> record, Consumer<byte[], byte[]> reader) {
        var wait = SHORTEST;
        reader.pause(reader.assignment());
        while (!thread.isClosing() && record.value() != null && !isOutOfDate(record) && !isTaken(record)) {
            LOG.warn("the webhook did not take an alert, trying again in {} s", wait.toSeconds());
            keepPlace(reader, clock.instant().plus(wait));
            wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
        }
        reader.resume(reader.assignment());
        if (!thread.isClosing()) {
            reader.commitSync(Map.of(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1)));
        }
    }

    private void keepPlace(Consumer<byte[], byte[]> reader, Instant until) {
        while (!thread.isClosing() && clock.instant().isBefore(until)) {
            // A partition that comes back over a rebalance comes back unpaused.
            reader.pause(reader.assignment());
            reader.poll(POLL);
        }
    }

    private boolean isOutOfDate(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp()).plus(OUT_OF_DATE).isBefore(clock.instant());
    }

    private boolean isTaken(ConsumerRecord<byte[], byte[]> record) {
        try {
            var alert = serde.deserializer().deserialize(record.topic(), record.value());
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .header("Minyi-Alert", alert.getAlertId())
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(AlertList.row(alert, names))))
                    .build();
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= OK && status < REDIRECT;
        } catch (SerializationException e) {
            LOG.warn("an alert makes no sense and is not posted", e);
            return true;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
