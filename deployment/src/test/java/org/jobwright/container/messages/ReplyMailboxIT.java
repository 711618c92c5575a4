package org.jobwright.container.messages;

import static org.jobwright.container.messages.MailedConversation.QUESTION;
import static org.jobwright.container.messages.MailedConversation.alone;
import static org.jobwright.container.messages.MailedConversation.reply;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import org.jobwright.container.Await;
import org.jobwright.container.ContainerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replies leave the mailbox: in time, once, and not held up by a mail in front of them. */
@ContainerTest
class ReplyMailboxIT {

    private static final Duration IN_TIME = Duration.ofSeconds(60);

    /** Of all mails together; each of the large ones has more than ten times as much. */
    private static final long MOST_READ = 1_000_000;

    @Inject
    private MailedConversation conversation;

    private MailServer mails;
    private String email;
    private String replyTo;

    @BeforeEach
    void aQuestionIsMailed() throws Exception {
        mails = new MailServer();
        conversation.begin(mails);
        email = conversation.email();
        replyTo = conversation.replyTo();
    }

    @AfterEach
    void noMailbox() {
        mails.close();
    }

    @Test
    void aReplyArrivesOnceWithinAMinute() throws Exception {
        MimeMessage reply = alone(email, replyTo, "Monday is fine.", "plain");
        long sent = System.nanoTime();
        mails.deliver(reply);
        Await.until(() -> conversation.bodies(conversation.candidate()).size() == 2);
        Duration took = Duration.ofNanos(System.nanoTime() - sent);
        System.out.println("A reply by mail arrived after " + took.toMillis() + " ms.");
        assertTrue(took.compareTo(IN_TIME) <= 0, took::toString);

        mails.awaitTaken();
        mails.deliver(reply);
        mails.deliver(alone(email, replyTo, "Tuesday is fine, too.", "plain"));
        mails.awaitTaken();
        assertEquals(
                List.of(QUESTION, "Monday is fine.", "Tuesday is fine, too."),
                conversation.bodies(conversation.candidate()));
    }

    @Test
    void tenMegabytesAreAnsweredUnread() throws Exception {
        long before = mails.tap().received();
        mails.deliver(alone(email, replyTo, "Much. ".repeat(1_750_000), "plain"));
        MimeMessage file = reply(email, replyTo, "See my file.", "X-Test", "1");
        ((MimeMultipart) file.getContent()).getBodyPart(1).setText("1234567890".repeat(1_200_000));
        ((MimeMultipart) file.getContent()).getBodyPart(1).setFileName("large.txt");
        file.saveChanges();
        mails.deliver(file);
        mails.deliver(alone(email, replyTo, "Monday is fine.", "plain"));

        mails.awaitTaken();
        assertEquals(List.of(QUESTION, "Monday is fine."), conversation.bodies(conversation.candidate()));
        Await.until(() -> mails.to(email, "not delivered").isPresent());
        long read = mails.tap().received() - before;
        assertTrue(read < MOST_READ, read + " bytes were fetched");
    }

    @Test
    void aMailThatEndsTheConnectionDoesNotHoldUpTheNext() throws Exception {
        mails.tap().cutAt("THE CONNECTION ENDS HERE");
        mails.deliver(alone(email, replyTo, "THE CONNECTION ENDS HERE", "plain"));
        mails.deliver(alone(email, replyTo, "Monday is fine.", "plain"));

        mails.isLookedInto();
        Await.until(() -> conversation.bodies(conversation.candidate()).size() == 2);
        Await.until(() -> mails.waiting() == 1);
        assertEquals(List.of(QUESTION, "Monday is fine."), conversation.bodies(conversation.candidate()));
    }
}
