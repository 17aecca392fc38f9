package org.minyi.streams.contract;

/**
 * A record as it arrived: bytes that nobody has looked at yet.
 *
 * @param arrivedAt Kafka's own timestamp (LogAppendTime), epoch milliseconds
 * @param key the record's key; null if it had none
 * @param value the record's value; null if it had none
 */
public record Arrival(String topic, int partition, long offset, long arrivedAt, byte[] key, byte[] value) {}
