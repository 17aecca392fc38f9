package org.minyi.streams.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Scope;

/** Members are looked for once, and whoever comes later is known at once. */
class KnownMembersTest {

    private final TreeSet<String> keys = new TreeSet<>(List.of("city@2023", "unit:U1@2023", "unit:U3@2023"));
    private final List<String> walks = new ArrayList<>();
    private final KnownMembers members = new KnownMembers(new MemberWalk(this::firstKey));

    @Test
    void walksADimensionOnce() {
        assertThat(members("unit")).containsExactly("U1", "U3");
        int once = walks.size();

        assertThat(members("unit")).containsExactly("U1", "U3");
        assertThat(walks).hasSize(once);
    }

    @Test
    void knowsWhoComesLater() {
        members("unit");

        has("unit:U2@2023-05-01");
        has("unit:U4|cohort:2023-05@2023-05-01");
        has("region:430405@2023");
        has("city@2023-05-01T08:00+08:00");

        assertThat(members("unit")).containsExactly("U1", "U2", "U3", "U4");
        assertThat(members("region")).containsExactly("430405");
    }

    @Test
    void knowsWhoComesDuringTheWalk() {
        var during = new KnownMembers[1];
        during[0] = new KnownMembers(new MemberWalk((from, before) -> {
            during[0].changed("unit:U2@2023");
            return Optional.empty();
        }));

        assertThat(during[0].all("unit")).extracting(Scope::member).containsExactly("U2");
    }

    @Test
    void namesTheFirstLevelOfATree() {
        has("category:road/lamp@2023");
        has("category:road@2023");
        assertThat(members.topBranches("category")).extracting(Scope::member).containsExactly("road");

        has("category:noise/night@2023");
        assertThat(members.topBranches("category")).extracting(Scope::member).containsExactly("noise", "road");
    }

    private void has(String key) {
        keys.add(key);
        members.changed(key);
    }

    private List<String> members(String dimension) {
        return members.all(dimension).stream().map(Scope::member).toList();
    }

    private Optional<String> firstKey(String from, String before) {
        walks.add(from);
        return Optional.ofNullable(keys.ceiling(from)).filter(key -> key.compareTo(before) < 0);
    }
}
