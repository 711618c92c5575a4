package org.jobwright.domain.organizations.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainLost;
import org.jobwright.domain.organizations.domains.OrganizationDomainEvent.DomainProved;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OrganizationDomainTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final OrganizationDomain domain = claim(0);

    @Test
    void eachHasARecordOfItsOwn() {
        assertEquals("_jobwright-challenge.harbour-rail.com", domain.recordName());
        assertNotEquals(domain.recordValue(), claim(0).recordValue());
    }

    @Test
    void anOrganizationHasFive() {
        claim(4);
        assertEquals(
                "organizations.domain.most",
                assertThrows(RuleViolation.class, () -> claim(5)).getCode());
    }

    @Test
    void jobwrightLooksOftenOnTheFirstDayThenWeeklyThenNoMore() {
        assertEquals(after(Duration.ofMinutes(10)), domain.getNextCheckAt());
        checked(DomainResult.NOT_THERE, Duration.ofHours(23));
        assertEquals(after(Duration.ofHours(23).plusMinutes(10)), domain.getNextCheckAt());
        checked(DomainResult.COULD_NOT_ASK, Duration.ofHours(25));
        assertEquals(after(Duration.ofHours(25).plus(WEEK)), domain.getNextCheckAt());
        checked(DomainResult.NOT_THERE, Duration.ofDays(90));
        assertEquals(Optional.empty(), domain.getNextCheckAt());
        assertEquals(DomainState.PENDING, domain.getState());
    }

    @Test
    void theRecordProvesIt() {
        assertInstanceOf(DomainProved.class, checked(DomainResult.PROVED, WEEK).orElseThrow());
        assertEquals(after(WEEK), domain.getProvedAt());
        assertEquals(after(WEEK.multipliedBy(2)), domain.getNextCheckAt());
        assertEquals(Optional.empty(), checked(DomainResult.PROVED, WEEK.multipliedBy(2)));
    }

    @Test
    void itIsLostAfterThreeMissesInFourteenDays() {
        checked(DomainResult.PROVED, Duration.ZERO);
        assertEquals(Optional.empty(), checked(DomainResult.NOT_THERE, WEEK));
        assertEquals(Optional.empty(), checked(DomainResult.NOT_THERE, WEEK.plusHours(1)));
        assertEquals(Optional.empty(), checked(DomainResult.NOT_THERE, WEEK.plusDays(13)));
        assertEquals(Optional.empty(), checked(DomainResult.COULD_NOT_ASK, WEEK.plusDays(14)));
        assertInstanceOf(
                DomainLost.class,
                checked(DomainResult.NOT_THERE, WEEK.plusDays(14)).orElseThrow());
        assertEquals(DomainState.LOST, domain.getState());
        assertEquals(Optional.empty(), domain.getNextCheckAt());
    }

    @Test
    void twoMissesInAMonthAreNotEnough() {
        checked(DomainResult.PROVED, Duration.ZERO);
        checked(DomainResult.NOT_THERE, WEEK);
        checked(DomainResult.NOT_THERE, Duration.ofDays(30));
        assertEquals(DomainState.PROVED, domain.getState());
        checked(DomainResult.PROVED, Duration.ofDays(31));
        checked(DomainResult.NOT_THERE, Duration.ofDays(60));
        assertEquals(DomainState.PROVED, domain.getState());
    }

    @Test
    void whatAnotherProvedStaysUnproved() {
        assertEquals(Optional.empty(), checked(DomainResult.TAKEN, WEEK));
        assertEquals(DomainState.PENDING, domain.getState());
    }

    @Test
    void aProofByMailStaysAndARecordReplacesIt() {
        assertInstanceOf(
                DomainProved.class,
                domain.provedByAddress(Provability.BY_MAIL_TOO, NOW).orElseThrow());
        assertEquals(Optional.of(DomainMethod.EMAIL), domain.getMethod());
        assertEquals(Optional.empty(), domain.getNextCheckAt());
        for (int day = 1; day < 60; day += 10) {
            assertEquals(Optional.empty(), checked(DomainResult.NOT_THERE, Duration.ofDays(day)));
        }
        assertEquals(DomainState.PROVED, domain.getState());
        assertEquals(Optional.empty(), checked(DomainResult.PROVED, Duration.ofDays(60)));
        assertEquals(Optional.of(DomainMethod.DNS_TXT), domain.getMethod());
        assertEquals(after(Duration.ofDays(67)), domain.getNextCheckAt());
    }

    @Test
    void aLinkWorksForADayAndOnce() {
        domain.sendLink(DomainMailbox.POSTMASTER, Language.EN, Provability.BY_MAIL_TOO, NOW);
        assertEquals(Optional.empty(), domain.provedByLink(Provability.BY_MAIL_TOO, NOW.plus(OrganizationDomain.LINK)));
        domain.sendLink(DomainMailbox.ADMIN, Language.EN, Provability.BY_MAIL_TOO, NOW);
        Instant soon = NOW.plusSeconds(60);
        assertEquals(Optional.of(DomainMailbox.ADMIN), domain.linkSentTo(soon));
        assertInstanceOf(
                DomainProved.class,
                domain.provedByLink(Provability.BY_MAIL_TOO, soon).orElseThrow());
        assertEquals(Optional.empty(), domain.provedByLink(Provability.BY_MAIL_TOO, soon));
        assertEquals(
                "organizations.domain.proved",
                assertThrows(
                                RuleViolation.class,
                                () -> domain.sendLink(DomainMailbox.ADMIN, Language.EN, Provability.BY_MAIL_TOO, soon))
                        .getCode());
    }

    @Test
    void mailProvesNothingOnceTheDomainIsOnAList() {
        domain.sendLink(DomainMailbox.POSTMASTER, Language.EN, Provability.BY_MAIL_TOO, NOW);

        assertEquals(
                "organizations.domain.mail-proves-nothing",
                code(() -> domain.provedByLink(Provability.BY_RECORD_ONLY, NOW.plusSeconds(1))));
        assertEquals(
                "organizations.domain.mail-proves-nothing",
                code(() -> domain.provedByAddress(Provability.BY_RECORD_ONLY, NOW)));
        assertEquals(
                "organizations.domain.mail-proves-nothing",
                code(() -> domain.sendLink(DomainMailbox.ADMIN, Language.EN, Provability.BY_RECORD_ONLY, NOW)));
        assertInstanceOf(DomainProved.class, checked(DomainResult.PROVED, WEEK).orElseThrow());
    }

    @Test
    void nothingProvesWhatBelongsToEveryoneAndWhatWasProvedStays() {
        DomainAnswer there = new DomainAnswer(DomainResult.PROVED, "192.0.2.53", 0);

        assertEquals(Optional.empty(), domain.checked(there, Provability.BY_NOTHING, NOW));
        assertEquals(DomainState.PENDING, domain.getState());
        assertEquals("organizations.domain.webmail", code(() -> domain.provedByAddress(Provability.BY_NOTHING, NOW)));
        assertEquals("organizations.domain.webmail", code(() -> domain.provedByStaff(Provability.BY_NOTHING, NOW)));

        checked(DomainResult.PROVED, WEEK);
        domain.checked(there, Provability.BY_NOTHING, NOW.plus(WEEK.multipliedBy(2)));
        assertEquals(DomainState.PROVED, domain.getState());
    }

    private static String code(Executable command) {
        return assertThrows(RuleViolation.class, command).getCode();
    }

    private Optional<OrganizationDomainEvent> checked(DomainResult result, Duration after) {
        return domain.checked(new DomainAnswer(result, "192.0.2.53", 0), Provability.BY_RECORD_ONLY, NOW.plus(after));
    }

    private static Optional<Instant> after(Duration duration) {
        return Optional.of(NOW.plus(duration));
    }

    private static OrganizationDomain claim(long others) {
        return new OrganizationDomain(OrganizationId.next(), "harbour-rail.com", AccountId.next(), others, NOW);
    }
}
