package org.minyi.workbench.city;

import java.time.Duration;
import java.util.List;
import org.minyi.schemas.Department;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.Topics;
import org.minyi.streams.contract.EntityId;

/** Tells what is done at the open-government window as its register would. */
final class ServiceScript implements Script<Once<Service>> {

    private static final Duration DRAFT_CLOCK_WRONG_BY = Duration.ofHours(9);

    private final String source;
    private final String idPrefix;
    private final List<Department> units;
    private final Chance unit;
    private final Post post;

    ServiceScript(City city, Chance chance) {
        this.source = city.window().source();
        this.idPrefix = "W" + city.year();
        this.units = Roster.of(city).ratedIn(city.year()).stream()
                .map(Roster.Entry::department)
                .toList();
        this.unit = chance.of("unit");
        this.post = new Post(chance.of("noise"));
    }

    @Override
    public void send(Story<Once<Service>> story, Telling telling, Inlet inlet) {
        ServiceEvent event = write(story, telling);
        String key = EntityId.of(source, event.getServiceId());
        post.send(Topics.SERVICES, key, event, story, inlet);
    }

    private ServiceEvent write(Story<Once<Service>> story, Telling telling) {
        String serviceId = idPrefix + Long.toString(story.rank(), Character.MAX_RADIX);
        ServiceEvent event = new ServiceEvent();
        event.setServiceId(serviceId);
        event.setEventId(serviceId + "-" + (telling.step() + 1));
        event.setRevision(telling.revision());
        event.setSource(source);
        event.setEventTime(telling.eventTime());
        event.setIngestedAt(telling.ingestedAt());
        Department department = units.get((int) unit.below(units.size(), story.rank()));
        event.setUnit(department.getCode());
        event.setRegion(department.getRegion());
        if (story.life().takesBack(telling.step())) {
            event.setType(ServiceEventType.VOIDED);
        } else {
            Service service = story.life().what();
            event.setType(service.served() ? ServiceEventType.SERVED : ServiceEventType.PUBLISHED);
            event.setSatisfied(service.satisfied());
        }
        if (telling.draft()) {
            spoil(event, story.rank());
        }
        return event;
    }

    /** What the register gets wrong at first: the clock, or what it was. */
    private static void spoil(ServiceEvent event, long rank) {
        if (rank % 2 == 0) {
            event.setEventTime(event.getEventTime().minus(DRAFT_CLOCK_WRONG_BY));
        } else if (event.getType() == ServiceEventType.SERVED) {
            event.setSatisfied(false);
        } else {
            event.setType(ServiceEventType.SERVED);
        }
    }
}
