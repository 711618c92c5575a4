package org.jobwright.services.notifications.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.notifications.OutboxMessage;
import org.jobwright.domain.shared.EmailAddress;

/** Makes one mail of those that were collected for a person's morning. Several nodes may call at the same time. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DailyMailService {

    private static final int READERS = 1_000;

    /** The mails that one daily mail stands for. */
    private static final int MOST = 500;

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    /** Those whose morning has come. */
    public List<EmailAddress> due() {
        return mails.readers(clock.instant(), READERS);
    }

    /** Replaces what was collected for a person by one mail. */
    public void send(EmailAddress reader) {
        Instant now = clock.instant();
        List<OutboxMessage> collected = mails.lockFree(reader, now, MOST);
        if (!collected.isEmpty()) {
            mails.replace(collected, OutboxMessage.daily(collected, now));
        }
    }
}
