package org.minyi.streams.query.reject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.http.Paging;

/** What was refused, page by page. */
class RejectListTest {

    @Test
    void countsByReasonAndTopic() {
        var page = page(
                1,
                SomeRejects.rating(1, "undecodable"),
                SomeRejects.row(2, "not-json"),
                SomeRejects.row(3, "not-json"));

        assertThat(page.place().total()).isEqualTo(3);
        assertThat(page.reasons()).isEqualTo(Map.of("undecodable", 1L, "not-json", 2L));
        assertThat(page.topics()).isEqualTo(Map.of(Topics.RATINGS.name(), 1L, "june.csv", 2L));
    }

    @Test
    void listsTheNewestFirst() {
        var refused = Stream.of(2, 250, 1, 249).map(n -> SomeRejects.rating(n, "undecodable"));

        assertThat(page(1, refused.toArray(Refused[]::new)).rows())
                .extracting(row -> row.id().text())
                .containsExactly("0-250", "0-249", "0-2", "0-1");
    }

    @Test
    void hasAHundredOnAPage() {
        var refused = Stream.iterate(1, n -> n <= 250, n -> n + 1).map(n -> SomeRejects.rating(n, "undecodable"));
        var third = page(3, refused.toArray(Refused[]::new));

        assertThat(third.place().pages()).isEqualTo(3);
        assertThat(third.place().listed()).isEqualTo(250);
        assertThat(third.rows()).hasSize(50);
        assertThat(third.rows().get(0).id().text()).isEqualTo("0-50");
    }

    @Test
    void quotesNoCellOfAFile() {
        var rows = page(1, SomeRejects.rating(1, "undecodable"), SomeRejects.row(2, "impossible-date"))
                .rows();

        assertThat(rows).extracting(RejectRow::message).containsExactly(null, "why 1");
        assertThat(rows).extracting(RejectRow::field).containsOnly("level");
    }

    @Test
    void hasOneEmptyPageOfNothing() {
        assertThat(page(1))
                .isEqualTo(new RejectPage(new Paging.Place(1, 100, 1, 0, 0, null), Map.of(), Map.of(), List.of()));
    }

    @Test
    void saysWhichPagesThereAre() {
        assertThatThrownBy(() -> page(2, SomeRejects.rating(1, "undecodable")))
                .hasMessage("没有第2页，共1页。 There is no page 2: all 1 are on pages 1 to 1");
        assertThatThrownBy(() -> new RejectList(new Paging(101, 100)))
                .hasMessageContaining("the newest 10000 are listed, until=T lists");
        assertThatThrownBy(() -> new RejectList(new Paging(0, 100))).hasMessageContaining("There is no page 0");
    }

    private static RejectPage page(int page, Refused... refused) {
        var list = new RejectList(new Paging(page, 100));
        Stream.of(refused).forEach(list::take);
        return list.page();
    }
}
