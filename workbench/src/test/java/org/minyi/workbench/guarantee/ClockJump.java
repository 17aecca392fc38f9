package org.minyi.workbench.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The clock of the application's machine is put forward and back while it works: libfaketime lies to it. The broker takes
 * nothing that is an hour ahead of its own clock, so nothing that is counted may be dated by the application's.
 */
record ClockJump() implements Trouble {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "libfaketimeMT.so.1";
    private static final Duration A_LITTLE = Duration.ofSeconds(30);

    @Override
    public Optional<String> impossible(Ground ground) {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("it needs libfaketime: apt-get install libfaketime");
    }

    @Override
    public String befall(Ground ground, Random chance) throws Exception {
        ground.assertInTheMidst();
        long sent = ground.course().sent();
        var app = ground.app();
        var offset = Files.createTempFile("minyi-clock", "");
        set(offset, Duration.ZERO);

        app.end();
        app.start(Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                offset.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                // How long something takes is told by another clock, which never jumps.
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0",
                "FAKETIME_DISABLE_SHM",
                "1"));
        ground.awaitReading();
        var forward = Duration.ofMinutes(20 + chance.nextInt(30));
        jump(ground, offset, forward);
        jump(ground, offset, Duration.ofDays(-3));
        jump(ground, offset, Duration.ofDays(1));
        jump(ground, offset, Duration.ZERO);
        Files.delete(offset);
        return "after %d events sent: by %d min forward, three days back, a day forward, as it was, reading all the while"
                .formatted(sent, forward.toMinutes());
    }

    private static void jump(Ground ground, Path file, Duration offset) throws IOException {
        set(file, offset);
        await("a clock that is off by " + offset).atMost(A_LITTLE).untilAsserted(() -> assertThat(
                        Duration.between(Instant.now(), ground.app().clock())
                                .minus(offset)
                                .abs())
                .isLessThan(Duration.ofSeconds(5)));
        ground.awaitReading();
        assertThat(ground.app().process().isAlive()).as("the app outlives it").isTrue();
    }

    private static void set(Path file, Duration offset) throws IOException {
        Files.writeString(file, "%+d".formatted(offset.toSeconds()));
    }

    private static Optional<Path> library() {
        try (var found = Files.find(LIBRARIES, 4, (path, is) -> path.endsWith(LIBRARY))) {
            return found.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
