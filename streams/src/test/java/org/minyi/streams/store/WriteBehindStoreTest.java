package org.minyi.streams.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.OffsetCheckpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not committed is in memory alone, and is forgotten when the transaction is. */
class WriteBehindStoreTest {

    private static final Codec<String> TEXT = new Codec<>() {

        @Override
        public void write(String value, PackWriter to) {
            to.text(value);
        }

        @Override
        public String decode(byte[] bytes) {
            return new PackReader(bytes).text();
        }
    };

    private final FakeTask task = new FakeTask();
    private final KeyValueStore<Bytes, byte[]> written =
            Stores.inMemoryKeyValueStore("ratings").get();
    private final WriteBehindStore<String> store = new WriteBehindStore<>(written, TEXT);

    @BeforeEach
    void begin() {
        store.init(task.context(), store);
    }

    @Test
    void registersItselfAndNotWhatItWraps() {
        assertThat(task.registered).containsExactly(store);
    }

    @Test
    void seesWhatTheRunningTransactionPut() {
        store.put("R1", "one");
        store.put("R1", "two");

        assertThat(store.get("R1")).contains("two");
        assertThat(store.get("R2")).isEmpty();
        assertThat(written("R1")).isNull();
    }

    @Test
    void sendsItToTheChangelogBeforeTheCommitAndWritesItAfter() {
        store.put("R1", "one");

        store.flushCache();

        assertThat(task.logged).containsOnlyKeys(key("R1"));
        assertThat(written("R1")).isNull();
        assertThat(store.get("R1")).contains("one");
        assertThat(written("R1")).isEqualTo("one");
    }

    @Test
    void writesWhatIsCommittedBeforeItIsClosedInOrder() {
        store.put("R1", "one");
        store.flushCache();

        store.commit(Map.of());

        assertThat(written("R1")).isEqualTo("one");
    }

    @Test
    void datesWhatItSendsByTheRecordsAndNotByTheClock() {
        task.now = 17;
        store.put("R1", "one");
        task.betweenRecords = true;
        task.now = 99_000;

        store.flushCache();

        assertThat(task.loggedAt).isEqualTo(17);
    }

    @Test
    void neverWritesWhatWasSentAndNotCommitted() {
        store.put("R1", "one");
        store.flushCache();

        store.close();
        store.init(task.context(), store);

        nothingWasWritten();
    }

    @Test
    void isReadInFromTheBeginningWhenItNeverWasWritten() {
        assertThat(store.committedOffset(FakeTask.CHANGELOG)).isEqualTo(OffsetCheckpoint.OFFSET_UNKNOWN);
    }

    @Test
    void writesEverythingOnce() {
        store.put("R1", "one");
        store.flushCache();
        store.flushCache();
        written.put(key("R1"), TEXT.encode("written by another hand"));

        store.flushCache();

        assertThat(store.get("R1")).contains("written by another hand");
    }

    @Test
    void forgetsWithoutAWordWhenItIsOpenedAgain() {
        store.put("R1", "one");

        store.init(task.context(), store);

        nothingWasWritten();
    }

    @Test
    void forgetsWithoutAWordWhenItIsClosed() {
        store.put("R1", "one");

        store.close();

        store.init(task.context(), store);
        nothingWasWritten();
    }

    @Test
    void forgetsWithoutAWordWhenItsCacheIsCleared() {
        store.put("R1", "one");

        store.clearCache();

        nothingWasWritten();
    }

    @Test
    void sendsEarlyWhenTooMuchWaitsAndAsksForTheCommit() {
        for (int i = 0; i < 10_000; i++) {
            store.put("R" + i, "one");
        }

        assertThat(task.logged).hasSize(10_000);
        assertThat(written.approximateNumEntries()).isZero();
        assertThat(task.commits).isZero();
        for (int i = 10_000; i < 30_000; i++) {
            store.put("R" + i, "one");
        }
        assertThat(task.commits).isEqualTo(1);
    }

