package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.trust.TrustCriterion;
import org.jobwright.domain.organizations.trust.TrustFact;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.trust.TrustQueries;
import org.jobwright.services.moderation.trust.TrustService;
import org.jobwright.services.moderation.trust.TrustStanding;
import org.jobwright.services.organizations.OrganizationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A moderator trusts an organization that meets each criterion, and no other one. */
@ContainerTest
class TrustIT {

    @Inject
    private TrustFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private TrustQueries trust;

    @Inject
    private TrustService service;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void anEligibleOrganization() throws Exception {
        opening = fixture.eligible();
    }

    @Test
    void aModeratorTrustsAnEligibleOrganizationWithAReason() throws Exception {
        TrustStanding before = standing();
        assertTrue(before.isEligible(), before::toString);
        assertRefused("shared.invalid-input", () -> fixture.grant(opening, " "));
        fixture.grant(opening, "Years of good adverts.");
        assertEquals("TRUSTED", fixture.status(opening.organization()));
        assertEquals("Years of good adverts.", standing().note());
    }

    @Test
    void trustNeedsAFreshProof() throws Exception {
        presence.of(opening.moderator());
        presence.grewOld(opening.moderator());
        assertThrows(
                ProofNeeded.class,
                () -> Callers.asModerator(opening.moderator(), () -> service.grant(opening.organization(), "Known.")));
    }

    /** What changes, and which criterion then lacks what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update hiring_organization set verified_since = now() - interval '89 days' where id = ? | DAYS_VERIFIED | 89",
                "update hiring_organization set trust_ended_at = now() - interval '179 days' where id = ? | DAYS_SINCE_LOSS | 179",
                "update organization_domain set method = 'EMAIL' where organization_id = ? | DOMAINS_PROVED | 0",
                "update organization_domain set state = 'LOST' where organization_id = ? | DOMAINS_PROVED | 0",
                "update moderation_case set decided_at = now() - interval '366 days' where id = (select id from moderation_case where organization_id = ? limit 1) | APPROVALS | 9"
            })
    void eachCriterionIsRefusedOneBelow(String change, TrustCriterion missing, long value) throws Exception {
        rows.change(change, opening.organization().value());
        assertMissing(missing, value);
    }

    @Test
    void sendingBackCountsAgainstTheShareThatWasApprovedAtFirst() throws Exception {
        rows.change(
                "insert into moderation_case select (jsonb_populate_record(c, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'decision', 'SENT_BACK'))).* from moderation_case c where c.id = ?",
                fixture.caseOf(opening.posting()).value());
        assertMissing(TrustCriterion.APPROVED_AT_FIRST, 90);
    }

    @Test
    void aBlockCountsUntilAModeratorEndsIt() throws Exception {
        rows.change(
                "insert into moderation_case select (jsonb_populate_record(c, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'decision', case n when 1 then 'BLOCKED' else c.decision end))).*"
                        + " from moderation_case c, generate_series(1, 30) n where c.id = ?",
                fixture.caseOf(opening.posting()).value());
        assertTrue(standing().isEligible());
        rows.change(
                "update job_posting set status = 'BLOCKED', stopped_from = 'LIVE' where id = ?",
                opening.posting().value());
        assertMissing(TrustCriterion.BLOCKS, 1);
    }

    /** Read afterwards, but not approved. */
    @Test
    void aHoldOfWhatWasPublicUnreadIsNoApproval() throws Exception {
        rows.change(
                "update moderation_case set lane = 'TRUSTED', review_reason = 'SAMPLE', review_due_at = now(),"
                        + " reviewed_at = now(), review_outcome = 'CONFIRMED' where organization_id = ?",
                opening.organization().value());
        assertTrue(standing().isEligible());
        rows.change(
                "update moderation_case set review_outcome = 'STOPPED' where id = (select id from moderation_case"
                        + " where organization_id = ? limit 1)",
                opening.organization().value());
        assertMissing(TrustCriterion.APPROVALS, 9);
        rows.change(
                "insert into moderation_case select (jsonb_populate_record(c, jsonb_build_object('id',"
                        + " gen_random_uuid()))).* from moderation_case c where c.organization_id = ?"
                        + " and c.review_outcome = 'CONFIRMED' limit 1",
                opening.organization().value());
        assertTrue(standing().isEligible());
        rows.change(
                "update job_posting set status = 'PAUSED', stopped_from = 'LIVE', hold_reason = 'Why?' where id = ?",
                opening.posting().value());
        assertMissing(TrustCriterion.APPROVED_AT_FIRST, 90);
    }

    @Test
    void anUpheldReportCounts() throws Exception {
        rows.change(
                "update posting_report set state = 'UPHELD', decided_by = ?, decided_at = now(),"
                        + " decision_reason = 'It is not.' where id = ?",
                opening.moderator().value(),
                fixture.reported(opening).value());
        assertMissing(TrustCriterion.REPORTS_UPHELD, 1);
    }

    @Test
    void lateAnswersCount() throws Exception {
        harbour.apply(opening);
        assertTrue(standing().isEligible());
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 minute' where organization_id = ?",
                opening.organization().value());
        assertMissing(TrustCriterion.ANSWERS_OVERDUE, 100);
        rows.change(
                "update job_application set answered_at = now() where organization_id = ?",
                opening.organization().value());
        assertTrue(standing().isEligible());
    }

    @Test
    void aSeriousFindingInAWaitingAdvertCounts() throws Exception {
        harbour.submitted(opening.recruiter(), opening.organization());
        assertTrue(standing().isEligible());
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{text,description}', to_jsonb('<p>Apply at"
                        + " <a href=\"https://bit.ly/signals\">our site</a>.</p>'::text)) where status = 'SUBMITTED'"
                        + " and job_posting_id in (select id from job_posting where organization_id = ?)",
                opening.organization().value());
        assertEquals(
                List.of(TrustCriterion.HIGH_FINDINGS),
                standing().facts().stream()
                        .filter(fact -> !fact.isMet())
                        .map(TrustFact::criterion)
                        .toList());
    }

    @Test
    void whoLosesTrustWaits() throws Exception {
        fixture.grant(opening, "Years of good adverts.");
        presence.of(opening.moderator());
        Callers.asModerator(
                opening.moderator(), () -> organizations.verify(opening.organization(), "Too many complaints."));
        assertEquals("VERIFIED", fixture.status(opening.organization()));
        assertMissing(TrustCriterion.DAYS_SINCE_LOSS, 0);
        assertEquals("", standing().note());
    }

    private void assertMissing(TrustCriterion missing, long value) throws Exception {
        assertFalse(standing().isEligible());
        assertEquals(
                List.of(new TrustFact(missing, value)),
                standing().facts().stream().filter(fact -> !fact.isMet()).toList());
        RuleViolation refused =
                assertThrows(RuleViolation.class, () -> fixture.grant(opening, "Years of good adverts."));
        assertEquals("organizations.trust.not-eligible", refused.getCode());
        assertEquals(missing, refused.getArguments().getFirst());
    }

    private TrustStanding standing() throws Exception {
        return Callers.asModerator(opening.moderator(), () -> trust.of(opening.organization()));
    }
}
