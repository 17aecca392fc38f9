package org.minyi.streams;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** What single settings may be. */
final class SettingChecks {

    private SettingChecks() {}

    /** Accepts addresses to post to, and never says which it was given. */
    static final class HttpAddress implements ConfigDef.Validator {

        private static final Pattern ADDRESS = Pattern.compile("(https?://[^/?#\\s]+([/?]\\S*)?)?");

        @Override
        public void ensureValid(String name, Object value) {
            if (!isAddress(((Password) value).value())) {
                throw new ConfigException(name + " is no address: write http://… or https://…");
            }
        }

        private static boolean isAddress(String text) {
            try {
                return ADDRESS.matcher(text).matches() && URI.create(text) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "http or https";
        }
    }

    /** Accepts names of zones. */
    static final class KnownZone implements ConfigDef.Validator {

        @Override
        public void ensureValid(String name, Object value) {
            try {
                ZoneId.of((String) value);
            } catch (DateTimeException e) {
                throw new ConfigException(name, value, "is no zone; write one such as Asia/Shanghai");
            }
        }

        @Override
        public String toString() {
            return "a zone";
        }
    }
}
