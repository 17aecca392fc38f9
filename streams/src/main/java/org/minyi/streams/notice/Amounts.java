package org.minyi.streams.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.streams.notice.watch.Share;

/** Numbers, lengths of time and percentages as they are written in a file of rules. */
final class Amounts {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,5}) (second|minute|hour|day)s?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final int HUNDREDTHS = 100;
    private static final int WHOLE = 10_000;
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1));

    private Amounts() {}

    /** A length of time above 0, such as 15 minutes. */
    static Duration duration(String key, Yaml.Keys keys) {
        var yaml = keys.get(key);
        var written = DURATION.matcher(yaml.text(key));
        if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
            throw yaml.refusal("'" + yaml.text(key)
                    + "' is no length of time: write such as 30 seconds, 15 minutes, 24 hours or 3 days");
        }
        return UNITS.get(written.group(2)).multipliedBy(Integer.parseInt(written.group(1)));
    }

    /** A length of time that is no more than so long. */
    static Duration duration(String key, Yaml.Keys keys, Duration most) {
        var duration = duration(key, keys);
        if (duration.compareTo(most) > 0) {
            throw keys.get(key).refusal(key + " is at most " + most.toHours() + " hours: write no more");
        }
        return duration;
    }

    /** A whole number from 1 to so many. */
    static int number(String key, Yaml.Keys keys, int most) {
        var yaml = keys.get(key);
        var written = yaml.text(key);
        if (!NUMBER.matcher(written).matches() || Integer.parseInt(written) == 0 || Integer.parseInt(written) > most) {
            throw yaml.refusal("'" + written + "' is no " + key + ": write a whole number from 1 to " + most);
        }
        return Integer.parseInt(written);
    }

    /** A percentage from 0 to 100, with at most two decimals. */
    static Share percent(String key, Yaml.Keys keys) {
        var yaml = keys.get(key);
        var written = yaml.text(key);
        if (PERCENT.matcher(written).matches()) {
            int hundredths = new BigDecimal(written)
                    .multiply(BigDecimal.valueOf(HUNDREDTHS))
                    .intValueExact();
            if (hundredths <= WHOLE) {
                return new Share(hundredths);
            }
        }
        throw yaml.refusal("'" + written + "' is no percentage: write 0 to 100, such as 95 or 99.5");
    }
}
