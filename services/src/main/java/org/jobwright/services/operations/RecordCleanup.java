package org.jobwright.services.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.Invitation;

/**
 * Deletes what names people and serves nobody any more. Each method removes one batch and says how many that were, so
 * that no transaction is long; there is more while a batch is full.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RecordCleanup {

    /** Well below the time that one statement may take. */
    static final int BATCH = 200;

    /**
     * After the last link ended: the address may be that of somebody who never asked to be known here. Who
     * comes late registers again.
     */
    private static final Duration UNCONFIRMED_ACCOUNTS = Duration.ofDays(7);

    /** For a question such as "did the mail go out?". */
    private static final Duration SENT_MAILS = Duration.ofDays(30);

    /** Those that were given up, or kept for want of a mail server: an administrator may still send them. */
    private static final Duration STOPPED_MAILS = Duration.ofDays(90);

    /** Somebody who is away for most of a year still finds them; the application itself tells its history anyway. */
    private static final Duration READ_NOTICES = Duration.ofDays(365);

    /** No link that proves something is good for longer. */
    private static final Duration LONGEST_LINK = Invitation.VALID_FOR;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** Removes accounts that were never confirmed and cannot be any more. */
    public int removeUnconfirmedAccounts() {
        return (int) entityManager
                .createNativeQuery(
                        "select jobwright_remove_unconfirmed(cast(:before as timestamptz), :most)", Integer.class)
                .setParameter("before", before(UNCONFIRMED_ACCOUNTS))
                .setParameter("most", BATCH)
                .getSingleResult();
    }

    /** Removes mails that were sent, given up or kept; found by when it happened, for which there is an index. */
    public int removeMails() {
        return entityManager
                .createNativeQuery("""
                        delete from outbox_message where id = any (array(
                          select m.id from outbox_message m
                          where m.occurred_at < :sent
                            and (m.state = 'SENT' and m.sent_at < :sent
                              or m.state in ('DEAD', 'KEPT') and m.next_attempt_at < :stopped)
                          order by m.occurred_at
                          limit :most
                          for update skip locked))""")
                .setParameter("sent", before(SENT_MAILS))
                .setParameter("stopped", before(STOPPED_MAILS))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    /** Removes notices that were read long ago; what nobody has read yet stays. */
    public int removeNotices() {
        return (int) entityManager
                .createNativeQuery(
                        "select jobwright_remove_read_notices(cast(:before as timestamptz), :most)", Integer.class)
                .setParameter("before", before(READ_NOTICES))
                .setParameter("most", BATCH)
                .getSingleResult();
    }

    /**
     * Forgets the secrets of links that have ended, in mails that were given up or kept; those of sent mails are gone
     * already. The one in a mail about new jobs works on, and goes with its mail.
     */
    public int forgetLinks() {
        return entityManager
                .createNativeQuery("""
                        update outbox_message
                        set facts = facts || jsonb_build_object('token', ''), version = version + 1
                        where id = any (array(
                          select m.id from outbox_message m
                          where m.occurred_at < :ended and m.state in ('DEAD', 'KEPT') and m.facts ->> 'token' <> ''
                            and m.kind in ('ACCOUNT_CONFIRMATION', 'PASSWORD_RESET', 'MEMBER_INVITED')
                          order by m.occurred_at
                          limit :most
                          for update skip locked))""")
                .setParameter("ended", before(LONGEST_LINK))
                .setParameter("most", BATCH)
                .executeUpdate();
    }

    private OffsetDateTime before(Duration kept) {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
