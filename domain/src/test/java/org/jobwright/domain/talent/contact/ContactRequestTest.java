package org.jobwright.domain.talent.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.junit.jupiter.api.Test;

/** A request for contact is answered by the person, or not at all. */
class ContactRequestTest {

    private static final ReadConsent WORDS =
            ConsentText.current(ConsentPurpose.CONTACT, Language.EN).read();

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Instant LATE = NOW.plus(ContactRequest.ANSWERABLE);

    private final ContactRequest request = request("We build signals.");

    private static ContactRequest request(String text) {
        AccountId somebody = new AccountId(UUID.randomUUID());
        return new ContactRequest(new OrganizationId(UUID.randomUUID()), somebody, "0123456789AB", somebody, text, NOW);
    }

    @Test
    void whatIsSharedEndsAfterSixMonths() {
        request.accept(EnumSet.of(SharedPart.RESUME, SharedPart.CONTACT), WORDS, NOW);
        assertEquals(List.of(SharedPart.CONTACT, SharedPart.RESUME), request.shared(NOW));
        Instant end = Instant.parse("2027-05-28T20:00:00Z");
        assertEquals(ContactState.ACCEPTED, request.getState(end.minusSeconds(1)));
        assertEquals(ContactState.ENDED, request.getState(end));
        assertEquals(List.of(), request.shared(end));
    }

    @Test
    void aNoLooksLikeNoAnswer() {
        ContactRequest silent = request("We build signals.");
        request.decline(NOW.plus(Duration.ofDays(1)));
        assertEquals(ContactState.DECLINED, request.getState(NOW));
        for (Instant moment : List.of(NOW, LATE.minusSeconds(1), LATE, LATE.plus(Duration.ofDays(400)))) {
            assertEquals(silent.getStateForEmployer(moment), request.getStateForEmployer(moment));
        }
    }

    @Test
    void nobodyAnswersTwiceOrTooLate() {
        refuses("talent.contact.over", () -> request.decline(LATE));
        refuses("talent.contact.over", () -> request.end(NOW));
        request.decline(NOW);
        refuses("talent.contact.over", () -> request.accept(Set.of(SharedPart.CONTACT), WORDS, NOW));
    }

    @Test
    void aRequestHasATextOfBoundedLength() {
        refuses("talent.contact.text", () -> request(" "));
        refuses("talent.contact.too-long", () -> request("x".repeat(ContactTerms.MAX_TEXT + 1)));
    }

    private static void refuses(String code, Runnable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command::run).getCode());
    }
}