    @Test
    void tellsAtTheCommitHowWhatWasPutStoodBeforeAndStandsNow() {
        written.put(key("R1"), TEXT.encode("one"));
        written.put(key("R2"), TEXT.encode("as ever"));
        var told = told();
        store.get("R1");
        store.put("R1", "two");
        store.put("R1", "three");
        store.get("R2");
        store.put("R3", "new");

        store.flushCache();

        assertThat(told).containsExactly("R1: one, three", "R3: none, new");
    }

    @Test
    void tellsHowItStoodThoughNobodyLookedItUp() {
        written.put(key("R1"), TEXT.encode("one"));
        var told = told();
        store.put("R1", "two");

        store.flushCache();

        assertThat(told).containsExactly("R1: one, two");
    }

    @Test
    void tellsOfEachTransactionApart() {
        var told = told();
        store.put("R1", "one");
        store.flushCache();
        store.flushCache();

        store.get("R1");
        store.put("R1", "two");
        store.flushCache();

        assertThat(told).containsExactly("R1: none, one", "R1: one, two");
    }

    @Test
    void tellsNothingOfATransactionThatWasGivenUp() {
        var told = told();
        store.put("R1", "one");

        store.clearCache();
        store.put("R2", "two");
        store.flushCache();

        assertThat(told).containsExactly("R2: none, two");
    }

    @Test
    void tellsEverythingOnceHoweverEarlyItWasSent() {
        var told = told();
        for (int i = 0; i < 25_000; i++) {
            store.put("R" + i, "one");
        }

        store.flushCache();

        assertThat(told).hasSize(25_000).doesNotHaveDuplicates();
    }

    @Test
    void tellsInTheNameOfTheNodeThatAsked() {
        task.isAt("fold");
        var at = new ArrayList<String>();
        store.atCommit(task.context(), (key, before, after) -> at.add(task.at()));
        task.isAt("another");
        store.put("R1", "one");

        store.flushCache();

        assertThat(at).containsExactly("fold");
        assertThat(task.at()).isEqualTo("another");
    }

    @Test
    void findsWhatWasThereBeforeItWasOpened() {
        written.put(key("R1"), TEXT.encode("restored"));

        assertThat(store.get("R2")).isEmpty();
        store.put("R2", "two");

        assertThat(store.get("R1")).contains("restored");
        assertThat(store.get("R2")).contains("two");
    }

    @Test
    void looksForWhatAnotherLifeLeftWhenItIsOpenedAgain() {
        assertThat(store.get("R1")).isEmpty();
        written.put(key("R1"), TEXT.encode("restored"));

        store.init(task.context(), store);

        assertThat(store.get("R1")).contains("restored");
    }

    @Test
    void doesNotLookForWhatNeverWasPutIntoAStoreThatWasFoundEmpty() {
        assertThat(store.get("R1")).isEmpty();
        written.put(key("R1"), TEXT.encode("by nobody"));

        assertThat(store.get("R1")).isEmpty();
    }

    @Test
    void looksForWhatWasRestoredAfterItsCacheWasCleared() {
        assertThat(store.get("R1")).isEmpty();

        store.clearCache();
        written.put(key("R1"), TEXT.encode("restored"));

        assertThat(store.get("R1")).contains("restored");
    }

    @Test
    void cannotDoWithoutItsChangelog() {
        var builder = WriteBehindStore.builder("ratings", TEXT);

        assertThat(builder.loggingEnabled()).isTrue();
        assertThatThrownBy(builder::withLoggingDisabled).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        store.atCommit(
                task.context(), (key, before, after) -> told.add(key + ": " + before.orElse("none") + ", " + after));
        return told;
    }

    private void nothingWasWritten() {
        assertThat(store.get("R1")).isEmpty();
        store.flushCache();
        assertThat(written("R1")).isNull();
    }

    private String written(String key) {
        var bytes = written.get(key(key));
        return bytes == null ? null : TEXT.decode(bytes);
    }

    private static Bytes key(String key) {
        return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
    }
}
