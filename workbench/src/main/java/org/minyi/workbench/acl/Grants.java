package org.minyi.workbench.acl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.minyi.streams.query.access.Right;

/** The rights of one role, given to one principal. */
public record Grants(Role role, String principal, List<Right> rights) {

    private static final Map<ResourceType, String> OPTIONS = Map.of(
            ResourceType.TOPIC, "--topic",
            ResourceType.GROUP, "--group",
            ResourceType.TRANSACTIONAL_ID, "--transactional-id");

    /** An entry of Kafka's, by Kafka's own words. */
    public record Entry(
            String principal,
            String host,
            String permissionType,
            String resourceType,
            String resourceName,
            String patternType,
            String operation) {}

    /** What a command gives at once: the same operations on all things of a kind that need them. */
    private record Like(ResourceType type, PatternType pattern, List<AclOperation> operations) {}

    /** As entries, one for each right. */
    public List<Entry> entries() {
        return rights.stream()
                .map(right -> new Entry(
                        principal,
                        "*",
                        "ALLOW",
                        right.type().name(),
                        right.name(),
                        right.pattern().name(),
                        right.operation().name()))
                .toList();
    }

    /** As commands of Kafka's own kafka-acls for that cluster, a line each. */
    public List<String> commands(String bootstrap, String commandConfig) {
        var start = Stream.of(
                "kafka-acls",
                "--bootstrap-server",
                bootstrap,
                "--command-config",
                commandConfig,
                "--add",
                "--allow-principal",
                principal);
        var words = start.map(Grants::quoted).collect(Collectors.joining(" "));
        return alike().entrySet().stream()
                .map(each -> words + " " + operations(each.getKey()) + " " + things(each.getKey(), each.getValue()))
                .toList();
    }

    private Map<Like, List<String>> alike() {
        var operations = new LinkedHashMap<Right, List<AclOperation>>();
        for (var right : rights) {
            var thing = new Right(right.type(), right.name(), right.pattern(), AclOperation.ANY);
            operations.merge(
                    thing, List.of(right.operation()), (some, more) -> Stream.concat(some.stream(), more.stream())
                            .toList());
        }
        var alike = new LinkedHashMap<Like, List<String>>();
        operations.forEach((thing, each) -> alike.merge(
                new Like(thing.type(), thing.pattern(), each.stream().sorted().toList()),
                List.of(thing.name()),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return alike;
    }

    private static String operations(Like like) {
        return like.operations.stream()
                .map(operation -> "--operation " + word(operation))
                .collect(Collectors.joining(" "));
    }

    private static String things(Like like, List<String> names) {
        var option = OPTIONS.get(like.type);
        return names.stream().map(name -> option + " " + quoted(name)).collect(Collectors.joining(" "))
                + (like.pattern == PatternType.PREFIXED ? " --resource-pattern-type prefixed" : "");
    }

    /** DESCRIBE_CONFIGS is DescribeConfigs to the tool. */
    private static String word(AclOperation operation) {
        return Arrays.stream(operation.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
