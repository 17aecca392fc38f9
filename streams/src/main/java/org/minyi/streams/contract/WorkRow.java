package org.minyi.streams.contract;

import java.time.Instant;

/**
 * A line of a work list: a ticket or a bad rating as it stands at a moment, nothing personal. What is not known of it is
 * null.
 *
 * @param id {@code source:id}, the key of its topic
 * @param status where a ticket stands; RATED or CONTACTED for a rating
 * @param level the level of a rating that counts
 * @param unit the department that has it now
 * @param lastUnit the department on the latest event that names one
 * @param acceptedAt when the ticket was accepted or the rating given
 * @param heldSince when the present unit got it
 * @param clock whose deadline it is: CITIZEN or UNIT of a ticket, CONTACT or RECTIFY of a rating
 * @param rule the rule that set the deadline
 * @param secondsLeft to the deadline; negative once it is beyond
 * @param missingCalendarYear the year that must be loaded before the deadline can be known
 * @param unitSeconds how long the present unit has had it
 * @param unitWorkingDays the working days in that time; null where a calendar year is missing
 * @param othersSeconds how long it was with others before, from its beginning on
 * @param othersWorkingDays the working days in that time; null where a calendar year is missing
 */
public record WorkRow(
        String id,
        String status,
        String kind,
        String urgency,
        String category,
        String region,
        String channel,
        Integer level,
        String unit,
        String lastUnit,
        Instant acceptedAt,
        Instant heldSince,
        String clock,
        String rule,
        Instant deadline,
        Long secondsLeft,
        Integer missingCalendarYear,
        int hops,
        int returns,
        int redos,
        int extensions,
        int supervisions,
        Long unitSeconds,
        Integer unitWorkingDays,
        Long othersSeconds,
        Integer othersWorkingDays) {}
