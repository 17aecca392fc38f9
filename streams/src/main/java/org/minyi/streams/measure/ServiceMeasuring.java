package org.minyi.streams.measure;

import static org.minyi.streams.contract.Measure.WINDOW_PUBLISHED;
import static org.minyi.streams.contract.Measure.WINDOW_RATED;
import static org.minyi.streams.contract.Measure.WINDOW_SATISFIED;
import static org.minyi.streams.contract.Measure.WINDOW_SERVED;

import java.util.List;
import org.minyi.streams.clock.LocalWindows;
import org.minyi.streams.contract.Counts;
import org.minyi.streams.contract.Measuring;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Service;
import org.minyi.streams.contract.Shared;

/** What the open-government window did, in the window of time in which it did it. */
public final class ServiceMeasuring implements Measuring<Service> {

    private final LocalWindows windows;

    /** Counts in the windows of a zone. */
    public ServiceMeasuring(LocalWindows windows) {
        this.windows = windows;
    }

    @Override
    public List<Shared> shared(Service service) {
        var counts = counts(service);
        var hourly = List.of(Scope.CITY, Scope.of("region", service.region()), Scope.of("source", service.source()));
        var daily = List.of(Scope.of("unit", service.unit()));
        return List.of(
                new Shared(hourly, windows.hour(service.at()), counts),
                new Shared(daily, windows.day(service.at()), counts));
    }

    private static Counts counts(Service service) {
        var counts = Counts.oneOf(service.published() ? WINDOW_PUBLISHED : WINDOW_SERVED);
        return counts.plus(
                switch (service.satisfied()) {
                    case YES -> Counts.oneOf(WINDOW_RATED, WINDOW_SATISFIED);
                    case NO -> Counts.oneOf(WINDOW_RATED);
                    case NOT_TOLD -> Counts.ZERO;
                });
    }
}
