package org.jobwright.container.notifications;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.notifications.outbox.OutgoingMailService;
import org.jobwright.services.notifications.outbox.OutgoingMailSummary;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a command to a mail server, by the product's own timer. */
@ContainerTest
class MailIT {

    private static final String URL = "jobwright.smtp.url";
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(30);

    @Inject
    private Harbour harbour;

    @Inject
    private RegistrationService registration;

    @Inject
    private OutgoingMailService mails;

    @Inject
    private Rows rows;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private AccountId administrator;
    private String email;

    @BeforeEach
    void aMailServer() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        email = "reader-" + UUID.randomUUID() + "@test.example";
        server.start();
        sendTo(server.getSmtp().getPort());
    }

    @AfterEach
    void noMailServer() {
        System.clearProperty(URL);
        server.stop();
    }

    @Test
    void aMailArrivesAsTextAndHtmlInTheReadersLanguage() throws Exception {
        register(Language.DE);
        Await.until(() -> received().isPresent());
        MimeMessage mail = received().orElseThrow();
        Multipart parts = (Multipart) mail.getContent();
        assertEquals("Bestätigen Sie Ihre E-Mail-Adresse", mail.getSubject());
        assertEquals("de", mail.getHeader("Content-Language", null));
        assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("http://localhost/"));
        assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
        Await.until(() -> state().state() == OutboxState.SENT);
        assertEquals(0, rows.count("from outbox_message where recipient = ? and facts ->> 'token' <> ''", email));
    }

    @Test
    void aRefusedMailIsDeadLetteredAndCanBeRetried() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer()) {
            sendTo(refusing.port());
            register(Language.EN);
            Await.until(() -> state().state() == OutboxState.DEAD);
        }
        OutgoingMailSummary dead = Callers.asAdministrator(
                        administrator, () -> mails.mails(Set.of(OutboxState.DEAD), new PageRequest(1, 1)))
                .items()
                .getFirst();
        assertEquals(email, dead.recipient().value());
        assertTrue(dead.lastError().contains("550 5.1.1 No such mailbox"), dead.lastError());
        sendTo(server.getSmtp().getPort());
        Callers.asAdministrator(administrator, () -> mails.retry(dead.id()));
        Await.until(() -> received().isPresent());
    }

    @Test
    void aMailServerOutageUsesUpNoAttemptAndMailIsSentSoonAfterIt() throws Exception {
        server.stop();
        register(Language.EN);
        Await.until(() -> state().lastError() != null);
        assertEquals(OutboxState.PENDING, state().state());
        assertEquals(0, state().attempts());
        Duration pause = Duration.between(Instant.now(), state().nextAttemptAt());
        assertTrue(pause.compareTo(OUTAGE_PAUSE) <= 0, pause::toString);
        server.start();
        sendTo(server.getSmtp().getPort());
        rows.change("update outbox_message set next_attempt_at = now() where recipient = ?", email);
        Await.until(() -> received().isPresent());
    }

    @Test
    void aPostponedMailWaitsForDoublingPauses() throws Exception {
        try (RefusingMailServer greylisting = new RefusingMailServer("451 4.7.1 Try again later")) {
            sendTo(greylisting.port());
            Instant before = Instant.now();
            register(Language.EN);
            Await.until(() -> state().attempts() == 1 && state().lastError() != null);
            Duration first = Duration.between(before, state().nextAttemptAt());
            assertTrue(
                    first.compareTo(FIRST_PAUSE) >= 0 && first.compareTo(FIRST_PAUSE.multipliedBy(2)) < 0,
                    first::toString);
            assertEquals(OutboxState.PENDING, state().state());
            rows.change("update outbox_message set next_attempt_at = now() where recipient = ?", email);
            Instant again = Instant.now();
            Await.until(() -> state().attempts() == 2 && state().nextAttemptAt().isAfter(again.plus(FIRST_PAUSE)));
            assertEquals(OutboxState.PENDING, state().state());
        }
    }

    @Test
    void anUnreadableMailIsPostponedAndTheOthersAreSent() throws Exception {
        server.stop();
        register(Language.EN);
        Await.until(() -> state().lastError() != null);
        String unreadable = email;
        rows.change("update outbox_message set facts = '[\"poison\"]' where recipient = ?", unreadable);
        email = "other-" + unreadable;
        register(Language.EN);
        Await.until(() -> state().lastError() != null);

        server.start();
        sendTo(server.getSmtp().getPort());
        rows.change("update outbox_message set next_attempt_at = now() where recipient like ?", "%" + unreadable);
        Await.until(() -> received().isPresent());
        email = unreadable;
        Await.until(() -> state().attempts() == 1 && state().lastError().contains("cannot read"));
        OutgoingMailSummary unread = state();
        assertEquals(OutboxState.PENDING, unread.state());
        assertRefused(
                "notifications.mail.unreadable",
                () -> Callers.asAdministrator(administrator, () -> mails.read(unread.id())));
    }

    private void register(Language language) {
        registration.register(new RegisterAccount(
                email,
                "Ines Carvalho",
                "signals-by-night-and-day",
                language,
                UUID.randomUUID().toString(),
                null,
                null));
    }

    private static void sendTo(int port) {
        System.setProperty(URL, "smtp://127.0.0.1:" + port + "?from=jobs@example.org");
    }

    private Optional<MimeMessage> received() throws Exception {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (Arrays.toString(mail.getAllRecipients()).contains(email)) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    private OutgoingMailSummary state() throws Exception {
        return Callers.asAdministrator(
                        administrator, () -> mails.mails(EnumSet.allOf(OutboxState.class), new PageRequest(1, 100)))
                .items()
                .stream()
                .filter(mail -> mail.recipient().value().equals(email))
                .findFirst()
                .orElseThrow();
    }
}
