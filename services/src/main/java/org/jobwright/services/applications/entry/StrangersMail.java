package org.jobwright.services.applications.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** Counts a mail; false if this address wants none, or had enough of them today from all employers together. */
    public boolean mayTell(String email) {
        return !entries.isUnasked(email) && !isTooMuch(email);
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
