package org.jobwright.domain.interviews.agenda;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.agenda.CalendarFeedEvent.CalendarFeedEnded;
import org.jobwright.domain.interviews.agenda.CalendarFeedEvent.CalendarFeedOpened;

/**
 * The address at which calendars read the interviews of a person. Anybody who has it reads them, so it is a secret of which
 * only the hash is stored, and a new one ends the former.
 */
@Entity
@Table(name = "calendar_feed")
public class CalendarFeed {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    private String secretHash;

    private Instant openedAt;

    protected CalendarFeed() {}

    public CalendarFeed(AccountId account) {
        this.account = account;
    }

    /** From now on it is read with this secret, and with no other one. */
    public CalendarFeedOpened open(Secret secret, Instant now) {
        secretHash = secret.hash();
        openedAt = now;
        return new CalendarFeedOpened(account, now);
    }

    /** It is about to be removed. */
    public CalendarFeedEnded ended(Instant now) {
        return new CalendarFeedEnded(account, now);
    }

    public AccountId getAccount() {
        return account;
    }
}
