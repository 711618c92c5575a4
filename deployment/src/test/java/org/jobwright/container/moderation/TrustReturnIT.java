package org.jobwright.container.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.organizations.trust.TrustCriterion;
import org.jobwright.domain.organizations.trust.TrustFact;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.trust.TrustQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trust that a wrong decision took comes back with the answer to the appeal. */
@ContainerTest
class TrustReturnIT extends AppealsFixture {

    @Inject
    private TrustFixture fixture;

    @Inject
    private ReportModerationService reports;

    @Inject
    private TrustQueries trust;

    @BeforeEach
    void aTrustedOrganization() throws Exception {
        opening = fixture.trusted();
        presence.of(colleague);
    }

    @Test
    void aReversedBlockOfAnAdvertGivesItBackAfterAFreshProof() throws Exception {
        StatementId decision = takenDown();
        assertEnded("VERIFIED", "ADVERT_BLOCKED", decision);
        AppealId appeal = lodged(decision);
        presence.grewOld(colleague);
        assertThrows(ProofNeeded.class, () -> answered(appeal, AppealState.REVERSED));
        presence.of(colleague);
        answered(appeal, AppealState.REVERSED);
        assertStatus("LIVE", opening.posting());
        assertTrusted();
    }

    @Test
    void anAppealGivesItBackAlsoIfAColleagueHasReleasedTheAdvert() throws Exception {
        AppealId appeal = lodged(takenDown());
        asModerator(() -> adverts.giveBack(opening.posting(), "It is none."));
        answered(appeal, AppealState.REVERSED);
        assertTrusted();
    }

    @Test
    void aBlockAfterReportsGivesItBackAndTheReportsCountNoMore() throws Exception {
        reported();
        asModerator(() -> reports.block(opening.posting(), "A pyramid scheme.", Ground.TERMS));
        StatementId decision = latest(opening.posting());
        assertEnded("VERIFIED", "ADVERT_BLOCKED", decision);
        answered(lodged(decision), AppealState.REVERSED);
        assertTrusted();
        assertReports(0);
    }

    /** The report was right, whatever was decided about the advert later. */
    @Test
    void anotherDecisionAboutTheAdvertThatWasWrongDoesNotForgetAnUpheldReport() throws Exception {
        PostingReportId report = reported();
        asModerator(() -> reports.uphold(report, "It is not a job."));
        rows.change("update posting_report set decided_at = now() - interval '1 hour' where id = ?", report.value());
        answered(lodged(takenDown()), AppealState.REVERSED);
        assertStatus("LIVE", opening.posting());
        assertReports(1);
    }

    @Test
    void aReversedSuspensionGivesItBack() throws Exception {
        suspended();
        StatementId decision = latestOfOrganization();
        assertEnded("SUSPENDED", "STOPPED", decision);
        presence.of(colleague);
        answered(lodged(decision), AppealState.REVERSED);
        assertTrusted();
    }

    @Test
    void afterAnUpheldReportAReversedDecisionDoesNotGiveItBack() throws Exception {
        suspended();
        AppealId appeal = lodged(latestOfOrganization());
        PostingReportId report = reported();
        asModerator(() -> reports.uphold(report, "It is not a job."));
        presence.of(colleague);
        answered(appeal, AppealState.REVERSED);
        assertEquals("VERIFIED", fixture.status(opening.organization()));
    }

    private void assertReports(long upheld) throws Exception {
        assertEquals(
                List.of(upheld),
                Callers.asModerator(opening.moderator(), () -> trust.of(opening.organization())).facts().stream()
                        .filter(fact -> fact.criterion() == TrustCriterion.REPORTS_UPHELD)
                        .map(TrustFact::value)
                        .toList());
    }

    private void suspended() throws Exception {
        presence.of(opening.moderator());
        asModerator(() -> organizations.suspend(
                opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
    }

    private PostingReportId reported() throws Exception {
        return fixture.reported(opening);
    }

    /** The mail says why, and links to the reasons. */
    private void assertEnded(String status, String cause, StatementId decision) throws Exception {
        assertEquals(status, fixture.status(opening.organization()));
        assertEquals(
                List.of(cause + " " + decision),
                rows.texts(
                        "select (facts ->> 'from') || ' ' || (facts #>> '{decision,statement}') from outbox_message"
                                + " where kind = 'TRUST_ENDED' and subject_id = ?",
                        opening.organization().value()));
    }

    private void assertTrusted() throws Exception {
        assertEquals("TRUSTED", fixture.status(opening.organization()));
        assertEquals(
                1,
                rows.count(
                        "from hiring_organization where id = ? and trust_note = 'Years of good adverts.'"
                                + " and trust_ended_at is null and verified_since < now() - interval '89 days'",
                        opening.organization().value()));
    }
}
