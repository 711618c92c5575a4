package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.equality.ReleasedTable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.equality.AnswerEquality;
import org.jobwright.services.equality.AnsweredApplication;
import org.jobwright.services.equality.EqualityReportService;
import org.jobwright.services.equality.EqualityRun;
import org.jobwright.services.equality.EqualityService;
import org.jobwright.services.equality.EqualityStanding;
import org.jobwright.services.equality.EqualityStanding.State;
import org.jobwright.services.equality.ReleasedBlock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Voluntary answers are kept once, counted once, and read by nobody. */
@ContainerTest
@Tag("PRV-08")
class EqualityIT {

    private static final Map<String, String> WOMAN = Map.of("sex", "female", "disability", "declined");
    private static final Map<String, String> MAN = Map.of("sex", "male", "ethnic-group", "nothing of the kind");

    @Inject
    private Candidacy ada;

    @Inject
    private EqualityService service;

    @Inject
    private EqualityReportService reports;

    @Inject
    private EqualityRun run;

    @Inject
    private Rows rows;

    private OrganizationId organization;

    @BeforeEach
    void adaAppliedWhereApplicantsAreAsked() throws Exception {
        ada.begin();
        organization = ada.opening().organization();
        assertEquals(State.OFF, state(ada.reference()));
        Callers.asPerson(ada.opening().recruiter(), () -> reports.ask(organization, true));
    }

    @Test
    void whoAnsweredChangesItKnowingly() throws Exception {
        assertEquals(State.OPEN, state(ada.reference()));
        answer(ada.reference(), WOMAN, false);
        assertEquals(State.ANSWERED, state(ada.reference()));
        assertRefused("equality.answered", () -> answer(ada.reference(), MAN, false));
        answer(ada.reference(), MAN, true);
        assertEquals(State.ANSWERED, state(ada.reference()));
    }

