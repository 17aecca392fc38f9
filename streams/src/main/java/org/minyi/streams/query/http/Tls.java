package org.minyi.streams.query.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * How the server proves who it is, and keeps what is said from others: TLS 1.2 and 1.3.
 *
 * @param keystore a PKCS #12 file with the certificate, those that vouch for it, and the key
 */
public record Tls(Path keystore, String password) {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /**
     * Returns if the file can be used.
     *
     * @throws IllegalArgumentException when it cannot; the message says why, and not the password
     */
    public void check() {
        try {
            var store = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The keystore " + keystore + " cannot be read (" + e.getMessage()
                            + "): http.tls.keystore.file names a"
                            + " PKCS #12 file, http.tls.keystore.password opens it.",
                    e);
        }
        throw new IllegalArgumentException(
                "The keystore " + keystore + " holds no key: make it with the certificate and its"
                        + " key, e.g. openssl pkcs12 -export -inkey key.pem -in certificates.pem -out minyi.p12.");
    }

    /** Has the server listen so, and in no other way. */
    public void listen(JavalinConfig config, String host, int port) {
        config.jetty.addConnector((server, http) -> connector(server, http, host, port));
    }

    private ServerConnector connector(Server server, HttpConfiguration plain, String host, int port) {
        var https = new HttpConfiguration(plain);
        // The name is the client's to check; asked by another name or by an address the certificate is still the same.
        https.addCustomizer(new SecureRequestCustomizer(false));
        var factory = new SslContextFactory.Server();
        factory.setKeyStorePath(keystore.toString());
        factory.setKeyStoreType("PKCS12");
        factory.setKeyStorePassword(password);
        factory.setIncludeProtocols(PROTOCOLS);
        var connector = new ServerConnector(
                server, new SslConnectionFactory(factory, "http/1.1"), new HttpConnectionFactory(https));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "TLS by " + keystore;
    }
}
