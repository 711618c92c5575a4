package org.jobwright.services.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.applications.JobApplicationSubmitted;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.NotAllowed;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.accounts.SignInRefused;
import org.jobwright.services.shared.LogField;

/** Counts what happens, for Prometheus, and tells the log what an attack would look like. */
@ApplicationScoped
public class EventCounts {

    private static final Logger LOG = Logger.getLogger("org.jobwright.events");
    private static final String DOCUMENT = "candidates.document.";

    @Inject
    private MeterRegistry registry;

    private Counter submitted;
    private Counter failedSignIns;
    private Counter denied;

    /** A series that begins with its first event would hide that event from whoever looks at growth. */
    @PostConstruct
    void begin() {
        submitted = registry.counter("applications.submitted");
        failedSignIns = registry.counter("login.failures");
        denied = registry.counter("authz.denied");
    }

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobApplicationSubmitted event) {
        submitted.increment();
    }

    void refused(@Observes SignInRefused event) {
        failedSignIns.increment();
        log("SignInRefused", "A sign-in was refused");
    }

    void denied(@Observes NotAllowed violation) {
        denied();
    }

    void denied(@Observes EJBAccessException refusal) {
        denied();
    }

    private void denied() {
        denied.increment();
        log("AccessDenied", "Somebody asked for what is not theirs");
    }

    void refused(@Observes RuleViolation violation) {
        if (violation instanceof InvalidInput invalid) {
            invalid.getProblems().forEach(problem -> refusedFile(problem.code()));
        } else {
            refusedFile(violation.getCode());
        }
    }

    private void refusedFile(String code) {
        if (code.startsWith(DOCUMENT)) {
            String reason = code.substring(DOCUMENT.length());
            registry.counter("upload.rejected", "reason", reason).increment();
            log("UploadRefused", "A file was refused: " + reason);
        }
    }

    private static void log(String event, String message) {
        LogField.EVENT.during(event, () -> LOG.info(message));
    }
}
