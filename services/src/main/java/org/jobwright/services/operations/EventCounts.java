package org.jobwright.services.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationSubmitted;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.security.SecurityEvent;

/** Counts events for Prometheus. */
@ApplicationScoped
public class EventCounts {

    private static final String SUBMITTED = "applications_submitted";
    private static final String DOCUMENT = "candidates.document.";
    private static final String REJECTED = "upload_rejected";

    /** Reasons for refusing an upload; refusing a download is not one. */
    private static final Set<String> REASONS = Set.of(
            "active",
            "content-differs",
            "damaged",
            "empty",
            "encrypted",
            "macros",
            "nested-archive",
            "refers-outside",
            "too-large",
            "too-many-pages",
            "type-not-supported",
            "unpacks-too-large");

    /** The log name of an event, and the name of its series. */
    private static final Map<String, String> SECURITY = Map.of(
            "sign-in.refused", "login_failures",
            "access.denied", "authz_denied",
            "limit.reached", "limits_reached",
            "policy.violated", "csp_violations",
            "document.infected", "documents_infected");

    @Inject
    private MeterRegistry registry;

    /** A series that started with its first event would hide that event from queries for growth. */
    void begin() {
        registry.counter(SUBMITTED, List.of());
        REASONS.forEach(this::rejected);
        SECURITY.values().forEach(series -> registry.counter(series, List.of()));
    }

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobApplicationSubmitted event) {
        registry.counter(SUBMITTED, List.of()).increment();
    }

    void count(@Observes SecurityEvent event) {
        String series = SECURITY.get(event.name());
        if (series != null) {
            registry.counter(series, List.of()).increment();
        }
    }

    void refused(@Observes RuleViolation violation) {
        if (violation instanceof InvalidInput invalid) {
            invalid.getProblems().forEach(problem -> refusedFile(problem.code()));
        } else {
            refusedFile(violation.getCode());
        }
    }

    private void refusedFile(String code) {
        if (code.startsWith(DOCUMENT) && REASONS.contains(code.substring(DOCUMENT.length()))) {
            rejected(code.substring(DOCUMENT.length())).increment();
        }
    }

    private Counter rejected(String reason) {
        return registry.counter(REJECTED, "reason", reason);
    }
}
