package org.minyi.workbench.desk;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.minyi.streams.query.access.Right;
import org.minyi.workbench.stack.Stack;
import org.minyi.workbench.stack.StackSettings;

/**
 * A broker that is entered from outside by TLS and SCRAM alone, and lets nobody do what is not granted; behind TLS and a
 * password a registry. Whoever sets it up comes in by another listener, as the super user ANONYMOUS.
 */
final class SecureCluster implements AutoCloseable {

    static final String REGISTRY_USER = "registrar:Reg-Secret-5e7";
    private static final long PATIENCE_S = 30;

    private final Stack stack;
    private final Certificates certificates;
    private final HttpsFront registry;
    private final Admin admin;
    private final int port;
    private final Path watched;

    private SecureCluster(
            Stack stack, Certificates certificates, HttpsFront registry, Admin admin, int port, Path watched) {
        this.stack = stack;
        this.certificates = certificates;
        this.registry = registry;
        this.admin = admin;
        this.port = port;
        this.watched = watched;
    }

    static SecureCluster start(Path directory) throws Exception {
        var certificates = Certificates.make(directory, "Key-Secret-0b1", "Trust-Secret-9c4");
        var data = Files.createDirectories(directory.resolve("data"));
        int kafka = freePort();
        int controller = freePort();
        int secure = freePort();
        Files.writeString(data.resolve("layout"), "1\n");
        Files.writeString(data.resolve("ports.properties"), "kafka=%d\ncontroller=%d\n".formatted(kafka, controller));
        var watched = Files.createFile(directory.resolve("authorizer.log"));
        var stack = Stack.start(
                StackSettings.anywhere(data).withBroker(broker(kafka, controller, secure, certificates, watched)),
                line -> {});
        var registry = new HttpsFront(URI.create(stack.registry()), REGISTRY_USER, certificates.context());
        var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()));
        return new SecureCluster(stack, certificates, registry, admin, secure, watched);
    }

    private static Map<String, String> broker(
            int kafka, int controller, int secure, Certificates certificates, Path watched) {
        var settings = new HashMap<String, String>();
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,SASL_SSL://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(kafka, secure, controller));
        settings.put(
                "advertised.listeners", "PLAINTEXT://127.0.0.1:%d,SASL_SSL://localhost:%d".formatted(kafka, secure));
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.location", certificates.keys().toString());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.password", certificates.keyPassword());
        settings.put("authorizer.class.name", WatchedAuthorizer.class.getName());
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:ANONYMOUS");
        settings.put(WatchedAuthorizer.FILE, watched.toString());
        return settings;
    }

    static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void addUser(String user, String password) throws Exception {
        UserScramCredentialAlteration user512 = new UserScramCredentialUpsertion(
                user, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password);
        admin.alterUserScramCredentials(List.of(user512)).all().get(PATIENCE_S, TimeUnit.SECONDS);
    }

    void grant(String principal, Collection<Right> rights) throws Exception {
        var bindings = bindings(principal, rights);
        admin.createAcls(bindings).all().get(PATIENCE_S, TimeUnit.SECONDS);
        await(principal, all -> all.containsAll(bindings));
    }

    void takeAway(String principal, Collection<Right> rights) throws Exception {
        var bindings = bindings(principal, rights);
        admin.deleteAcls(bindings.stream().map(AclBinding::toFilter).toList())
                .all()
                .get(PATIENCE_S, TimeUnit.SECONDS);
        await(principal, all -> bindings.stream().noneMatch(all::contains));
    }

    private static Set<AclBinding> bindings(String principal, Collection<Right> rights) {
        return rights.stream().map(right -> right.binding(principal)).collect(Collectors.toSet());
    }

    interface Entries {
        boolean are(Set<AclBinding> all);
    }

    /** The broker hears of it a little later than its controller. */
    private void await(String principal, Entries wanted) throws Exception {
        for (int look = 0; look < 200; look++) {
            if (wanted.are(acls(principal))) {
                return;
            }
            Thread.sleep(25);
        }
        throw new IllegalStateException("the entries of " + principal + " are not as they should be");
    }

    Set<AclBinding> acls(String principal) throws Exception {
        return admin.describeAcls(AclBindingFilter.ANY).values().get(PATIENCE_S, TimeUnit.SECONDS).stream()
                .filter(binding -> binding.entry().principal().equals(principal))
                .collect(Collectors.toSet());
    }

    /** What the authorizer was asked and answered for that principal, each once. */
    List<Asked> asked(String principal) throws Exception {
        return Files.readAllLines(watched).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length == 7 && cells[0].equals(principal))
                .map(Asked::of)
                .distinct()
                .toList();
    }

    /** A question to the authorizer; an idle one does no harm where it is denied. */
    record Asked(boolean allowed, String operation, String type, String name, String request, boolean idle) {

        static Asked of(String[] cells) {
            return new Asked(
                    cells[1].equals("ALLOWED"),
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    !Boolean.parseBoolean(cells[6]));
        }
    }

    /** The settings by which that user comes in, without any place for the state. */
    Map<String, String> settings(String user, String password) {
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", "localhost:" + port);
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "kafka.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, password));
        settings.put("kafka.ssl.truststore.location", certificates.trust().toString());
        settings.put("kafka.ssl.truststore.type", "PKCS12");
        settings.put("kafka.ssl.truststore.password", certificates.trustPassword());
        settings.put("schema.registry.url", registry.url());
        settings.put("basic.auth.credentials.source", "USER_INFO");
        settings.put("basic.auth.user.info", REGISTRY_USER);
        settings.put(
                "schema.registry.ssl.truststore.location", certificates.trust().toString());
        settings.put("schema.registry.ssl.truststore.type", "PKCS12");
        settings.put("schema.registry.ssl.truststore.password", certificates.trustPassword());
        return settings;
    }

    Certificates certificates() {
        return certificates;
    }

    Stack stack() {
        return stack;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
        registry.close();
        stack.close();
    }
}
