package org.minyi.streams.query.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.Measure;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.wall.SomeWall;

/** Every member is found once, whatever its name is and however many cells it has. */
class MemberWalkTest {

    private final SomeWall city = new SomeWall();

    @Test
    void findsEveryMemberOnce() {
        has("region:430405@2023", "region:430405@2023-05", "region:430421|cohort:2023-05@2023", "channel:app@2023");

        assertThat(all("region")).containsExactly("430405", "430421");
        assertThat(all("line")).isEmpty();
    }

    @Test
    void tellsNamesApartThatBeginAlike() {
        has(
                "category:road|region:430405@2023",
                "category:road@2023",
                "category:road works@2023",
                "category:road-works@2023",
                "category:road/lamp@2023",
                "category:roadside@2023",
                "category:道路@2023",
                "category:道路/路灯|region:430405@2023");

        assertThat(all("category"))
                .containsExactlyInAnyOrder("road", "road works", "road-works", "road/lamp", "roadside", "道路", "道路/路灯");
        assertThat(members(city.members().topBranches("category")))
                .containsExactlyInAnyOrder("road", "road works", "road-works", "roadside", "道路");
    }

    @Test
    void readsWhatIsEncodedInAName() {
        has("channel:a%40b%7Cc@2023");

        assertThat(all("channel")).containsExactly("a@b|c");
    }

    private void has(String... cells) {
        List.of(cells).forEach(cell -> city.has(cell, Measure.TICKETS_ACCEPTED, 1));
    }

    private List<String> all(String dimension) {
        return members(city.members().all(dimension));
    }

    private static List<String> members(List<Scope> scopes) {
        return scopes.stream().map(Scope::member).toList();
    }
}
