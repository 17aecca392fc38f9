package org.minyi.streams.contract;

/**
 * Someone served, or something published, at the open-government window.
 *
 * @param id {@code source:serviceId}
 * @param at when, epoch milliseconds
 * @param published whether it is a publication; else a person was served
 */
public record Service(
        String id, long at, boolean published, String region, String unit, ServiceFact.Satisfied satisfied) {

    /** The source that it came from. */
    public String source() {
        return EntityId.source(id);
    }
}
