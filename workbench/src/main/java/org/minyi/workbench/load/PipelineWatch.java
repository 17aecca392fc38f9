package org.minyi.workbench.load;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.minyi.streams.FeedbackConfig;
import org.minyi.workbench.desk.Api;
import org.minyi.workbench.desk.ApiException;
import org.minyi.workbench.desk.CatchUp;

/** Watches, beside a load, what the application makes of it; says so if no application can be asked. */
public final class PipelineWatch implements AutoCloseable {

    private static final String AGAIN =
            "Interrupted. Nothing is lost or counted twice: start the same load again, and what is there already counts as duplicates.";

    private final Optional<Api> api;
    private final Optional<PipelineLedger> before;
    private final Consumer<String> say;
    private final Thread onInterrupt;

    private PipelineWatch(Optional<Api> api, Consumer<String> say) {
        this.api = api;
        this.before = api.map(PipelineLedger::of);
        this.say = say;
        this.onInterrupt = new Thread(() -> say.accept(AGAIN), "load-interrupted");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    /** Begins when the application has caught up with what was there before. */
    public static PipelineWatch begin(Api api, FeedbackConfig settings, Consumer<String> say)
            throws InterruptedException {
        var asked = serves(api, settings) ? Optional.of(api) : Optional.<Api>empty();
        if (asked.isPresent()) {
            new CatchUp(api).await(read -> {});
        } else {
            say.accept("No Minyi on these topics answers at --url: its ledger will not be shown.");
        }
        return new PipelineWatch(asked, say);
    }

    /** Says so if times are read in one zone and figures counted in another. */
    public void compareZone(ZoneId zone) {
        api.ifPresent(asked -> {
            var counted = asked.json("/api/v1/about").path("zone").asText();
            if (!counted.equals(zone.getId())) {
                say.accept("The mapping reads times of " + zone + " and this Minyi counts in days of " + counted
                        + ": its setting is called zone.");
            }
        });
    }

    /**
     * Waits until the application has caught up, and says what it has booked.
     *
     * @param sent how many events were sent of each source
     */
    public List<String> end(Map<String, Long> sent, LongConsumer progress) throws InterruptedException {
        if (api.isEmpty()) {
            return List.of();
        }
        long begun = api.get().json("/api/v1/status").path("read").asLong();
        new CatchUp(api.get()).await(read -> progress.accept(read - begun));
        return PipelineLedger.of(api.get()).since(before.orElseThrow()).lines(sent);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The machine is being stopped already, and the sentence is on its way.
            return;
        }
    }

    private static boolean serves(Api api, FeedbackConfig settings) {
        try {
            var about = api.json("/api/v1/about");
            return about.path("kafka").asText().equals(settings.bootstrapServers())
                    && about.path("applicationId").asText().equals(settings.applicationId());
        } catch (ApiException e) {
            return false;
        }
    }
}
