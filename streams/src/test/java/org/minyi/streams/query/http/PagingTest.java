package org.minyi.streams.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Pages of lists, all told alike. */
class PagingTest {

    private static final String OTHERS = "ask for less";

    @Test
    void tellsTheNextPageUntilTheLast() {
        assertThat(new Paging(1, 20).in(50, 50, OTHERS)).isEqualTo(new Paging.Place(1, 20, 3, 50, 50, 2));
        assertThat(new Paging(3, 20).in(50, 50, OTHERS)).isEqualTo(new Paging.Place(3, 20, 3, 50, 50, null));
        assertThat(new Paging(3, 20).before()).isEqualTo(40);
    }

    @Test
    void hasOneEmptyPageOfNothing() {
        assertThat(new Paging(1, 20).in(0, 0, OTHERS)).isEqualTo(new Paging.Place(1, 20, 1, 0, 0, null));
    }

    @Test
    void saysHowToSeeWhatIsNotListed() {
        assertThatThrownBy(() -> new Paging(4, 20).in(50, 50, OTHERS))
                .hasMessageContaining("all 50 are on pages 1 to 3")
                .hasMessageNotContaining(OTHERS);
        assertThatThrownBy(() -> new Paging(4, 20).in(50, 90, OTHERS))
                .hasMessageContaining("the 50 listed of 90 are on pages 1 to 3, ask for less");
    }
}
