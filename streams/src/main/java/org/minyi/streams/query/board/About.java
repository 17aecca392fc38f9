package org.minyi.streams.query.board;

/** What is running here. */
public record About(
        String version,
        String city,
        String zone,
        boolean synthetic,
        String applicationId,
        String kafka,
        String registry,
        String rulebook,
        boolean inForce) {}
