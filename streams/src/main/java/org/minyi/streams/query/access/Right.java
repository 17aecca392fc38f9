package org.minyi.streams.query.access;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that somebody may do on a Kafka cluster.
 *
 * @param pattern LITERAL for that name alone, PREFIXED for every name that begins so
 */
public record Right(ResourceType type, String name, PatternType pattern, AclOperation operation) {

    /** Each of these on the topic of that name. */
    public static Stream<Right> onTopic(String name, AclOperation... operations) {
        return each(ResourceType.TOPIC, name, PatternType.LITERAL, operations);
    }

    /** Each of these on every topic whose name begins so. */
    public static Stream<Right> onTopicsOf(String prefix, AclOperation... operations) {
        return each(ResourceType.TOPIC, prefix, PatternType.PREFIXED, operations);
    }

    /** To be a member of the group of that name. */
    public static Right inGroup(String name) {
        return new Right(ResourceType.GROUP, name, PatternType.LITERAL, AclOperation.READ);
    }

    /** To be a member of every group whose name begins so. */
    public static Right inGroupsOf(String prefix) {
        return new Right(ResourceType.GROUP, prefix, PatternType.PREFIXED, AclOperation.READ);
    }

    /** To write transactions under the id of that name. */
    public static Right inTransaction(String id) {
        return new Right(ResourceType.TRANSACTIONAL_ID, id, PatternType.LITERAL, AclOperation.WRITE);
    }

    /** To write transactions under every id that begins so. */
    public static Right inTransactionsOf(String prefix) {
        return new Right(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, AclOperation.WRITE);
    }

    private static Stream<Right> each(ResourceType type, String name, PatternType pattern, AclOperation... operations) {
        return List.of(operations).stream().map(operation -> new Right(type, name, pattern, operation));
    }

    /** Whether it lets do that to the resource of that name. */
    public boolean covers(ResourceType type, String name, AclOperation operation) {
        return this.type == type
                && this.operation == operation
                && (pattern == PatternType.LITERAL ? this.name.equals(name) : name.startsWith(this.name));
    }

    /** The entry by which Kafka knows it, for that principal from any host. */
    public AclBinding binding(String principal) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }
}
