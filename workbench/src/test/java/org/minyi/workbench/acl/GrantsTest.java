package org.minyi.workbench.acl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.access.Right;

class GrantsTest {

    private static final Role.Names NAMES = new Role.Names("minyi", "minyi-connect", "analysts", "board");

    @Test
    void ofOneKindAreGivenAtOnce() {
        var rights = List.of(
                right("a", AclOperation.READ),
                right("b", AclOperation.READ),
                right("a", AclOperation.DESCRIBE_CONFIGS),
                right("b", AclOperation.DESCRIBE_CONFIGS),
                Right.inTransactionsOf("a-"));

        assertThat(new Grants(Role.APP, "User:CN=it's me", rights).commands("k:9092", "a.properties"))
                .containsExactly(
                        "kafka-acls --bootstrap-server k:9092 --command-config a.properties --add --allow-principal"
                                + " 'User:CN=it'\\''s me' --operation Read --operation DescribeConfigs --topic a --topic b",
                        "kafka-acls --bootstrap-server k:9092 --command-config a.properties --add --allow-principal"
                                + " 'User:CN=it'\\''s me' --operation Write --transactional-id a-"
                                + " --resource-pattern-type prefixed");
    }

    @Test
    void aSubscriberSeesNothingInternal() {
        assertThat(Role.SUBSCRIBER.rights(NAMES))
                .contains(right(Topics.CELLS.name(), AclOperation.READ), Right.inGroupsOf("board"))
                .allMatch(right -> right.operation() == AclOperation.READ)
                .noneMatch(right -> right.name().contains(".internal."));
    }

    @Test
    void aSenderOnlyWritesWhatComesFromSources() {
        assertThat(Role.SENDER.rights(NAMES))
                .contains(right(Topics.CALLS.name(), AclOperation.WRITE))
                .doesNotContain(right(Topics.CELLS.name(), AclOperation.WRITE))
                .allMatch(right -> right.operation() == AclOperation.WRITE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingIsListedTwiceAndNobodyMayDoEverything(Role role) {
        assertThat(role.rights(NAMES))
                .doesNotHaveDuplicates()
                .isNotEmpty()
                .noneMatch(right ->
                        right.operation() == AclOperation.ALL || right.name().isEmpty());
    }

    private static Right right(String topic, AclOperation operation) {
        return Right.onTopic(topic, operation).findFirst().orElseThrow();
    }
}
