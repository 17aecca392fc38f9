package org.minyi.streams.query.access;

import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.minyi.schemas.registry.RegistryException;
import org.minyi.streams.query.problem.KafkaRefusedException;

/** What to do about a failure that comes from a cluster, or from how it is reached, in a sentence for whoever runs Minyi. */
public final class Trouble {

    static final String GRANT =
            "授权命令见 ./minyi acls。 Grant it with the commands that `./minyi acls` prints for this principal.";

    private final String principal;
    private final String servers;

    /** Of clients with these settings. */
    public Trouble(Map<String, ?> kafka) {
        this.principal = kafka.isEmpty() ? "this user" : Principal.of(kafka);
        this.servers = Objects.toString(kafka.get("bootstrap.servers"), "its address");
    }

    /** The sentence; empty when the failure is of another kind, and nobody but us can do anything about it. */
    public Optional<String> sentence(Throwable failure) {
        return causes(failure).flatMap(cause -> one(cause).stream()).findFirst();
    }

    private Optional<String> one(Throwable cause) {
        if (cause instanceof RegistryException) {
            return Optional.of(cause.getMessage());
        } else if (cause instanceof SaslAuthenticationException) {
            return Optional.of("Kafka 拒绝登录。 Kafka at " + servers + " did not let " + principal + " in: "
                    + cause.getMessage() + ". Check kafka.sasl.mechanism, and the user and password in"
                    + " kafka.sasl.jaas.config.");
        } else if (cause instanceof SslAuthenticationException) {
            return Optional.of("与 Kafka 的 TLS 连接不受信任。 There is no trusted TLS connection to Kafka at " + servers
                    + ": " + last(cause) + ". kafka.ssl.truststore.location must name a store with the certificate"
                    + " authority of the brokers, and each broker's certificate its host name.");
        } else if (cause instanceof AuthorizationException refused) {
            return Optional.of(principal + " 缺少权限 lacks " + lacks(refused) + ". " + GRANT);
        } else if (cause instanceof TimeoutException || isUnanswered(cause)) {
            return Optional.of("Kafka 无应答。 Kafka did not answer at " + servers
                    + ". Check kafka.bootstrap.servers, and kafka.security.protocol (SASL_SSL or SSL where brokers"
                    + " speak TLS); a command that asks a running Minyi has to be told its settings with --config.");
        } else if (cause instanceof KafkaException made && isOfMaking(made)) {
            return Optional.of("Kafka 客户端设置有误。 The settings of Kafka's clients cannot be used: " + last(cause)
                    + ". Check kafka.ssl.* and kafka.sasl.*.");
        }
        return Optional.empty();
    }

    private static boolean isUnanswered(Throwable failure) {
        return failure instanceof KafkaRefusedException
                && failure.getCause() instanceof java.util.concurrent.TimeoutException;
    }

    /** Kafka's clients wrap whatever is wrong with a key store or a login in this, when they are made. */
    private static boolean isOfMaking(KafkaException failure) {
        return failure.getMessage() != null
                && failure.getMessage().startsWith("Failed to ")
                && failure.getCause() != null;
    }

    private static String lacks(AuthorizationException refused) {
        if (refused instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return "a right on topic " + String.join(", ", new TreeSet<>(topics.unauthorizedTopics()));
        } else if (refused instanceof GroupAuthorizationException group && group.groupId() != null) {
            return "READ on group " + group.groupId();
        } else if (refused instanceof TransactionalIdAuthorizationException) {
            return "WRITE on its transactional ids (" + refused.getMessage() + ")";
        }
        return "a right (" + refused.getMessage() + ")";
    }

    static String names(Collection<AclOperation> operations) {
        return operations.stream().map(AclOperation::name).collect(Collectors.joining(", "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** What lies deepest, without the full stop that a sentence around it brings. */
    private static String last(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(cause -> (cause instanceof NoSuchFileException ? "there is no file " : "") + cause.getMessage())
                .orElse(failure.toString())
                .replaceAll("\\.$", "");
    }
}
