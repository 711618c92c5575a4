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
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.organizations.PublicationRuleService;
import org.junit.jupiter.api.Test;

/** A decision that an appeal reverses is undone at once, unless it was overtaken. */
@ContainerTest
class AppealReversalIT extends AppealsFixture {

    @Inject
    private PublicationRuleService rule;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private AppealReviewQueries reviews;

    @Inject
    private ModerationCaseQueries cases;

    @Test
    void aTextThatWasSentBackIsPublished() throws Exception {
        JobPostingId posting = sentBack();
        answered(lodged(latest(posting)), AppealState.REVERSED);
        assertStatus("LIVE", posting);
    }

    @Test
    void aTextStaysSentBackWhileItsEmployerMayNotPublish() throws Exception {
        JobPostingId posting = sentBack();
        AppealId appeal = lodged(latest(posting));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        try {
            Callers.asAdministrator(administrator, () -> rule.publishOnlyVerified(true));
            answered(appeal, AppealState.REVERSED);
        } finally {
            Callers.asAdministrator(administrator, () -> rule.publishOnlyVerified(false));
        }
        assertStatus("SENT_BACK", posting);
        assertWithoutEffect(true, latest(posting));
    }

    @Test
    void whatItsEmployerWroteOnSinceStaysADraftAndTheAnswerSaysThatNothingWasLeftToUndo() throws Exception {
        JobPostingId posting = sentBack();
        AppealId appeal = lodged(latest(posting));
        assertTrue(isUndoable(appeal));
        Long seen = Long.valueOf(rows.texts("select version from job_posting where id = ?", posting.value())
                .getFirst());
        asRecruiter(() -> drafts.saveDraft(
                new SaveJobPostingDraft(posting, seen, harbour.advert().withTitle("Signal Engineer"))));
        assertFalse(isUndoable(appeal), "the reviewer knows before");
        answered(appeal, AppealState.REVERSED);
        assertStatus("SENT_BACK", posting);
        assertWithoutEffect(true, latest(posting));
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPEAL_DECIDED' and facts #>> '{decision,statement}' = ?"
                                + " and facts #>> '{decision,outcome}' = 'WITHOUT_EFFECT'",
                        latest(posting).toString()));
    }

    @Test
    void anAdvertThatWasBlockedInReviewIsPublished() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        asModerator(() -> desk.block(caseOf(posting), "A pyramid scheme.", Ground.TERMS));
        answered(lodged(latest(posting)), AppealState.REVERSED);
        assertStatus("LIVE", posting);
    }

    @Test
    void threeBlockedAdvertsProposeASuspensionUnlessOneOfTheBlocksWasWrong() throws Exception {
        JobPostingId first = harbour.submitted(opening.recruiter(), opening.organization());
        JobPostingId second = harbour.submitted(opening.recruiter(), opening.organization());
        asModerator(() -> desk.block(caseOf(first), "A pyramid scheme.", Ground.TERMS));
        asModerator(() -> desk.block(caseOf(second), "A pyramid scheme.", Ground.TERMS));
        ModerationCaseId next = caseOf(harbour.submitted(opening.recruiter(), opening.organization()));
        assertFalse(isSuspensionProposed(next));
        takenDown();
        assertTrue(isSuspensionProposed(next));
        answered(lodged(latest(first)), AppealState.REVERSED);
        assertFalse(isSuspensionProposed(next));
    }

    private boolean isSuspensionProposed(ModerationCaseId next) throws Exception {
        return Callers.asModerator(opening.moderator(), () -> cases.details(next))
                .employer()
                .isSuspensionProposed();
    }

    @Test
    void withOneModeratorAnAdministratorReleasesAnAdvertThatWasTakenDown() throws Exception {
        AppealId appeal = lodged(takenDown());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> review.decide(appeal, AppealState.REVERSED, "We were wrong."));
        assertStatus("LIVE", opening.posting());
    }

    @Test
    void aHeldAdvertIsReleased() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Is the pay right?", Ground.TERMS));
        answered(lodged(latest(opening.posting())), AppealState.REVERSED);
        assertStatus("LIVE", opening.posting());
        assertWithoutEffect(false, latest(opening.posting()));
    }

    @Test
    void aLaterDecisionStands() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Is the pay right?", Ground.TERMS));
        StatementId hold = latest(opening.posting());
        AppealId appeal = lodged(hold);
        asModerator(() -> adverts.giveBack(opening.posting(), "It is."));
        takenDown();
        answered(appeal, AppealState.REVERSED);
        assertStatus("BLOCKED", opening.posting());
        assertWithoutEffect(true, hold);
    }

    @Test
    void everyOtherAnswerLeavesTheDecisionAsItIs() throws Exception {
        answered(lodged(takenDown()), AppealState.PARTLY);
        assertStatus("BLOCKED", opening.posting());
    }

    @Test
    void aSuspendedOrganizationHasItsStatusAgainAfterAFreshProof() throws Exception {
        becomes("TRUSTED");
        presence.of(opening.moderator());
        asModerator(() -> organizations.suspend(
                opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        AppealId appeal = lodged(latestOfOrganization());
        presence.of(colleague);
        presence.grewOld(colleague);
        assertThrows(ProofNeeded.class, () -> answered(appeal, AppealState.REVERSED));
        presence.of(colleague);
        answered(appeal, AppealState.REVERSED);
        assertOrganization("TRUSTED");
    }

    @Test
    void anAdministratorRestoresAnOrganizationThatWasSuspendedAndThenBlockedInOneStep() throws Exception {
        becomes("TRUSTED");
        presence.of(opening.moderator());
        asModerator(() -> organizations.suspend(
                opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        StatementId suspension = latestOfOrganization();
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.block(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        presence.of(colleague);
        answered(lodged(suspension), AppealState.REVERSED);
        assertOrganization("BLOCKED");
        assertWithoutEffect(true, suspension);
        AppealId appeal = lodged(latestOfOrganization());
        assertRefused("moderation.appeal.blocked", () -> answered(appeal, AppealState.REVERSED));
        assertOrganization("BLOCKED");
        AccountId another = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(another);
        Callers.asAdministrator(another, () -> review.decide(appeal, AppealState.REVERSED, "It is none."));
        assertOrganization("TRUSTED");
    }

    @Test
    void aReversedBlockDoesNotEndASuspensionThatNobodyReversed() throws Exception {
        becomes("TRUSTED");
        presence.of(opening.moderator());
        asModerator(() -> organizations.suspend(
                opening.organization(), "Asks for money.", Ground.TERMS, "It asks applicants for money."));
        StatementId suspension = latestOfOrganization();
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.block(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        AppealId block = lodged(latestOfOrganization());
        AccountId another = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(another);
        Callers.asAdministrator(another, () -> review.decide(block, AppealState.REVERSED, "It is none."));
        assertOrganization("SUSPENDED");
        assertEquals(
                List.of("Asks for money."),
                rows.texts(
                        "select status_reason from hiring_organization where id = ?",
                        opening.organization().value()));
        presence.of(colleague);
        answered(lodged(suspension), AppealState.REVERSED);
        assertOrganization("TRUSTED");
    }

    @Test
    void aSuspendedPersonIsRestored() throws Exception {
        AccountId person = harbour.person();
        String secret = suspended(person);
        lodgedByLink(secret);
        answered(appealOf(statementOf(person)), AppealState.REVERSED);
        assertAccount("ACTIVE", person);
        assertEquals(
                AppealState.REVERSED,
                Callers.asVisitor(() -> standing.byLink(secret)).orElseThrow().state());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPEAL_DECIDED' and subject_id = ?",
                        appealOf(statementOf(person)).value()));
    }

    @Test
    void onlyAnAdministratorRestoresStaff() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        AccountId suspends = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(suspends);
        Callers.asAdministrator(suspends, () -> people.suspend(moderator, "Sells decisions.", Ground.TERMS));
        lodgedByLink(secretOf(moderator));
        AppealId appeal = appealOf(statementOf(moderator));
        assertRefused("moderation.appeal.staff", () -> answered(appeal, AppealState.REVERSED));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> review.decide(appeal, AppealState.REVERSED, "He does not."));
        assertAccount("ACTIVE", moderator);
    }

    private JobPostingId sentBack() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        asModerator(() -> desk.sendBack(caseOf(posting), "Say more."));
        return posting;
    }

    private boolean isUndoable(AppealId appeal) throws Exception {
        return Callers.asModerator(colleague, () -> reviews.details(appeal)).undoable();
    }

    private void assertWithoutEffect(boolean expected, StatementId decision) throws Exception {
        assertEquals(
                expected,
                Callers.asPerson(opening.recruiter(), () -> standing.ofMember(decision))
                        .orElseThrow()
                        .withoutEffect());
    }

    private void becomes(String status) throws Exception {
        rows.change(
                "update hiring_organization set status = ? where id = ?",
                status,
                opening.organization().value());
    }

    private void assertOrganization(String status) throws Exception {
        assertEquals(
                List.of(status),
                rows.texts(
                        "select status from hiring_organization where id = ?",
                        opening.organization().value()));
    }

    private void assertAccount(String status, AccountId person) throws Exception {
        assertEquals(List.of(status), rows.texts("select status from account where id = ?", person.value()));
    }
}
