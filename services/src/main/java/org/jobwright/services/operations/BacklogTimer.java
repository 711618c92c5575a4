package org.jobwright.services.operations;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.audit.AuditCheck;
import org.jobwright.services.audit.AuditCheckService;

/**
 * Measures the backlog every few seconds, so that a monitoring system gets a response at once even if the database does
 * not respond: then the figures are NaN.
 */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BacklogTimer {

    /** The verification runs every hour. */
    private static final Duration VERIFICATION_HOLDS = Duration.ofHours(2);

    @Inject
    private BacklogQueries queries;

    @Inject
    private AuditCheckService audit;

    @Inject
    private EventCounts counts;

    @Inject
    private Clock clock;

    @Inject
    private MeterRegistry registry;

    private volatile Backlog last;
    private volatile AuditCheck verified;

    @PostConstruct
    void begin() {
        counts.begin();
        gauge("outbox_pending", Backlog::mailsPending);
        gauge("outbox_oldest_seconds", backlog -> seconds(backlog.oldestMail()));
        gauge("outbox_dead", Backlog::mailsDead);
        gauge("search_index_pending", Backlog::indexChanges);
        gauge("search_index_lag_seconds", backlog -> seconds(backlog.indexLag()));
        gauge("extraction_pending", Backlog::texts);
        gauge("scan_oldest_seconds", backlog -> seconds(backlog.oldestUnscanned()));
        gauge("audit_unsealed_seconds", backlog -> seconds(backlog.oldestUnsealed()));
        registry.gauge("audit_chain_ok", this, BacklogTimer::chainOk);
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void measure() {
        try {
            last = queries.backlog();
            verified = audit.last();
        } catch (RuntimeException noAnswer) {
            last = null;
            throw noAnswer;
        }
    }

    /** Uses the server's registry directly: the builders of Micrometer would write into another one. */
    private void gauge(String name, ToDoubleFunction<Backlog> figure) {
        registry.gauge(name, this, timer -> timer.figure(figure));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private double chainOk() {
        AuditCheck found = verified;
        return found == null ? Double.NaN : chainOk(found, clock.instant());
    }

    /** 1 if the last verification found nothing, 0 if it did; NaN if it was too long ago. */
    static double chainOk(AuditCheck found, Instant now) {
        boolean recent = found.at() != null && found.at().isAfter(now.minus(VERIFICATION_HOLDS));
        return recent ? found.isIntact() ? 1 : 0 : Double.NaN;
    }

    private double figure(ToDoubleFunction<Backlog> figure) {
        Backlog backlog = last;
        return backlog == null ? Double.NaN : figure.applyAsDouble(backlog);
    }
}
