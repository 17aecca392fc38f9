package org.minyi.streams.contract;

/**
 * Why a record was refused.
 *
 * @param reason a stable code, e.g. {@code undecodable}
 * @param field the field at fault; empty when it is the whole record
 * @param detail a sentence for the person who mends it; never free text or a token of a citizen's
 */
public record Refusal(String reason, String field, String detail) {}
