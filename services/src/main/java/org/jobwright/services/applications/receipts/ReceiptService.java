package org.jobwright.services.applications.receipts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Receipts of applications: for their senders, and for anyone who was shown one. */
@Stateless
@OwnSide
public class ReceiptService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private ReceiptWriter writer;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The receipt of the caller's application, issued now if it was sent before there were receipts. */
    @RolesAllowed(Role.PERSON)
    public Receipt of(@NotNull ApplicationReference reference) {
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getCandidate().equals(caller.person()))
                .orElseThrow(NotFound::new);
        return receipts.find(application.getId()).orElseGet(() -> {
            applications.lock(application); // another request may have issued it meanwhile
            return receipts.find(application.getId()).orElseGet(() -> writer.issue(application, clock.instant()));
        });
    }

    /** The day on which this site issued a receipt with this hash, even if the application was erased. */
    @PermitAll
    public Optional<LocalDate> issuedOn(@NotNull String sha256) {
        return receipts.issuedOn(sha256);
    }
}
