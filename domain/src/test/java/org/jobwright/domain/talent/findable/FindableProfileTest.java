package org.jobwright.domain.talent.findable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.junit.jupiter.api.Test;

/** A person decides who finds them. */
class FindableProfileTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Resume RESUME = Resume.fromJson("{\"skills\": [{\"name\": \"Java\"}]}");

    private static final ReadConsent READ =
            ConsentText.current(ConsentPurpose.FINDABLE, Language.DE).read();

    private final FindableProfile profile = new FindableProfile(new AccountId(UUID.randomUUID()), RESUME, NOW);

    @Test
    void everybodyIsHiddenAtFirst() {
        assertEquals(Visibility.HIDDEN, profile.getVisibility());
        assertTrue(profile.beFound(READ, NOW).isPresent());
        assertEquals(Optional.empty(), profile.beFound(READ, NOW));
        assertEquals(Optional.of(READ), profile.getConsent());
        assertTrue(profile.hide(NOW).isPresent());
        assertEquals(Optional.empty(), profile.hide(NOW));
    }

    @Test
    void whoReadOtherWordsThanTheseIsNotFound() {
        ReadConsent other =
                ConsentText.current(ConsentPurpose.CONTACT, Language.DE).read();
        RuleViolation refused = assertThrows(RuleViolation.class, () -> profile.beFound(other, NOW));
        assertEquals("talent.words-changed", refused.getCode());
        assertEquals(Visibility.HIDDEN, profile.getVisibility());
    }

    @Test
    void whoHasNothingToBeFoundByStaysHidden() {
        profile.describe(Resume.EMPTY, NOW);
        RuleViolation refused = assertThrows(RuleViolation.class, () -> profile.beFound(READ, NOW));
        assertEquals("talent.findable.empty", refused.getCode());
    }

    @Test
    void anEmployerIsInTheListOnce() {
        Exclusion acme = Exclusion.typed(" acme ", NOW);
        assertTrue(profile.exclude(acme, NOW).isPresent());
        assertEquals(Optional.empty(), profile.exclude(acme, NOW));
        assertEquals(List.of(acme), profile.getExclusions());
        assertTrue(profile.include(ExclusionKind.NAME, "acme", NOW).isPresent());
        assertEquals(Optional.empty(), profile.include(ExclusionKind.NAME, "acme", NOW));
    }

    @Test
    void theListHasABound() {
        for (int i = 0; i < FindableProfile.MOST_EXCLUSIONS; i++) {
            profile.exclude(Exclusion.typed("Employer " + i, NOW), NOW);
        }
        Exclusion more = Exclusion.typed("One more", NOW);
        RuleViolation refused = assertThrows(RuleViolation.class, () -> profile.exclude(more, NOW));
        assertEquals("talent.exclusion.limit", refused.getCode());
    }

    @Test
    void whatLooksLikeADomainIsOne() {
        for (String typed : List.of("Acme.example", "https://www.acme.example/jobs?x=1", "jobs@acme.example")) {
            Exclusion exclusion = Exclusion.typed(typed, NOW);
            assertEquals(ExclusionKind.DOMAIN, exclusion.kind(), typed);
            assertEquals("acme.example", exclusion.value(), typed);
        }
        assertEquals(ExclusionKind.NAME, Exclusion.typed("Acme & Co. KG", NOW).kind());
        assertThrows(RuleViolation.class, () -> Exclusion.typed("!", NOW));
        assertThrows(RuleViolation.class, () -> Exclusion.typed("x".repeat(81), NOW));
    }

    @Test
    void whoStaysAwayIsWarnedTwiceAndThenHidden() {
        profile.beFound(READ, NOW);
        Instant fiveMonths = Instant.parse("2027-04-28T20:00:00Z");
        Instant twoWeeksBefore = Instant.parse("2027-05-14T20:00:00Z");
        Instant sixMonths = Instant.parse("2027-05-28T20:00:00Z");
        assertEquals(Optional.empty(), profile.idle(fiveMonths.minusSeconds(1)));
        assertTrue(profile.idle(fiveMonths).isPresent());
        assertEquals(Optional.empty(), profile.idle(twoWeeksBefore.minusSeconds(1)));
        assertTrue(profile.idle(twoWeeksBefore).isPresent());
        assertEquals(Optional.empty(), profile.idle(sixMonths.minusSeconds(1)));
        assertTrue(profile.idle(sixMonths).isPresent());
        assertEquals(Visibility.HIDDEN, profile.getVisibility());
        assertEquals(Optional.empty(), profile.idle(sixMonths));
    }

    @Test
    void nobodyIsHiddenWithoutTwoWeeksToSignIn() {
        profile.beFound(READ, NOW);
        Instant late = Instant.parse("2028-01-01T00:00:00Z");
        assertTrue(profile.idle(late).isPresent());
        assertTrue(profile.idle(late).isPresent());
        assertEquals(Optional.empty(), profile.idle(late.plus(Duration.ofDays(13))));
        profile.present(late.plus(Duration.ofDays(13)));
        assertEquals(Optional.empty(), profile.idle(late.plus(Duration.ofDays(15))));
        assertEquals(Visibility.SEARCHABLE, profile.getVisibility());
    }

    @Test
    void payIsComparedInEuros() {
        assertEquals(50_000, new SearchWishes(null, false, 50_000, "EUR", null).payInEuros());
        assertThrows(InvalidInput.class, () -> new SearchWishes(null, false, 0, "EUR", null));
        assertThrows(InvalidInput.class, () -> new SearchWishes(null, false, 1, "XXX", null));
        assertThrows(InvalidInput.class, () -> new SearchWishes(null, false, null, null, List.of("ZZ")));
    }
}
