package org.jobwright.web.messages;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.messages.ReplyService;
import org.jobwright.services.shared.background.TimedRun;
import org.jobwright.web.shared.http.ReplyMailbox;

/**
 * Fetches replies by mail, and what calendars answer, outside any transaction, on every node; the service takes each only
 * once. What was taken is deleted from the mailbox. A mail that fails is flagged there, for the operator, and does not block the others.
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

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void fetch() {
        Optional<ReplyMailbox> mailbox = ReplyMailbox.configured();
        if (mailbox.isPresent()) {
            try {
                fetch(mailbox.orElseThrow());
            } catch (MessagingException unreachable) {
                LOG.warnf("The mailbox for replies cannot be read: %s", unreachable.getMessage());
            }
        }
    }

    private void fetch(ReplyMailbox mailbox) throws MessagingException {
        try (Store store = mailbox.connect();
                Folder folder = store.getFolder(mailbox.folder())) {
            folder.open(Folder.READ_WRITE);
            Message[] waiting = folder.search(new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
            for (int i = 0; i < Math.min(waiting.length, AT_ONCE); i++) {
                take(waiting[i], mailbox);
            }
        }
    }

    private void take(Message mail, ReplyMailbox mailbox) throws MessagingException {
        try {
            if (!calendars.take(mail)) {
                replies.take(MailReader.read(mail, mailbox, replies::isKnown));
            }
            mail.setFlag(Flags.Flag.DELETED, true);
        } catch (IOException | MessagingException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            // Also one that is too large or too deep; else it would come again before all others. The mail itself is
            // personal: it stays in the mailbox.
            LOG.warnf("A reply by mail could not be taken and was flagged: %s", failure.getClass());
            mail.setFlag(Flags.Flag.FLAGGED, true);
        }
    }
}
