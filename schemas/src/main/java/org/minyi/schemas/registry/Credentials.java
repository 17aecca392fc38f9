package org.minyi.schemas.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigException;

/** A user and password for the registry, which never prints itself. */
public record Credentials(String userInfo) {

    static Optional<Credentials> from(AbstractConfig config, List<RegistryUrl> urls) {
        String given = config.getPassword(SchemaSettings.USER_INFO).value();
        if (!given.isEmpty()) {
            return Optional.of(new Credentials(given));
        }
        if (config.getString(SchemaSettings.CREDENTIALS_SOURCE).equals("USER_INFO")) {
            throw new ConfigException(SchemaSettings.CREDENTIALS_SOURCE + " is USER_INFO, but "
                    + SchemaSettings.USER_INFO + " is not set.");
        }
        return urls.stream().flatMap(url -> url.userInfo().stream()).findFirst();
    }

    String basicAuthorization() {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "[hidden]";
    }
}
