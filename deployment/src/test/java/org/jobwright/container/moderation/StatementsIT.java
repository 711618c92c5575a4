package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.moderation.statements.Restriction;
import org.jobwright.domain.moderation.statements.RestrictionDuration;
import org.jobwright.domain.moderation.statements.RestrictionScope;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementSource;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.GroundKind;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportModerationService;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.moderation.statements.Statement;
import org.jobwright.services.moderation.statements.StatementExportService;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.moderation.statements.StatementRow;
import org.jobwright.services.organizations.OrganizationService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each decision of the staff leaves exactly one statement of reasons with all its parts. */
@ContainerTest
class StatementsIT {

    private static final Ground LAW = new Ground(GroundKind.LAW, "AGG, section 11");

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private ModerationService desk;

    @Inject
    private LiveAdvertService adverts;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private OrganizationPostingQueries details;

    @Inject
    private PostingReportService reports;

    @Inject
    private ReportModerationService reported;

    @Inject
    private OrganizationService organizations;

    @Inject
    private PeopleService people;

    @Inject
    private StatementQueries statements;

    @Inject
    private StatementExportService export;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void anAdvertIsPublic() throws Exception {
        opening = harbour.opening();
    }

    @Test
    void aCaseThatIsSentBackHasOneStatementWithTheNotes() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        ModerationCaseId waiting = caseOf(posting);
        asModerator(() -> {
            desk.take(waiting);
            desk.noteField(waiting, new FieldNote("title", "Which signals?"));
            desk.sendBack(waiting, "");
        });
        Statement statement = only(posting);
        assertEquals(Restriction.SENT_BACK, statement.restriction().restriction());
        assertEquals(RestrictionScope.SUBMITTED_TEXT, statement.restriction().scope());
        assertEquals(RestrictionDuration.UNTIL_CHANGED, statement.restriction().duration());
        assertEquals("Signal Technician", statement.reasons().facts().name());
        assertEquals(
                List.of(new FieldNote("title", "Which signals?")),
                statement.reasons().facts().notes());
        assertEquals("Which signals?", statement.reasons().explanation());
        assertEquals(Ground.TERMS, statement.reasons().ground());
        assertEquals(StatementSource.OWN, statement.reasons().source());
        assertMailed("POSTING_SENT_BACK", statement, 1);
    }

    @Test
    void whatAnAutomaticCheckFoundIsNamedWithTheLaw() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        rows.change(
                "update posting_version set advert = jsonb_set(advert, '{title}', '\"Salesman\"') where job_posting_id = ?",
                posting.value());
        ModerationCaseId waiting = caseOf(posting);
        asModerator(() -> desk.sendBack(waiting, "Name the job neutrally."));
        Statement statement = only(posting);
        assertEquals(StatementSource.AUTOMATED_DETECTION, statement.reasons().source());
        assertEquals(Optional.of("jobs.law.neutral-title"), statement.reasons().detected());
        assertEquals(GroundKind.LAW, statement.reasons().ground().kind());
        assertEquals(
                List.of("true false"),
                rows.texts(
                        "select automated_detection || ' ' || automated_decision from statement_of_reasons where posting_id = ?",
                        posting.value()));
    }

    @Test
    void aBlockedCaseAndATakenDownAdvertHaveOneEach() throws Exception {
        JobPostingId posting = harbour.submitted(opening.recruiter(), opening.organization());
        ModerationCaseId waiting = caseOf(posting);
        asModerator(() -> desk.block(waiting, "A pyramid scheme.", LAW));
        assertEquals(Restriction.BLOCKED, only(posting).restriction().restriction());
        assertEquals(LAW, only(posting).reasons().ground());
        asModerator(() -> adverts.takeDown(opening.posting(), "A pyramid scheme.", Ground.TERMS));
        Statement removed = only(opening.posting());
        assertEquals(Restriction.REMOVED, removed.restriction().restriction());
        assertEquals(RestrictionDuration.UNTIL_RELEASED, removed.restriction().duration());
        assertEquals(StatementSource.OWN, removed.reasons().source());
        assertMailed("POSTING_BLOCKED", removed, 1);
    }

    @Test
    void aReportIsTheSourceOfWhatFollowsFromIt() throws Exception {
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(
                    opening.reference(),
                    ReportReason.OFFENSIVE,
                    "",
                    UUID.randomUUID().toString()));
            return null;
        });
        asModerator(() -> reported.block(opening.posting(), "Insults people.", Ground.TERMS));
        assertEquals(StatementSource.NOTICE, only(opening.posting()).reasons().source());
        presence.of(opening.moderator());
        asModerator(() -> organizations.suspend(
                opening.organization(), "Insults people.", Ground.TERMS, "It asks applicants for money."));
        StatementId latest = Callers.asPerson(opening.recruiter(), () -> statements.latest(opening.organization()))
                .orElseThrow();
        Statement suspended = Callers.asPerson(opening.recruiter(), () -> statements.ofMember(latest));
        assertEquals(StatementSource.NOTICE, suspended.reasons().source());
        assertEquals(RestrictionScope.ORGANIZATION, suspended.restriction().scope());
        assertMailed("ORGANIZATION_SUSPENDED", suspended, 1);
    }

    @Test
    void anOpenReportIsNoReasonToSendBackAnotherText() throws Exception {
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(
                    opening.reference(),
                    ReportReason.OFFENSIVE,
                    "",
                    UUID.randomUUID().toString()));
            return null;
        });
        Callers.asPerson(opening.recruiter(), () -> {
            Long seen = details.details(opening.reference()).seenVersion();
            drafts.saveDraft(new SaveJobPostingDraft(
                    opening.posting(), seen, harbour.advert().withTitle("Signal Engineer")));
            postings.submit(new SubmitJobPosting(opening.posting(), null));
        });
        ModerationCaseId waiting = new ModerationCaseId(UUID.fromString(rows.texts(
                        "select id from moderation_case where posting_id = ? and posting_version = 2",
                        opening.posting().value())
                .getFirst()));
        asModerator(() -> desk.sendBack(waiting, "Which signals?"));
        assertEquals(StatementSource.OWN, only(opening.posting()).reasons().source());
    }

    @Test
    void aHeldAdvertHasOne() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Is the pay right?", Ground.TERMS));
        Statement held = only(opening.posting());
        assertEquals(Restriction.SUSPENDED, held.restriction().restriction());
        assertEquals(RestrictionScope.ADVERT, held.restriction().scope());
        assertMailed("POSTING_HELD", held, 1);
    }

    @Test
    void aSuspendedPersonReadsItByTheLinkOfTheMail() throws Exception {
        AccountId person = harbour.person();
        presence.of(opening.moderator());
        asModerator(() -> people.suspend(person, "Sends adverts to applicants.", Ground.TERMS));
        String id = rows.texts("select id from statement_of_reasons where account_id = ?", person.value())
                .getFirst();
        String token = rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'ACCOUNT_SUSPENDED' and subject_id = ?",
                        UUID.fromString(id))
                .getFirst();
        Statement statement = Callers.asVisitor(() -> statements.byLink(token)).orElseThrow();
        assertEquals(RestrictionScope.ACCOUNT, statement.restriction().scope());
        assertEquals("Sends adverts to applicants.", statement.reasons().explanation());
        assertFalse(Callers.asVisitor(() -> statements.byLink("x".repeat(43))).isPresent());
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(
                        harbour.person(), () -> statements.ofMember(new StatementId(UUID.fromString(id)))));
    }

    @Test
    void strangersDoNotReadItAndInterviewersAreRefused() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Is the pay right?", Ground.TERMS));
        StatementId id = only(opening.posting()).id();
        AccountId stranger = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> statements.ofMember(id)));
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        assertRefused("shared.not-allowed", () -> Callers.asPerson(interviewer, () -> statements.ofMember(id)));
        assertEquals(Optional.empty(), Callers.asPerson(interviewer, () -> statements.latest(opening.posting())));
    }

    @Test
    void itIsNeverChangedNorDeleted() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Is the pay right?", Ground.TERMS));
        StatementId id = only(opening.posting()).id();
        for (String attempt : List.of(
                "update statement_of_reasons set explanation = 'Other' where id = ?",
                "delete from statement_of_reasons where id = ?")) {
            assertEquals(0, tried(attempt, id));
        }
    }

    private int tried(String attempt, StatementId id) throws SQLException {
        return rows.as(
                Rows.Caller.staff(opening.moderator()), connection -> Rows.update(connection, attempt, id.value()));
    }

    @Test
    void theFileForThePublicNamesNobody() throws Exception {
        asModerator(() -> adverts.hold(opening.posting(), "Ask Jo Harbour about it.", LAW));
        StatementId id = only(opening.posting()).id();
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        StatementRow row = Callers.asAdministrator(administrator, () -> export.export(year)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("AGG, section 11", row.ground());
        assertFalse(row.toString().contains("Jo Harbour"));
        assertFalse(row.toString().contains(opening.moderator().toString()));
        assertTrue(Callers.asAdministrator(administrator, () -> export.export(year - 1)).stream()
                .noneMatch(each -> each.id().equals(id)));
    }

    private Statement only(JobPostingId posting) throws Exception {
        assertEquals(1, rows.count("from statement_of_reasons where posting_id = ?", posting.value()));
        StatementId id = Callers.asPerson(opening.recruiter(), () -> statements.latest(posting))
                .orElseThrow();
        return Callers.asPerson(opening.recruiter(), () -> statements.ofMember(id));
    }

    private void assertMailed(String kind, Statement statement, int times) throws Exception {
        assertEquals(
                times,
                rows.count(
                        "from outbox_message where kind = ? and facts #>> '{decision,statement}' = ?",
                        kind,
                        statement.id().toString()));
    }

    private ModerationCaseId caseOf(JobPostingId posting) throws Exception {
        return new ModerationCaseId(
                UUID.fromString(rows.texts("select id from moderation_case where posting_id = ?", posting.value())
                        .getFirst()));
    }

    private void asModerator(Callers.Command command) throws Exception {
        Callers.asModerator(opening.moderator(), command);
    }
}
