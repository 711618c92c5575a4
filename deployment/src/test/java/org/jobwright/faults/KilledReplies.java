package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jobwright.container.messages.ImapTap;
import org.jobwright.domain.messages.ReplyToken;

/**
 * Kills the server when a reply by mail is a message already, and is still in the mailbox: it is found there again, and
 * becomes no second message.
 */
final class KilledReplies {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String CANDIDATE = "candidate@demo.example";
    private static final String WORDS = "Platform 4 is fine with me.";
    private static final String REPLIES = "message where body = '" + WORDS + "'";

    private KilledReplies() {}

    static String happen(Trial trial) throws Exception {
        GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mails.start();
        GreenMailUser mailbox = mails.setUser("replies@jobs.example", "replies", "secret");
        try (ImapTap tap = new ImapTap(mails.getImap().getPort())) {
            Map<String, String> settings = Map.of(
                    "JOBWRIGHT_INBOUND_MAIL_URL",
                    "imap://replies:secret@127.0.0.1:" + tap.port() + "/INBOX?to=replies@jobs.example");
            trial.start(settings);
            CountDownLatch killed = new CountDownLatch(1);
            tap.onRequest("\\Deleted", () -> killedFirst(trial, killed));
            mailbox.deliver(GreenMailUtil.createTextEmail(
                    "replies+" + token(trial) + "@jobs.example",
                    CANDIDATE,
                    "Re: a message",
                    WORDS,
                    mails.getImap().getServerSetup()));
            if (!killed.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the product takes no reply");
            }
            assertEquals(1, trial.count(REPLIES), "the reply is not stored");
            assertEquals(1, waiting(mails, mailbox), "the mail is gone");

            trial.start(settings);
            Trial.await(PATIENCE, "the mail stays", () -> waiting(mails, mailbox) == 0);
            assertEquals(1, trial.count(REPLIES), "the reply came twice");
            return "a reply by mail is one message after a kill between store and delete";
        } finally {
            mails.stop();
        }
    }

    /** The server dies before its mail server hears of it. */
    private static void killedFirst(Trial trial, CountDownLatch killed) {
        if (killed.getCount() > 0) {
            Rel02CrashPoints.kill(trial, killed);
            throw new UncheckedIOException(new IOException("killed"));
        }
    }

    private static int waiting(GreenMail mails, GreenMailUser mailbox) throws Exception {
        return mails.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount();
    }

    /** As if we had mailed the candidate what the employer wrote last. */
    private static String token(Trial trial) throws Exception {
        ReplyToken token = ReplyToken.next();
        int given = trial.change("insert into reply_token (hash, conversation_id, account_id, made_at) select '"
                + token.hash() + "', c.id, p.id, now() from conversation c"
                + " join job_application a on a.id = c.application_id join account p on p.id = a.candidate_id"
                + " where p.email = '" + CANDIDATE + "' limit 1");
        assertEquals(1, given, "the candidate has no conversation");
        return token.value();
    }
}
