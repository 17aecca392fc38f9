package org.minyi.workbench.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for localhost with its key, and a store that trusts it; made anew for each test. */
record Certificates(Path keys, Path trust, String keyPassword, String trustPassword) {

    static Certificates make(Path directory, String keyPassword, String trustPassword) throws Exception {
        var made = new Certificates(
                directory.resolve("keys.p12"), directory.resolve("trust.p12"), keyPassword, trustPassword);
        var certificate = directory.resolve("localhost.pem").toString();
        var keys = List.of("-alias", "localhost", "-storetype", "PKCS12", "-keystore", made.keys.toString());
        var trust = List.of("-alias", "localhost", "-storetype", "PKCS12", "-keystore", made.trust.toString());
        keytool(
                "-genkeypair",
                keys,
                keyPassword,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1");
        keytool("-exportcert", keys, keyPassword, "-rfc", "-file", certificate);
        keytool("-importcert", trust, trustPassword, "-noprompt", "-file", certificate);
        return made;
    }

    private static void keytool(String what, List<String> store, String password, String... more) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), what));
        words.addAll(store);
        words.addAll(List.of("-storepass", password));
        words.addAll(List.of(more));
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(what).isZero();
    }

    /** For a server that shows the certificate, and for clients that trust it. */
    SSLContext context() throws Exception {
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(load(keys, keyPassword), keyPassword.toCharArray());
        var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(load(trust, trustPassword));
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path file, String password) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}
