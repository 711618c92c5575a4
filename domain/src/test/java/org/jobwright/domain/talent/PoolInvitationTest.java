package org.jobwright.domain.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class PoolInvitationTest {

    private static final Instant NOW = Instant.parse("2026-06-02T10:00:00Z");

    private final PoolMembership place = new PoolMembership(OrganizationId.next(), AccountId.next(), NOW);

    @Test
    void onlyPeopleWhoAreInThePoolAreInvited() {
        assertRefused("talent.consent.missing", List.of());
        agree();
        assertEquals(
                "Your work on relays.",
                invite(List.of(), " Your work\non relays. ").getWhy());
        place.pause(NOW);
        assertRefused("talent.consent.missing", List.of());
        place.leave(NOW);
        assertRefused("talent.consent.missing", List.of());
    }

    @Test
    void aPersonIsInvitedOnceInThirtyDays() {
        agree();
        RuleViolation refused = assertRefused(
                "talent.invitation.too-soon", before(Duration.ofDays(30).minusSeconds(1)));
        assertEquals(
                List.of("Owen Tate", "Ada", LocalDate.of(2026, 5, 3), LocalDate.of(2026, 6, 2)),
                refused.getArguments());
        invite(before(Duration.ofDays(30)), "");
    }

    @Test
    void aPersonIsInvitedFourTimesInAYear() {
        agree();
        invite(before(Duration.ofDays(40), Duration.ofDays(80), Duration.ofDays(120)), "");
        RuleViolation refused = assertRefused(
                "talent.invitation.too-often",
                before(Duration.ofDays(40), Duration.ofDays(80), Duration.ofDays(120), Duration.ofDays(360)));
        assertEquals(List.of("Ada", 4, LocalDate.of(2026, 6, 7)), refused.getArguments());
    }

    @Test
    void theLineHasABound() {
        agree();
        assertEquals(200, invite(List.of(), "x".repeat(200)).getWhy().length());
        assertEquals(
                "talent.invitation.why",
                assertThrows(RuleViolation.class, () -> invite(List.of(), "x".repeat(201)))
                        .getCode());
    }

    private RuleViolation assertRefused(String code, List<EarlierInvitation> earlier) {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> invite(earlier, ""));
        assertEquals(code, refused.getCode());
        return refused;
    }

    private static List<EarlierInvitation> before(Duration... ago) {
        return IntStream.range(0, ago.length)
                .mapToObj(i -> new EarlierInvitation(NOW.minus(ago[i]), "Owen Tate"))
                .toList();
    }

    private PoolInvitation invite(List<EarlierInvitation> earlier, String why) {
        return new PoolInvitation(place, "Ada", earlier, JobPostingId.next(), AccountId.next(), why, NOW);
    }

    private void agree() {
        place.agree(ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read(), ConsentSource.FORM, NOW);
    }
}
