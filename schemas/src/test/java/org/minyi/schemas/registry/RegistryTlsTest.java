package org.minyi.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTlsTest {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    static Path directory;

    private static Path store;

    @BeforeAll
    static void makeACertificateForLocalhost() throws Exception {
        store = directory.resolve("registry.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
    }

    @Test
    void trustsTheRegistryWhoseCertificateIsInTheTruststore() throws Exception {
        try (FakeRegistry server = overTls()) {
            Map<String, String> properties = new HashMap<>(url(server));
            properties.put("schema.registry.ssl.truststore.location", store.toString());
            properties.put("schema.registry.ssl.truststore.password", PASSWORD);
            properties.put("schema.registry.ssl.truststore.type", "PKCS12");

            assertThat(RegistryClient.connect(SchemaSettings.from(properties)).subjects())
                    .isEmpty();
        }
    }

    @Test
    void doesNotTrustAnyOther() throws Exception {
        try (FakeRegistry server = overTls()) {
            RegistryClient client = RegistryClient.connect(SchemaSettings.from(url(server)));

            assertThatThrownBy(client::subjects)
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("SSLHandshakeException");
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void doesNotPretendToSkipTheHostNamesCheck() {
        Map<String, String> properties = Map.of(
                SchemaSettings.URL, "https://localhost", "schema.registry.ssl.endpoint.identification.algorithm", "");

        assertThatThrownBy(() -> RegistryClient.connect(SchemaSettings.from(properties)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("certificate");
    }

    private static Map<String, String> url(FakeRegistry server) {
        return Map.of(SchemaSettings.URL, "https://127.0.0.1:" + server.port() + "/api", "max.retries", "0");
    }

    private static FakeRegistry overTls() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FakeRegistry(server);
    }
}
