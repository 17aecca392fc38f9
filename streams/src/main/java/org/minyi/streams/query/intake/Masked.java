package org.minyi.streams.query.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What may be kept or told of a text that nobody could read as an event. A number may stand anywhere in it, so every long
 * run of digits goes, and so does all that follows the name of a personal field up to the next field. Whoever sent it has
 * been told and still has it, so nothing is lost.
 */
final class Masked {

    /** What stands in the place of what is not kept. */
    static final String GONE = "###";

    private static final Pattern PERSONAL_FIELD = Pattern.compile(
            "(?is)(\"?(?:callerNumber|callerName|agentName|callerToken|agentToken)\"?\\s*:).*?(?=,\\s*\"\\w+\"\\s*:|$)");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<!\\d)(?:(?:\\+|00)?86[\\s-]?)?(?:1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}|0\\d{2,3}[\\s-]?\\d{7,8})(?!\\d)");

    private Masked() {}

    /** Bytes of any kind; each byte is a character to these patterns, so that those that are none stay as they are. */
    static byte[] unreadable(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var fields = PERSONAL_FIELD.matcher(text).replaceAll("$1\"" + GONE + "\"");
        var phones = TELEPHONE.matcher(fields).replaceAll(GONE);
        return LONG_NUMBER.matcher(phones).replaceAll(GONE).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether a telephone number stands in it. */
    static boolean holdsNumber(String text) {
        return TELEPHONE.matcher(text).find();
    }

    /** A sentence that may quote what was sent. */
    static String sentence(String text) {
        return TELEPHONE.matcher(text).replaceAll(GONE);
    }
}
