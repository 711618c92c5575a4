package org.jobwright.services.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.retention.RetentionEvent.ApplicationReturned;
import org.jobwright.domain.shared.DomainEvent;

/** An account that was to be deleted is kept, with the applications that are not deleted yet. */
@ApplicationScoped
class ErasureCancellation {

    @Inject
    private ErasureRepository requests;

    @Inject
    private ErasureLog log;

    @Inject
    private Event<DomainEvent> events;

    void cancel(ErasureRequest request, Instant now) {
        log.keep(request.getAccount(), now);
        events.fire(request.cancel(now));
        LocalDate begun = LocalDate.ofInstant(request.begunAt(), ZoneOffset.UTC);
        requests.hiddenForDeletion(request.getAccount()).stream()
                .filter(application -> application.keepAfterAll(begun))
                .forEach(application ->
                        events.fire(new ApplicationReturned(application.getId(), application.getOrganization(), now)));
    }
}
