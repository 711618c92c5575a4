package org.jobwright.web.notifications;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.notifications.outbox.OutboxService;
import org.jobwright.services.notifications.outbox.OutgoingMail;
import org.jobwright.services.shared.background.TimedRun;

/**
 * Sends due outbox messages every few seconds, on every node. Works outside a transaction: a mail is claimed in one,
 * sent in none, and marked in another, so a slow mail server holds no lock. A failed mail is postponed or dead-lettered
 * on its own; the others of its batch are sent.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimedRun.class)
public class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    private static final int BATCH = 20;
    private static final int KEPT_AT_ONCE = 500;

    /**
     * With a slow mail server a claim could expire before the last of a batch, and another node would send that mail
     * too.
     */
    private static final Duration LAST_BEGIN = OutboxService.CLAIM.dividedBy(2);

    @Inject
    private OutboxService outbox;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void dispatch() {
        Optional<SmtpServer> server = SmtpServer.configured();
        if (server.isEmpty()) {
            outbox.keepDue(KEPT_AT_ONCE);
            return;
        }
        if (outbox.isAnythingDue()) {
            sendDue(server.get());
        }
    }

    /**
     * A mail server that is down is noticed before a mail is claimed, and then all of them wait without counting an
     * attempt.
     */
    private void sendDue(SmtpServer server) {
        try (MailTransport transport = MailTransport.connect(server)) {
            // After hours without a mail server many mails are due at once: they are sent without a pause.
            boolean more = true;
            while (more) {
                List<OutgoingMail> due = outbox.claimDue(BATCH);
                more = send(due, transport) && due.size() == BATCH;
            }
        } catch (MessagingException unreachable) {
            LOG.warnf("The mail server cannot be reached: %s", unreachable.getMessage());
            outbox.postponeDue(unreachable.getMessage());
        }
    }

    /** Whether the mail server stayed reachable until the last of them. */
    private boolean send(List<OutgoingMail> due, MailTransport transport) {
        Instant begun = clock.instant();
        for (int i = 0; i < due.size(); i++) {
            if (clock.instant().isAfter(begun.plus(LAST_BEGIN))) {
                due.subList(i, due.size()).forEach(mail -> outbox.release(mail.id(), "The mail server is slow"));
                return true;
            }
            try {
                transport.connectAgain();
            } catch (MessagingException gone) {
                due.subList(i, due.size()).forEach(mail -> outbox.release(mail.id(), gone.getMessage()));
                return false;
            }
            send(due.get(i), transport);
        }
        return true;
    }

    private void send(OutgoingMail mail, MailTransport transport) {
        try {
            transport.send(mail);
        } catch (MessagingException | RuntimeException failure) {
            // The server's reply may name the recipient: it is stored with the mail, not in the log.
            LOG.warnf("Mail %s was not sent: %s", mail.id(), failure.getClass());
            outbox.markFailed(mail.id(), SmtpRefusal.reply(failure), SmtpRefusal.isPermanent(failure));
            return;
        }
        outbox.markSent(mail.id());
    }
}
