package org.jobwright.domain.moderation.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class MessageReportTest {

    private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");
    private static final AccountId MODERATOR = new AccountId(UUID.randomUUID());

    @Test
    void somethingElseNeedsWords() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> report(MessageReportReason.OTHER, " "));
        assertEquals("text", refused.getProblems().getFirst().field());
        assertEquals(
                "He shouts.",
                report(MessageReportReason.OTHER, " He shouts.\r\n").getText());
        assertEquals("", report(MessageReportReason.INSULTING, "").getText());
    }

    @Test
    void aDecisionIsFinalAndNeedsAReason() {
        MessageReport report = report(MessageReportReason.ASKS_FOR_MONEY, "");
        assertThrows(RuleViolation.class, () -> report.uphold(MODERATOR, " ", NOW));
        report.dismiss(MODERATOR, "A fee of the state.", NOW);
        assertEquals(Optional.of("A fee of the state."), report.getDecisionReason());
        assertThrows(RuleViolation.class, () -> report.uphold(MODERATOR, "It is a fraud.", NOW));
    }

    @Test
    void theReportIsAboutTheSideThatWroteTheLastMessage() {
        MessageReport report = report(MessageReportReason.LEADS_ELSEWHERE, "");
        assertEquals(MessageSide.EMPLOYER, report.getSide());
        assertEquals("Write to me on Telegram.", report.getQuote().reported().text());
    }

    @Test
    void aQuoteIsKeptAsAList() {
        Quote quote = quote();
        String json = Json.write(quote);
        assertEquals('[', json.charAt(0));
        assertEquals(quote, Json.read(json, Quote.class));
    }

    private static MessageReport report(MessageReportReason reason, String text) {
        return new MessageReport(
                new ReportedMessage(
                        MessageId.next(),
                        ApplicationReference.next(),
                        null,
                        "Signal Technician",
                        new OrganizationId(UUID.randomUUID()),
                        new AccountId(UUID.randomUUID()),
                        quote()),
                new AccountId(UUID.randomUUID()),
                reason,
                text,
                NOW);
    }

    private static Quote quote() {
        return new Quote(List.of(
                new QuotedMessage(MessageSide.CANDIDATE, "Ada", NOW, "When do you answer?", List.of("cv.pdf")),
                new QuotedMessage(MessageSide.EMPLOYER, "Owen", NOW, "Write to me on Telegram.", List.of())));
    }
}
