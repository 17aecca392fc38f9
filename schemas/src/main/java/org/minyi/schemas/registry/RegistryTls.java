package org.minyi.schemas.registry;

import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** Reads the {@code schema.registry.ssl.*} properties as Kafka reads its own: JKS, PKCS12 or PEM. */
final class RegistryTls {
    private static final String HOSTNAME_CHECK = SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG;

    private RegistryTls() {}

    static SSLContext context(Map<String, Object> tls) {
        if ("".equals(tls.get(HOSTNAME_CHECK))) {
            throw new ConfigException(SchemaSettings.TLS_PREFIX + HOSTNAME_CHECK
                    + ": the registry's host name is always checked; put the name into its certificate.");
        }
        var config = new AbstractConfig(new ConfigDef().withClientSslSupport(), tls, false);
        try (var factory = new DefaultSslEngineFactory()) {
            factory.configure(config.values());
            return factory.sslContext();
        }
    }
}
