package org.jobwright.domain.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PoolMembershipTest {

    private static final ReadConsent WORDS =
            ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read();

    private static final Instant ASKED = Instant.parse("2026-11-28T12:00:00Z");

    /** Rows are from; columns are INVITED, IN, PAUSED, LEFT, EXPIRED. */
    private static final String TABLE = """
            INVITED . x . x x
            IN      . . x x x
            PAUSED  . x . x x
            LEFT    . x . . .
            EXPIRED . x . . .
            """;

    @TestFactory
    Stream<DynamicTest> everyPairIsAsInTheTable() {
        return TABLE.lines().map(line -> line.split(" +", -1)).flatMap(cells -> Arrays.stream(PoolState.values())
                .map(to -> DynamicTest.dynamicTest(
                        cells[0] + " to " + to,
                        () -> assertEquals(
                                cells[1 + List.of(PoolState.values()).indexOf(to)].equals("x"),
                                PoolState.valueOf(cells[0]).canBecome(to)))));
    }

    @TestFactory
    Stream<DynamicTest> aCandidateAgreesInEveryState() {
        return each((membership, now) -> {
            PoolState before = membership.getState(now);
            membership.agree(WORDS, ConsentSource.WORKSPACE, now);
            PoolState after = before == PoolState.PAUSED ? PoolState.PAUSED : PoolState.IN;
            return membership.getState(now) == after
                    && membership.getConsent().at().equals(now);
        });
    }

    @TestFactory
    Stream<DynamicTest> onlyWhoIsInThePoolPausesAndResumes() {
        return each((membership, now) -> {
            if (!membership.getState(now).isKept()) {
                assertThrows(RuleViolation.class, () -> membership.pause(now));
                assertThrows(RuleViolation.class, () -> membership.resume(now));
                return true;
            }
            membership.pause(now);
            assertTrue(membership.pause(now).isEmpty());
            assertEquals(PoolState.PAUSED, membership.getState(now));
            membership.resume(now);
            assertTrue(membership.resume(now).isEmpty());
            return membership.getState(now) == PoolState.IN;
        });
    }

    @TestFactory
    Stream<DynamicTest> leavingTwiceIsLeavingOnce() {
        return each((membership, now) -> {
            boolean isOut = !membership.getState(now).canBecome(PoolState.LEFT);
            assertEquals(isOut, membership.leave(now).isEmpty());
            assertTrue(membership.leave(now).isEmpty());
            return !membership.getState(now).isKept();
        });
    }

    @Test
    void aQuestionCanBeAnsweredForThirtyDays() {
        PoolMembership asked = in(PoolState.INVITED);
        assertNull(asked.getConsent());
        assertEquals(
                PoolState.INVITED,
                asked.getState(ASKED.plus(Duration.ofDays(30)).minusMillis(1)));
        assertEquals(PoolState.EXPIRED, asked.getState(ASKED.plus(Duration.ofDays(30))));
    }

    @Test
    void aConsentEndsAfterTwelveMonthsAndCanBeGivenAgainBefore() {
        Instant end = Instant.parse("2027-11-28T12:00:00Z");
        PoolMembership person = in(PoolState.IN);
        assertEquals(PoolState.IN, person.getState(end.minusMillis(1)));
        assertEquals(PoolState.EXPIRED, person.getState(end));
        assertEquals(
                Instant.parse("2028-11-21T12:00:00Z"),
                person.agree(WORDS, ConsentSource.WORKSPACE, end.minus(Duration.ofDays(7)))
                        .until());
        assertEquals(PoolState.IN, person.getState(end));
    }

    @Test
    void aConsentKeepsTheWordsTheirLanguageAndTheirHash() {
        PoolMembership person = in(PoolState.IN);
        assertEquals(WORDS, person.getConsent().read());
        assertEquals(
                "Harbour Rail may keep what you sent in your applications for 12 months, and write to you about similar jobs."
                        + " You can pause or leave at any time.",
                ConsentText.find(ConsentPurpose.TALENT_POOL, person.getConsent().read())
                        .orElseThrow()
                        .about("Harbour Rail"));
    }

    @Test
    void onlyWhoLeavesThePoolTakesAConsentBack() {
        assertTrue(in(PoolState.IN).leave(ASKED).orElseThrow().kept());
        assertTrue(in(PoolState.PAUSED).leave(ASKED).orElseThrow().kept());
        assertFalse(in(PoolState.INVITED).leave(ASKED).orElseThrow().kept());
    }

    @Test
    void whoReadOtherWordsHasNotAgreed() {
        PoolMembership asked = in(PoolState.INVITED);
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> asked.agree(
                        new ReadConsent(WORDS.version(), Language.DE, WORDS.sha256()), ConsentSource.WORKSPACE, ASKED));
        assertEquals("talent.words-changed", refused.getCode());
        assertNull(asked.getConsent());
        assertFalse(asked.getState(ASKED).isKept());
    }

    @Test
    void anEndIsToldThirtyAndSevenDaysBefore() {
        PoolMembership place = in(PoolState.IN);
        Instant end = place.getConsent().until();
        assertFalse(place.isEndDue(end.minus(Duration.ofDays(31))));
        Instant first = end.minus(Duration.ofDays(30));
        assertTrue(place.isEndDue(first));
        place.tellEnd(Secret.next(), first);
        assertFalse(place.isEndDue(end.minus(Duration.ofDays(8))));
        Instant second = end.minus(Duration.ofDays(7));
        assertTrue(place.isEndDue(second));
        place.tellEnd(Secret.next(), second);
        assertFalse(place.isEndDue(end.minus(Duration.ofDays(1))));
        assertFalse(place.isEndDue(end));
    }

    @Test
    void aDayToStartIsSaidWhileOneIsInThePoolAndWithinTwoYears() {
        PoolMembership place = in(PoolState.IN);
        LocalDate may = LocalDate.parse("2027-05-01");
        assertTrue(place.couldStart(may, ASKED).isPresent());
        assertTrue(place.couldStart(may, ASKED).isEmpty());
        assertThrows(InvalidInput.class, () -> place.couldStart(LocalDate.parse("2028-11-29"), ASKED));
        place.couldStart(LocalDate.parse("2028-11-28"), ASKED);
        place.leave(ASKED);
        assertNull(place.getAvailableFrom());
        assertThrows(RuleViolation.class, () -> place.couldStart(may, ASKED));
        assertThrows(RuleViolation.class, () -> in(PoolState.EXPIRED).couldStart(may, at(PoolState.EXPIRED)));
    }

    private static Stream<DynamicTest> each(BiPredicate<PoolMembership, Instant> test) {
        return Arrays.stream(PoolState.values())
                .map(state -> DynamicTest.dynamicTest(state.name(), () -> assertTrue(test.test(in(state), at(state)))));
    }

    private static Instant at(PoolState state) {
        return state == PoolState.EXPIRED ? ASKED.plus(Duration.ofDays(30)) : ASKED;
    }

    private static PoolMembership in(PoolState state) {
        PoolMembership membership = new PoolMembership(OrganizationId.next(), AccountId.next(), ASKED);
        if (state == PoolState.IN || state == PoolState.PAUSED) {
            membership.agree(WORDS, ConsentSource.WORKSPACE, ASKED);
        }
        if (state == PoolState.PAUSED) {
            membership.pause(ASKED);
        }
        if (state == PoolState.LEFT) {
            membership.leave(ASKED);
        }
        return membership;
    }
}
