package org.minyi.streams.query.access;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;

/** As whom clients of a cluster sign in, as far as their settings say it. No password is ever shown, nor a part of one. */
public final class Principal {

    private static final String JAAS = "sasl.jaas.config";

    private static final String VALUE =
            "(?:\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|[^\\s\"';=]++)";
    private static final Pattern LINE = Pattern.compile(
            "\\s*+[\\w.$]++\\s++(?:required|requisite|sufficient|optional)(?:\\s++[\\w.-]++\\s*+=\\s*+" + VALUE
                    + ")*+\\s*+;\\s*+",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern USER = Pattern.compile("\\busername\\s*=\\s*(" + VALUE + ")");

    private Principal() {}

    /** How Kafka calls whoever has these settings, e.g. {@code User:minyi}; else what is known of them. */
    public static String of(Map<String, ?> kafka) {
        if (kafka.get(JAAS) instanceof String line) {
            var user = USER.matcher(line);
            return user.find() ? "User:" + unquoted(user.group(1)) : "whoever " + JAAS + " names";
        }
        return kafka.get("ssl.keystore.location") == null && kafka.get("ssl.keystore.certificate.chain") == null
                ? "User:ANONYMOUS"
                : "the holder of the certificate in the key store";
    }

    /**
     * Looks at one setting of Kafka's clients.
     *
     * @throws ConfigException when it is a line for signing in that Kafka could not read, and would show in its own words
     */
    public static void check(String key, Object value) {
        if (key.endsWith(JAAS) && !LINE.matcher(String.valueOf(value)).matches()) {
            throw new ConfigException(key + " cannot be read (it is not shown, because it holds a secret): write"
                    + " org.apache.kafka.common.security.scram.ScramLoginModule required username=\"…\" password=\"…\";"
                    + " with a backslash before each \" and \\ of the password, and the semicolon.");
        }
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
        return isQuoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
