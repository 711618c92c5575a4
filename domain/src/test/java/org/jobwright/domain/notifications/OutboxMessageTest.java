package org.jobwright.domain.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jobwright.domain.accounts.AccountEvent.PasswordResetRequested;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxMessageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static OutboxMessage pending() {
        return new OutboxMessage(
                MessageKind.PASSWORD_RESET,
                new PasswordResetRequested(AccountId.next(), "secret", NOW),
                new EmailAddress("ada@example.org"),
                Language.EN,
                MessageFacts.NONE.to("Ada").withToken("secret"));
    }

    private static OutboxMessage in(OutboxState state) {
        OutboxMessage message = pending();
        switch (state) {
            case PENDING -> {}
            case SENT -> message.sent(NOW);
            case DEAD -> message.failed("550 no such user", true, NOW);
            case KEPT -> message.keep();
            case COLLECTED -> message.collect(NOW);
        }
        return message;
    }

    @Test
    void theDailyMailHasALineForEachThingAndCountsEqualOnes() {
        OutboxMessage daily = OutboxMessage.daily(
                List.of(
                        collected(MessageKind.APPLICATION_ARRIVED, "Train driver"),
                        collected(MessageKind.MESSAGE_ARRIVED, "Train driver"),
                        collected(MessageKind.APPLICATION_ARRIVED, "Train driver"),
                        collected(MessageKind.APPLICATION_ARRIVED, "Signaller")),
                NOW);
        assertEquals(MessageKind.DAILY_DIGEST, daily.getKind());
        assertEquals(OutboxState.PENDING, daily.getState());
        assertEquals("Ada", daily.getFacts().recipient());
        assertEquals(
                List.of(
                        "APPLICATION_ARRIVED Train driver 2",
                        "MESSAGE_ARRIVED Train driver 1",
                        "APPLICATION_ARRIVED Signaller 1"),
                daily.getFacts().lines().stream()
                        .map(line -> line.kind() + " " + line.facts().posting() + " " + line.count())
                        .toList());
        daily.getFacts().lines().forEach(line -> {
            assertEquals("", line.facts().token());
            assertEquals("", line.facts().words(), "what people wrote is read on the page");
        });
    }

    private static OutboxMessage collected(MessageKind kind, String posting) {
        OutboxMessage message = new OutboxMessage(
                kind,
                new PasswordResetRequested(AccountId.next(), "secret", NOW),
                new EmailAddress("ada@example.org"),
                Language.EN,
                MessageFacts.NONE
                        .to("Ada")
                        .aboutPosting(posting, "JW-2026-000001")
                        .saying(kind.isPrivate() ? "Can you come?" : "")
                        .withToken("secret"));
        message.collect(NOW);
        return message;
    }

    @ParameterizedTest
    @EnumSource(OutboxState.class)
    void everyActionLeadsToItsStateOrIsRefused(OutboxState from) {
        Map<OutboxState, Consumer<OutboxMessage>> acts = new EnumMap<>(OutboxState.class);
        acts.put(OutboxState.SENT, message -> message.sent(NOW));
        acts.put(OutboxState.DEAD, message -> message.failed("no", true, NOW));
        acts.put(OutboxState.KEPT, OutboxMessage::keep);
        acts.put(OutboxState.COLLECTED, message -> message.collect(NOW));
        acts.forEach((to, act) -> {
            OutboxMessage message = in(from);
            if (from.canBecome(to)) {
                act.accept(message);
                assertEquals(to, message.getState());
            } else {
                assertThrows(RuleViolation.class, () -> act.accept(message));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT1M",
        "2, PT2M",
        "3, PT4M",
        "8, PT2H8M",
        "9, PT4H16M",
        "10, PT6H",
        "12, PT6H",
        "1000, PT6H",
    })
    void eachPauseIsTwiceTheLastUpToSixHours(int attempts, Duration pause) {
        assertEquals(pause, OutboxMessage.pauseAfter(attempts));
    }

    @Test
    void aClaimReservesTheMailForAFewMinutes() {
        OutboxMessage message = pending();
        message.claim(NOW);
        assertEquals(NOW.plus(OutboxMessage.CLAIM), message.getNextAttemptAt());
        assertEquals(1, message.getAttempts());
    }

    /** The database tells by its error whether a mail that was tried is on its way. */
    @Test
    void onlyAMailThatWaitsHasAnError() {
        OutboxMessage message = pending();
        message.claim(NOW);
        assertEquals(Optional.empty(), message.getLastError());
        message.failed("connection refused", false, NOW);
        assertEquals(Optional.of("connection refused"), message.getLastError());
        message.claim(NOW);
        assertEquals(Optional.empty(), message.getLastError());
    }

    @Test
    void aMailServerThatIsDownUsesUpNoAttempt() {
        OutboxMessage message = pending();
        message.claim(NOW);
        message.release("no connection", NOW);
        message.postpone("no connection", NOW);
        assertEquals(0, message.getAttempts());
        assertEquals(NOW.plus(OutboxMessage.OUTAGE_PAUSE), message.getNextAttemptAt());
        assertEquals(Optional.of("no connection"), message.getLastError());
    }

    @Test
    void aMailThatFailsTooOftenIsDead() {
        OutboxMessage message = pending();
        for (int i = 1; i < OutboxMessage.MAX_ATTEMPTS; i++) {
            message.claim(NOW);
            message.failed("connection refused", false, NOW);
            assertEquals(OutboxState.PENDING, message.getState());
        }
        message.claim(NOW);
        message.failed("connection refused", false, NOW);
        assertEquals(OutboxState.DEAD, message.getState());
    }

    @Test
    void aSentMailDeletesTheSecretAndAKeptOneKeepsIt() {
        assertEquals("", in(OutboxState.SENT).getFacts().token());
        assertEquals("secret", in(OutboxState.KEPT).getFacts().token());
    }

    @Test
    void aDeadMailStartsOverWhenRetried() {
        OutboxMessage message = in(OutboxState.DEAD);
        message.retry(NOW);
        assertEquals(OutboxState.PENDING, message.getState());
        assertEquals(0, message.getAttempts());
        assertEquals(Optional.empty(), message.getLastError());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "SENT"})
    void whatWaitsOrIsSentCannotBeRetried(OutboxState state) {
        assertThrows(RuleViolation.class, () -> in(state).retry(NOW));
    }

    @Test
    void anErrorIsOneShortLine() {
        OutboxMessage message = pending();
        message.failed("450 busy\r\nX: " + "y".repeat(1_000), false, NOW);
        String error = message.getLastError().orElseThrow();
        assertTrue(error.length() <= OutboxMessage.MAX_ERROR_LENGTH);
        assertFalse(error.contains("\n"));
    }

    /** Staff reads outgoing mail, and a sent one is kept for weeks. */
    @Test
    void whatTwoSidesWroteToEachOtherIsNeitherShownNorKeptOnceItWasSent() {
        OutboxMessage message = new OutboxMessage(
                MessageKind.MESSAGE_RECEIVED,
                new PasswordResetRequested(AccountId.next(), "secret", NOW),
                new EmailAddress("ada@example.org"),
                Language.EN,
                MessageFacts.NONE.saying("Can you come on Monday?").withToken("secret"));
        assertEquals("", message.getShownFacts().words());
        assertEquals("Can you come on Monday?", message.getFacts().words());
        message.sent(NOW);
        assertEquals("", message.getFacts().words());
    }
}
