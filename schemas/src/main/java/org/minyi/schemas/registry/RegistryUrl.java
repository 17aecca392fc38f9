package org.minyi.schemas.registry;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where one registry answers; what it prints never holds a password.
 *
 * @param base without user, password and trailing slash
 * @param userInfo the {@code user:password} that stood in the URL
 */
record RegistryUrl(String base, Optional<Credentials> userInfo) {
    private static final String MOCK = "mock://";

    static RegistryUrl parse(String text) {
        int at = text.lastIndexOf('@');
        int authority = text.indexOf("://") + 3;
        if (authority < 3) {
            throw new ConfigException(SchemaSettings.URL + ": a URL starts with http://, https:// or mock://.");
        }
        boolean hasUser = at > authority;
        String base = text.substring(0, authority) + text.substring(hasUser ? at + 1 : authority);
        Optional<Credentials> user = hasUser ? Optional.of(decode(text.substring(authority, at))) : Optional.empty();
        return new RegistryUrl(checked(base.replaceAll("/+$", "")), user);
    }

    private static Credentials decode(String userInfo) {
        // A plus sign means itself before the path of a URL.
        return new Credentials(URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static String checked(String base) {
        try {
            String scheme = URI.create(base).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme) || "mock".equals(scheme)) {
                return base;
            }
        } catch (IllegalArgumentException malformed) {
            throw new ConfigException(SchemaSettings.URL, base, "is no URL: " + malformed.getMessage());
        }
        throw new ConfigException(SchemaSettings.URL, base, "a URL starts with http://, https:// or mock://.");
    }

    URI resolve(String path) {
        return URI.create(base + path);
    }

    Optional<String> mockName() {
        return base.startsWith(MOCK) ? Optional.of(base.substring(MOCK.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return base;
    }
}
