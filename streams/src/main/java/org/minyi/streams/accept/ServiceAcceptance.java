package org.minyi.streams.accept;

import java.util.List;
import org.minyi.schemas.ServiceEvent;
import org.minyi.schemas.ServiceEventType;
import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.ServiceFact.Satisfied;
import org.minyi.streams.contract.ServiceFact.Type;
import org.minyi.streams.contract.Stamp;

/** Lets the events of the open-government window in. */
public final class ServiceAcceptance implements Acceptance<ServiceEvent, ServiceFact> {

    private static final List<Rule<ServiceEvent>> RULES = List.of(
            Rule.present("serviceId", ServiceEvent::getServiceId),
            Rule.known("unknown-type", "type", event -> event.getType() == ServiceEventType.UNKNOWN));

    @Override
    public String localId(ServiceEvent event) {
        return event.getServiceId();
    }

    @Override
    public List<Rule<ServiceEvent>> rules() {
        return RULES;
    }

    @Override
    public ServiceFact fact(Stamp stamp, ServiceEvent event) {
        return new ServiceFact(
                stamp,
                Type.valueOf(event.getType().name()),
                Told.text(event.getRegion()),
                Told.text(event.getUnit()),
                satisfied(event.getSatisfied()));
    }

    private static Satisfied satisfied(Boolean told) {
        if (told == null) {
            return Satisfied.NOT_TOLD;
        }
        return told ? Satisfied.YES : Satisfied.NO;
    }
}
