package org.jobwright.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpRefusalTest {

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, true",
        "554-spam, true",
        "450 4.2.1 mailbox busy, false",
        "421 too many connections, false",
        "Connection reset, false",
        "5500 is no reply code, false",
    })
    void onlyARefusalForGoodIsPermanent(String reply, boolean permanent) {
        assertEquals(permanent, SmtpRefusal.isPermanent(new MessagingException(reply)));
    }

    @Test
    void theReplyMayBeDeeperInTheChain() {
        Exception failure = new SendFailedException("Invalid Addresses", new MessagingException("553 bad name"));
        assertEquals(true, SmtpRefusal.isPermanent(failure));
        assertEquals("553 bad name", SmtpRefusal.reply(failure));
    }

    @Test
    void ourOwnFailuresAreNotPermanent() {
        assertEquals(false, SmtpRefusal.isPermanent(new IllegalStateException("550 looks like one")));
    }
}
