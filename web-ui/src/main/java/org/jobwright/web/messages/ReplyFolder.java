package org.jobwright.web.messages;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jobwright.web.shared.http.ReplyMailbox;

/** The folder with the replies. A mail has an id there, by which it is found again on another connection. */
final class ReplyFolder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReplyFolder.class);

    private final ReplyMailbox mailbox;
    private Store store;
    private Folder folder;

    ReplyFolder(ReplyMailbox mailbox) throws MessagingException {
        this.mailbox = mailbox;
        open();
    }

    private void open() throws MessagingException {
        store = mailbox.connect();
        try {
            folder = store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
        } catch (MessagingException refused) {
            close(store);
            throw refused;
        }
    }

    /** Begins a new connection; the old one may be dead. */
    void reopen() throws MessagingException {
        close();
        open();
    }

    ReplyMailbox mailbox() {
        return mailbox;
    }

    /** The mails that are not flagged, in their order. */
    List<MailId> waiting() throws MessagingException {
        Message[] mails = folder.search(new FlagTerm(new Flags(Flags.Flag.FLAGGED), false));
        FetchProfile wanted = new FetchProfile();
        wanted.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(mails, wanted);
        long validity = uids().getUIDValidity();
        List<MailId> waiting = new ArrayList<>();
        for (Message mail : mails) {
            waiting.add(new MailId(validity, uids().getUID(mail)));
        }
        return waiting;
    }

    /** A mail; empty if it is gone, because another node took it, or the folder is another one now. */
    Optional<Message> mail(MailId id) throws MessagingException {
        return uids().getUIDValidity() == id.validity()
                ? Optional.ofNullable(uids().getMessageByUID(id.uid()))
                : Optional.empty();
    }

    void delete(MailId id) throws MessagingException {
        mark(id, Flags.Flag.DELETED);
    }

    /** So that it does not come again, and the operator sees it. */
    void flag(MailId id) throws MessagingException {
        mark(id, Flags.Flag.FLAGGED);
    }

    private void mark(MailId id, Flags.Flag flag) throws MessagingException {
        Optional<Message> mail = mail(id);
        if (mail.isPresent()) {
            mail.orElseThrow().setFlag(flag, true);
        }
    }

    private UIDFolder uids() {
        return (UIDFolder) folder;
    }

    /** With it go the mails that are marked as deleted. */
    @Override
    public void close() {
        close(folder);
        close(store);
    }

    /** On a dead connection nothing is deleted: the mail is found again, and the service knows that it was taken. */
    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception dead) {
            LOG.debugf("The mailbox for replies was closed already: %s", dead.getMessage());
        }
    }
}