    @Test
    void onlyTheApplicantAnswersForTwoWeeksAndWhereItIsAsked() throws Exception {
        for (AccountId other : List.of(ada.opening().recruiter(), ada.opening().moderator())) {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> service.standing(ada.reference())));
        }
        rows.change(
                "update job_application set applied_at = now() - interval '15 days' where id = ?",
                ada.id().value());
        assertRefused("equality.over", () -> answer(ada.reference(), WOMAN, false));
        Callers.asPerson(ada.opening().recruiter(), () -> reports.ask(organization, false));
        assertRefused("equality.off", () -> answer(ada.reference(), WOMAN, false));
    }

    @Test
    void ownersSwitchItAndOnlyTheyAndRecruitersSeeReports() throws Exception {
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rhea");
        AccountId interviewer = ada.member(OrganizationRole.INTERVIEWER, "Ivo");
        assertTrue(Callers.asPerson(recruiter, () -> reports.isAsked(organization)));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(recruiter, () -> reports.ask(organization, false)));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(interviewer, () -> reports.reports(organization)));
    }

    @Test
    void noRoleOfTheApplicationReadsAnAnswerOrASecret() throws Exception {
        answer(ada.reference(), WOMAN, false);
        for (Rows.Caller caller : List.of(
                Rows.Caller.SYSTEM,
                Rows.Caller.staff(ada.opening().moderator()),
                Rows.Caller.person(ada.opening().recruiter()),
                Rows.Caller.person(ada.candidate()))) {
            for (String table : List.of("equality.response", "equality.secret")) {
                SQLException refused = assertThrows(
                        SQLException.class,
                        () -> rows.as(caller, connection -> Rows.texts(connection, "select * from " + table)));
                assertEquals("42501", refused.getSQLState(), refused.getMessage());
            }
        }
    }

    @Test
    void anAnswerChangedAMinuteBeforeClosingCountsOnceAndWhatStillRunsGoesOn() throws Exception {
        List<ApplicationReference> ended = more(40);
        answerInTurns(ended.subList(0, 34));
        answer(ada.reference(), WOMAN, false);
        theyEndAndTheQuarterIsOver();
        answer(ended.getFirst(), MAN, true);
        count();

        ReleasedBlock block = reports().getFirst();
        assertEquals(40, block.report().applications());
        ReleasedTable table = block.report().tables().getFirst();
        assertEquals(
                List.of("sex"),
                block.report().tables().stream().map(ReleasedTable::question).toList());
        assertEquals(16, people(table, 0), "each counts once");
        assertEquals(18, people(table, 1));

        assertEquals(State.CLOSED, state(ended.getFirst()));
        assertRefused("equality.counted", () -> answer(ended.getFirst(), WOMAN, true));
        assertEquals(State.ANSWERED, state(ada.reference()), "hers is not counted yet");
        answer(ada.reference(), MAN, true);
        rows.change(
                "update equality_block set begins = current_date - 1, ends = current_date"
                        + " where organization_id = ? and closed_on is null",
                organization.value());
        count();
        assertEquals(List.of(block), reports(), "a single application waits for others");

        assertTrue(standing(ended.getFirst()).answered(), "for 30 days it can be taken back");
        withdraw(ended.getFirst());
        assertFalse(standing(ended.getFirst()).answered());
        assertRefused("equality.closed", () -> answer(ended.getFirst(), WOMAN, true));
        assertEquals(List.of(block), reports(), "what was counted stays");
    }

    @Test
    void answersAreTakenBackInEveryStateAsLongAsTheyLeadToSomebody() throws Exception {
        answer(ada.reference(), WOMAN, false);
        assertEquals(
                List.of(ada.reference()),
                Callers.asPerson(ada.candidate(), () -> service.answered()).stream()
                        .map(AnsweredApplication::reference)
                        .toList());
        withdraw(ada.reference());
        assertEquals(State.OPEN, state(ada.reference()));
        assertEquals(List.of(), Callers.asPerson(ada.candidate(), () -> service.answered()));

        answer(ada.reference(), WOMAN, false);
        rows.change(
                "update job_application set applied_at = now() - interval '15 days' where id = ?",
                ada.id().value());
        assertEquals(State.OVER, state(ada.reference()));
        assertTrue(standing(ada.reference()).answered());
        Callers.asPerson(ada.opening().recruiter(), () -> reports.ask(organization, false));
        assertEquals(State.OFF, state(ada.reference()));
        assertTrue(standing(ada.reference()).answered());
        for (AccountId other : List.of(ada.opening().recruiter(), ada.opening().moderator())) {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> service.withdraw(ada.reference())));
        }
        withdraw(ada.reference());
        assertFalse(standing(ada.reference()).answered());
    }

    @Test
    void fewerThanThirtyApplicationsAreNeverShownEvenAfterTwoYears() throws Exception {
        answerInTurns(more(29));
        theyEndAndTheQuarterIsOver();
        rows.change(
                "update equality_block set begins = current_date - interval '2 years' where organization_id = ?",
                organization.value());
        count();

        String closed = "from equality_block where closed_on is not null and organization_id = '%s'"
                .formatted(organization.value());
        assertEquals(1, rows.count(closed));
        assertEquals(List.of(), reports());
        assertEquals(
                List.of("0"),
                rows.as(
                        Rows.Caller.person(ada.opening().recruiter()),
                        connection -> Rows.texts(connection, "select count(*) " + closed)));
    }

    @Test
    void whatIsErasedOnRequestIsNotCountedAndWhatGoesByTimeIs() throws Exception {
        List<ApplicationReference> ended = more(45);
        answerInTurns(ended.subList(0, 40));
        theyEndAndTheQuarterIsOver();
        for (int i = 0; i < 4; i++) {
            rows.change(
                    "update job_application set quarantined_on = current_date,"
                            + " deletion_asked_on = case when ? = 0 then current_date end where reference = ?",
                    i % 2,
                    ended.get(i).value());
            rows.call(
                    "select jobwright_erase_application(id) from job_application where reference = ?",
                    ended.get(i).value());
        }
        count();

        ReleasedBlock block = reports().getFirst();
        assertEquals(45, block.report().applications());
        assertEquals(18, people(block.report().tables().getFirst(), 0), "two women asked for it");
        assertEquals(20, people(block.report().tables().getFirst(), 1), "two men's time was up");
    }

    @Test
    void theNightlyRunKeepsWhatIsNotCounted() throws Exception {
        answer(ada.reference(), WOMAN, false);
        Callers.asSystem(() -> {
            run.forget();
            run.mix();
            run.rewrite();
        });
        assertEquals(State.ANSWERED, state(ada.reference()));
    }

    private static int people(ReleasedTable table, int row) {
        return table.rows().get(row).people().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** More applications of Ada's to the same posting. */
    private List<ApplicationReference> more(int number) throws Exception {
        List<ApplicationReference> references =
                Stream.generate(ApplicationReference::next).limit(number).toList();
        for (ApplicationReference reference : references) {
            rows.change("""
                    insert into job_application select (jsonb_populate_record(a, jsonb_build_object(
                      'id', gen_random_uuid(), 'reference', ?::text, 'intent_id', gen_random_uuid(),
                      'candidate_status', 'NOT_SELECTED'))).* from job_application a where a.id = ?""", reference.value(), ada.id().value());
        }
        return references;
    }

    private void answerInTurns(List<ApplicationReference> applications) throws Exception {
        for (int i = 0; i < applications.size(); i++) {
            answer(applications.get(i), i % 2 == 0 ? WOMAN : MAN, false);
        }
    }

    /** The others of Ada's were declined two days ago, and what she answered was in a quarter that ended last night. */
    private void theyEndAndTheQuarterIsOver() throws Exception {
        rows.change("""
                insert into timeline_entry (id, application_id, status, reason, at)
                select gen_random_uuid(), a.id, 'NOT_SELECTED', 'SOMEONE_ELSE_CHOSEN', now() - interval '2 days'
                from job_application a where a.posting_id = ? and a.candidate_status = 'NOT_SELECTED'
                  and not exists (select from timeline_entry t where t.application_id = a.id)""", ada.opening().posting().value());
        rows.change(
                "update equality_block set begins = current_date - 100, ends = current_date"
                        + " where organization_id = ? and closed_on is null",
                organization.value());
    }

    private void count() throws Exception {
        Callers.asSystem(() -> {
            for (var block : run.due()) {
                run.close(block);
            }
        });
    }

    private List<ReleasedBlock> reports() throws Exception {
        return Callers.asPerson(ada.opening().recruiter(), () -> reports.reports(organization));
    }

    private State state(ApplicationReference application) throws Exception {
        return standing(application).state();
    }

    private EqualityStanding standing(ApplicationReference application) throws Exception {
        return Callers.asPerson(ada.candidate(), () -> service.standing(application));
    }

    private void withdraw(ApplicationReference application) throws Exception {
        Callers.asPerson(ada.candidate(), () -> service.withdraw(application));
    }

    private void answer(ApplicationReference application, Map<String, String> answers, boolean anew) throws Exception {
        Callers.asPerson(ada.candidate(), () -> service.answer(new AnswerEquality(application, answers, anew)));
    }
}
