package org.minyi.streams.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Every value has one bucket, whose middle is within 1 % of it. */
class BucketsLaws {

    private static final long TEN_YEARS = Duration.ofDays(3_653).toSeconds();

    @Property(tries = 2_000)
    void theMiddleOfABucketIsWithinOnePercentOfEveryValue(@ForAll @LongRange(max = 315_619_200) long seconds) {
        int bucket = Buckets.SECONDS.of(seconds);
        long bounds = Buckets.SECONDS.low(bucket) + Buckets.SECONDS.high(bucket);

        assertThat(Buckets.SECONDS.low(bucket)).isLessThanOrEqualTo(seconds);
        assertThat(Buckets.SECONDS.high(bucket)).isGreaterThanOrEqualTo(seconds);
        assertThat(Math.abs(bounds - 2 * seconds) * 100).isLessThanOrEqualTo(2 * seconds);
    }

    @Example
    void theBoundsOfEveryBucketAreInItAndNextToOneAnother() {
        for (var distribution : Distribution.values()) {
            var buckets = distribution.buckets();
            assertThat(buckets.low(0)).isZero();
            for (int bucket = 0; bucket < buckets.size(); bucket++) {
                assertThat(buckets.of(buckets.low(bucket))).isEqualTo(bucket);
                assertThat(buckets.of(buckets.high(bucket))).isEqualTo(bucket);
                assertThat(bucket == 0 || buckets.low(bucket) == buckets.high(bucket - 1) + 1)
                        .isTrue();
            }
        }
    }

    @Property
    void secondsAreExactWhereTheyCanBe(@ForAll @IntRange(max = 49) int seconds) {
        assertThat(Buckets.SECONDS.of(seconds)).isEqualTo(seconds);
        assertThat(Buckets.SECONDS.high(seconds)).isEqualTo(seconds);
    }

    @Property
    void wholeNumbersAreExactBelowTheOpenBucket(@ForAll @IntRange(max = 863) int days) {
        assertThat(Buckets.INTEGERS.of(days)).isEqualTo(days);
        assertThat(Buckets.INTEGERS.high(days)).isEqualTo(days);
    }

    @Example
    void theLastBucketIsOpen() {
        int last = Buckets.SECONDS.size() - 1;

        assertThat(Buckets.SECONDS.high(last - 1)).isGreaterThanOrEqualTo(TEN_YEARS);
        assertThat(Buckets.SECONDS.low(last - 1)).isLessThanOrEqualTo(TEN_YEARS);
        assertThat(Buckets.SECONDS.of(Long.MAX_VALUE)).isEqualTo(last);
        assertThat(Buckets.INTEGERS.of(864)).isEqualTo(864);
        assertThat(Buckets.INTEGERS.of(Long.MAX_VALUE)).isEqualTo(864);
    }

    @Example
    void theTablesAreFixed() {
        assertThat(Buckets.SECONDS).hasToString("820 buckets ec9c779d");
        assertThat(Buckets.INTEGERS).hasToString("865 buckets a89f43cf");
    }

    @Example
    void nothingTakesLessThanNoTime() {
        assertThatThrownBy(() -> Buckets.SECONDS.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void everySlotFitsAShort() {
        assertThat(Slots.all()).isLessThan(Short.MAX_VALUE);
        assertThat(Slots.all())
                .isEqualTo(Distribution.TICKETS_CLOSURE_FINAL_IN_WORKDAYS.slot(Buckets.INTEGERS.size() - 1) + 1);
    }
}
