package org.jobwright.container.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.moderation.statements.StatedRestriction;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.shared.GroundKind;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.law.LawLookRun;
import org.jobwright.services.jobs.law.PostingRuleService;
import org.jobwright.services.moderation.appeals.AppealDetails;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.moderation.appeals.AppealStanding;
import org.jobwright.services.moderation.statements.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A look of a night pauses an advert that shows too little pay for the law of Colorado, and no person decides that. */
@ContainerTest
class LawStatementsIT extends AppealsFixture {

    @Inject
    private LawLookRun run;

    @Inject
    private PostingRuleService rules;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationPostingQueries details;

    @Inject
    private AppealReviewQueries reviews;

    private AccountId administrator;
    private StatementId statement;

    @BeforeEach
    void aRulePausesTheAdvert() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Denver\", \"region\": \"CO\", \"country\": \"US\"}]'),"
                        + " '{pay,baseSalary}', '{\"currency\": \"USD\", \"min\": 90000, \"unit\": \"YEAR\"}')"
                        + " where job_posting_id = ? and number = 1",
                opening.posting().value());
        pausing(true);
        night();
        rows.change(
                "update law_breach set told_on = ? where posting_id = ?",
                LocalDate.now(ZoneOffset.UTC).minusDays(15),
                opening.posting().value());
        night();
        assertStatus("PAUSED", opening.posting());
        statement = latest(opening.posting());
    }

    @AfterEach
    void nothingIsPaused() throws Exception {
        pausing(false);
    }

    @Test
    void theStatementSaysWhichRuleDecidedAndThatNoPersonDid() throws Exception {
        Statement read = Callers.asPerson(opening.recruiter(), () -> statements.ofMember(statement));
        assertTrue(read.automated());
        assertEquals(StatedRestriction.PAUSED_BY_LAW, read.restriction());
        assertEquals(GroundKind.LAW, read.reasons().ground().kind());
        BrokenRules broken = read.reasons().facts().broken();
        assertEquals("jobs.law.pay-range", broken.findings().getFirst().code());
        assertFalse(broken.grounds().grounds().isEmpty());
        assertEquals("US-CO-EPEWA", broken.rules().getFirst().id());
        assertFalse(broken.rules().getFirst().source().isEmpty());
        assertEquals(
                List.of("t"),
                rows.texts(
                        "select decided_by is null and automated_decision and automated_detection"
                                + " from statement_of_reasons where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void theMailOfOneAdvertLeadsToItsStatement() throws Exception {
        assertEquals(
                List.of("RULE LAW"),
                rows.texts(
                        "select (facts #>> '{decision,source}') || ' ' || (facts #>> '{decision,ground,kind}')"
                                + " from outbox_message where kind = 'LAW_PAUSED' and facts #>> '{decision,statement}' = ?",
                        statement.toString()));
        assertEquals(
                0,
                rows.count("from outbox_message where subject_id = ?", statement.value()),
                "one mail for all adverts of a night");
    }

    /** A restriction is told when it begins, also if the check of all adverts fails each night. */
    @Test
    void aPauseIsToldWhileOtherAdvertsAreStillChecked() throws Exception {
        rows.change(
                "update law_breach set pause_told = false where posting_id = ?",
                opening.posting().value());
        rows.change("update law_look set begun = 'unfinished'");
        assertTrue(Callers.asSystem(run::toTell).contains(opening.organization()));
        Callers.asSystem(() -> run.tell(opening.organization()));
        assertEquals(
                2,
                rows.count(
                        "from outbox_message where kind = 'LAW_PAUSED' and subject_id = ?",
                        opening.organization().value()));
    }

    @Test
    void anyModeratorAnswersAndAReversedDecisionMakesTheAdvertPublicForGood() throws Exception {
        AppealId appeal = lodged(statement);
        AppealDetails seen = Callers.asModerator(opening.moderator(), () -> reviews.details(appeal));
        assertNull(seen.decidedBy());
        assertTrue(seen.mayAnswer());
        assertTrue(seen.undoable());
        asModerator(() -> review.decide(appeal, AppealState.REVERSED, "The employer is exempt."));
        assertStatus("LIVE", opening.posting());
        assertFalse(standing().withoutEffect());
        assertNull(posting().law());

        night();
        assertStatus("LIVE", opening.posting());
        asRecruiter(() -> postings.pause(opening.posting()));
        asRecruiter(() -> postings.resume(opening.posting()));
        assertStatus("LIVE", opening.posting());
    }

    @Test
    void whatItsEmployerPausedSinceStaysPaused() throws Exception {
        AppealId appeal = lodged(statement);
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Bristol\", \"country\": \"GB\"}]') where job_posting_id = ?",
                opening.posting().value());
        asRecruiter(() -> postings.resume(opening.posting()));
        asRecruiter(() -> postings.pause(opening.posting()));
        answered(appeal, AppealState.REVERSED);
        assertStatus("PAUSED", opening.posting());
        assertTrue(standing().withoutEffect());
    }

    @Test
    void anotherTextIsNotMadePublicByTheAnswerAboutTheFormerOne() throws Exception {
        AppealId appeal = lodged(statement);
        asRecruiter(() -> drafts.saveDraft(new SaveJobPostingDraft(opening.posting(), seen(), harbour.advert())));
        asRecruiter(() -> postings.submit(new SubmitJobPosting(opening.posting(), seen())));
        harbour.publish(opening.posting(), 2, opening.moderator());
        answered(appeal, AppealState.REVERSED);
        assertStatus("PAUSED", opening.posting());
        assertTrue(standing().withoutEffect());
    }

    @Test
    void everyOtherAnswerLeavesItPaused() throws Exception {
        answered(lodged(statement), AppealState.UPHELD);
        assertStatus("PAUSED", opening.posting());
        assertNotNull(posting().law());
    }

    @Test
    void theDatabaseKnowsNoDecisionWithoutAPersonThatIsNotAutomated() {
        for (String decision : List.of("true, '%s'".formatted(opening.moderator()), "false, null")) {
            SQLException refused = assertThrows(SQLException.class, () -> rows.change(insert(decision)));
            assertTrue(
                    refused.getMessage().contains("ck_statement_of_reasons_automated_decision"), refused.getMessage());
        }
        SQLException notStaff = assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.staff(opening.moderator()),
                        connection -> Rows.update(connection, insert("true, null"))));
        assertTrue(notStaff.getMessage().contains("row-level security"), notStaff.getMessage());
    }

    private String insert(String decision) {
        return "insert into statement_of_reasons (id, version, posting_id, organization_id, restriction, scope, duration,"
                + " facts, source, automated_detection, ground_kind, ground, explanation, sent_at, automated_decision,"
                + " decided_by) values (gen_random_uuid(), 0, '%s', '%s', 'SUSPENDED', 'ADVERT', 'UNTIL_CHANGED', '{}',"
                        .formatted(opening.posting(), opening.organization())
                + " 'AUTOMATED_DETECTION', false, 'LAW', 'A law', 'So.', now(), " + decision + ")";
    }

    /** What {@code LawLookTimer} does, as if it had never looked; the other employers of these tests are left alone. */
    private void night() throws Exception {
        rows.change("update law_look set seen = '', begun = '', reached = null");
        boolean more = true;
        while (more) {
            more = Callers.asSystem(run::lookAtSome);
        }
        if (Callers.asSystem(run::toPause).contains(opening.posting())) {
            Callers.asSystem(() -> run.pause(opening.posting()));
        }
        if (Callers.asSystem(run::toTell).contains(opening.organization())) {
            Callers.asSystem(() -> run.tell(opening.organization()));
        }
    }

    private void pausing(boolean on) throws Exception {
        Callers.asAdministrator(administrator, () -> rules.pauseIllegal(on));
    }

    private AppealStanding standing() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> standing.ofMember(statement))
                .orElseThrow();
    }

    private PostingDetails posting() throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> details.details(opening.reference()));
    }

    private Long seen() throws Exception {
        return posting().seenVersion();
    }
}
