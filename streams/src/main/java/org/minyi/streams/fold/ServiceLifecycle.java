package org.minyi.streams.fold;

import java.util.Optional;
import org.minyi.streams.contract.Service;
import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.ServiceFact.Type;

/** What happens at the open-government window happens once, and may be voided. */
public final class ServiceLifecycle implements Lifecycle<ServiceFact, Service> {

    @Override
    public boolean begins(ServiceFact fact) {
        return fact.type() != Type.VOIDED;
    }

    @Override
    public Optional<Service> fold(String entityId, History<ServiceFact> history) {
        if (history.any(fact -> fact.type() == Type.VOIDED)) {
            return Optional.empty();
        }
        return history.first(this::begins)
                .map(fact -> new Service(
                        entityId,
                        fact.stamp().eventTime(),
                        fact.type() == Type.PUBLISHED,
                        fact.region(),
                        fact.unit(),
                        fact.satisfied()));
    }

    @Override
    public FactCodec<ServiceFact> codec() {
        return new ServiceCodec();
    }
}
