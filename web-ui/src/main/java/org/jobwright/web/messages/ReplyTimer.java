package org.jobwright.web.messages;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.messages.ReplyService;
import org.jobwright.services.shared.background.TimedRun;
import org.jobwright.web.shared.http.ReplyMailbox;

/**
 * Fetches replies by mail, and what calendars answer, outside any transaction, on every node; the service takes each only
 * once. What was taken is deleted from the mailbox. A mail that fails does not block the others: it is tried again after
 * them, and in the end flagged in the mailbox for the operator.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(TimedRun.class)
public class ReplyTimer {

    private static final Logger LOG = Logger.getLogger(ReplyTimer.class);
    private static final int AT_ONCE = 50;

    @Inject
    private ReplyService replies;

    @Inject
    private CalendarAnswers calendars;

    @Inject
    private Clock clock;

    /** One run at a time uses it, because the bean is a singleton. */
    private final FailedMails failures = new FailedMails();

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void fetch() {
        Optional<ReplyMailbox> mailbox = ReplyMailbox.configured();
        if (mailbox.isPresent()) {
            try (ReplyFolder folder = new ReplyFolder(mailbox.orElseThrow())) {
                fetch(folder);
            } catch (MessagingException unreachable) {
                LOG.warnf("The mailbox for replies cannot be read: %s", unreachable.getMessage());
            }
        }
    }

    private void fetch(ReplyFolder folder) throws MessagingException {
        List<MailId> due = failures.due(folder.waiting(), clock.instant());
        for (MailId mail : due.subList(0, Math.min(due.size(), AT_ONCE))) {
            take(mail, folder);
        }
    }

    private void take(MailId id, ReplyFolder folder) throws MessagingException {
        try {
            Optional<Message> mail = folder.mail(id);
            if (mail.isPresent()) {
                take(mail.orElseThrow(), folder.mailbox());
                folder.delete(id);
            }
        } catch (MessageRemovedException taken) {
            LOG.debugf("Another node took a reply by mail: %s", taken.getMessage());
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            failed(id, folder, failure);
        }
    }

    private void take(Message mail, ReplyMailbox mailbox) throws MessagingException, IOException {
        if (MailReader.isTooLarge(mail) || !calendars.take(mail)) {
            replies.take(MailReader.read(mail, mailbox, replies::isKnown));
        }
    }

    /** Whatever failed, the connection may have ended with it. The mail itself is personal: it stays in the mailbox. */
    private void failed(MailId id, ReplyFolder folder, Throwable failure) throws MessagingException {
        boolean again = failures.failed(id, clock.instant());
        LOG.warnf(
                again
                        ? "A reply by mail could not be taken and is tried again: %s"
                        : "A reply by mail could not be taken and is flagged: %s",
                failure.getClass());
        folder.reopen();
        if (!again) {
            folder.flag(id);
        }
    }
}
