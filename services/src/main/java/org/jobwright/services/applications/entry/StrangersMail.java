package org.jobwright.services.applications.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Whether an employer may have a mail sent to an address that never wrote to us: seldom, and never to who wants none. */
@ApplicationScoped
public class StrangersMail {

    @Inject
    private EntryRepository entries;

    @Inject
    private RateLimit limit;

    @Inject
    private Clock clock;

    /** Counts a mail; false if this address wants none, or had enough of them today from all employers together. */
    public boolean mayTell(EmailAddress email) {
        return !entries.isUnasked(email.value()) && !isTooMuch(email.value());
    }

    /** No employer has a mail sent to this address again. */
    public void neverTell(EmailAddress email) {
        entries.neverAsk(email.value(), clock.instant());
    }

    boolean isTooMuch(String email) {
        try {
            limit.require(Limit.ENTERED_MAIL, EntryRepository.mailbox(email));
            return false;
        } catch (TooManyRequests tooMany) {
            return true;
        }
    }
}
