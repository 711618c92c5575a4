package org.jobwright.container.outcomes;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.jobwright.domain.outcomes.survey.SurveyQuestion.AGAIN;
import static org.jobwright.domain.outcomes.survey.SurveyQuestion.INFORMED;
import static org.jobwright.domain.outcomes.survey.SurveyQuestion.RESPECTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.OneRole;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.outcomes.survey.DueSurvey;
import org.jobwright.services.outcomes.survey.OwnSurveyService;
import org.jobwright.services.outcomes.survey.SurveyAskingService;
import org.jobwright.services.outcomes.survey.SurveyFigures;
import org.jobwright.services.outcomes.survey.SurveyFiguresService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are asked how applying was, and no answer leads back to anyone. */
@ContainerTest
class SurveyIT {

    private static final SurveyAnswers GOOD = new SurveyAnswers(Map.of(INFORMED, 5, RESPECTED, 4, AGAIN, 5));

    @Inject
    private Candidacy ada;

    @Inject
    private CandidateApplicationService applications;

    @Inject
    private SurveyAskingService asking;

    @Inject
    private OwnSurveyService own;

    @Inject
    private SurveyFiguresService figures;

    @Inject
    private OneRole oneRole;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private OrganizationId employer;
    private AccountId owner;

    @BeforeEach
    void theEmployerAsks() throws Exception {
        ada.begin();
        employer = ada.opening().organization();
        owner = ada.opening().recruiter();
        Callers.asPerson(owner, () -> figures.use(employer, true));
    }

    @Test
    void peopleAreAskedOnceAWeekAfterTheEnd() throws Exception {
        changed("30 days");
        assertFalse(isDue(), "nobody is asked before the end");
        withdrawn("6 days");
        assertFalse(isDue());
        withdrawn("15 days");
        assertFalse(isDue(), "that is too long ago");
        withdrawn("8 days");
        rows.change("update hiring_organization set status = 'SUSPENDED' where id = ?", employer.value());
        assertFalse(isDue());
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", employer.value());
        Callers.asPerson(owner, () -> figures.use(employer, false));
        assertFalse(isDue());
        Callers.asPerson(owner, () -> figures.use(employer, true));
        assertTrue(isDue());
        ask();
        assertFalse(isDue());
        ask();
        assertEquals(1, mails());
    }

    @Test
    void whoIsSignedInAnswersOnceAndOnlyTheirOwn() throws Exception {
        asked();
        AccountId bea = candidate(ada.another("Bea"));
        oneRole.during(() -> {
            assertEquals(Optional.empty(), Callers.asPerson(bea, () -> own.asked(ada.reference())));
            assertEquals(Optional.empty(), Callers.asPerson(owner, () -> own.asked(ada.reference())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(bea, () -> own.answer(ada.reference(), GOOD)));
        });
        assertTrue(Callers.asPerson(ada.candidate(), () -> own.asked(ada.reference()))
                .isPresent());
        assertRefused(NOT_FOUND, () -> race.second(this::answer, this::answer));
        assertEquals(Optional.empty(), Callers.asPerson(ada.candidate(), () -> own.asked(ada.reference())));
        assertEquals(List.of("AGAIN 5 1", "INFORMED 5 1", "RESPECTED 4 1"), counted());
    }

    @Test
    void aLinkShowsThreeQuestionsAndIsUsedOnce() throws Exception {
        asked();
        String token = rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'SURVEY_ASKED'"
                                + " and recipient = (select email from account where id = ?)",
                        ada.candidate().value())
                .getFirst();
        String page = "http://localhost:" + System.getProperty("jboss.http.port") + "/survey/" + token;
        assertTrue(send(HttpRequest.newBuilder(URI.create(page))).body().contains("respect"));
        assertEquals(List.of(), counted(), "opening it changes nothing");
        HttpResponse<String> incomplete = post(page + "/answer", "INFORMED=5&AGAIN=7");
        assertEquals(400, incomplete.statusCode());
        assertTrue(incomplete.body().contains("Choose an answer."));
        assertEquals(
                200, post(page + "/answer", "INFORMED=5&RESPECTED=3&AGAIN=1").statusCode());
        assertEquals(List.of("AGAIN 1 1", "INFORMED 5 1", "RESPECTED 3 1"), counted());
        assertEquals(404, send(HttpRequest.newBuilder(URI.create(page))).statusCode());
        assertEquals(
                404, post(page + "/answer", "INFORMED=5&RESPECTED=3&AGAIN=1").statusCode());
        assertEquals(3, counted().size());
    }

    @Test
    void sumsAreShownAboveTenAndThenWithEachFiveMore() throws Exception {
        asked();
        answer();
        for (int given : List.of(1, 10)) {
            given(given);
            Callers.asSystem(asking::release);
            assertEquals(0, shown().people(), given + " are too few");
        }
        given(11);
        assertEquals(0, shown().people(), "not before the night");
        Callers.asSystem(asking::release);
        assertEquals(11, shown().people());
        assertEquals(11, shown().number(RESPECTED, 4));
        given(15);
        Callers.asSystem(asking::release);
        assertEquals(11, shown().people(), "four people more would be too few");
        given(16);
        Callers.asSystem(asking::release);
        assertEquals(16, shown().people());

        AccountId rival = candidate(ada.another("Bea"));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(rival, () -> figures.figures(employer)));
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Mia Hart");
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> figures.use(employer, false)));
    }

    @Test
    void noRowLeadsFromAnAnswerToAPerson() throws Exception {
        asked();
        answer();
        Callers.asSystem(asking::release);
        assertEquals(
                List.of("answer", "counted", "organization_id", "question", "shown"),
                rows.texts("select column_name from information_schema.columns where table_name = 'survey_tally'"
                        + " order by column_name"));
        assertEquals(
                1,
                rows.count(
                        "from (select distinct xmin from survey_tally where organization_id = ?"
                                + " union select distinct xmin from survey_invitation where organization_id = '"
                                + employer + "') versions",
                        employer.value()),
                "all are written anew together");
        assertEquals(0, (int) rows.as(
                Rows.Caller.person(owner),
                connection -> Rows.update(
                        connection,
                        "update survey_invitation set answered = false where organization_id = ?",
                        employer.value())));
        assertEquals(0, rows.count("from audit_log where action like 'SurveyAnswer%'"));
    }

    private boolean isDue() throws Exception {
        return Callers.asSystem(asking::due).stream()
                .anyMatch(due -> due.application().equals(ada.id()));
    }

    private void asked() throws Exception {
        withdrawn("8 days");
        ask();
    }

    private void ask() throws Exception {
        Callers.asSystem(() -> asking.ask(new DueSurvey(ada.id(), employer, ada.candidate())));
    }

    private void answer() throws Exception {
        Callers.asPerson(ada.candidate(), () -> own.answer(ada.reference(), GOOD));
    }

    private void withdrawn(String ago) throws Exception {
        if (rows.count(
                        "from job_application where id = ? and candidate_status = 'WITHDRAWN'",
                        ada.id().value())
                == 0) {
            Callers.asPerson(ada.candidate(), () -> applications.withdraw(ada.reference()));
        }
        changed(ago);
    }

    private void changed(String ago) throws Exception {
        rows.change(
                "update job_application set candidate_status_at = now() - cast(? as interval) where id = ?",
                ago,
                ada.id().value());
    }

    private AccountId candidate(JobApplicationId application) throws Exception {
        return new AccountId(UUID.fromString(
                rows.texts("select candidate_id::text from job_application where id = ?", application.value())
                        .getFirst()));
    }

    private long mails() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'SURVEY_ASKED' and recipient = (select email from account where id = ?)",
                ada.candidate().value());
    }

    /** As if so many people had answered the same. */
    private void given(int people) throws SQLException {
        rows.change("update survey_tally set counted = ? where organization_id = ?", people, employer.value());
    }

    private SurveyFigures shown() throws Exception {
        return Callers.asPerson(owner, () -> figures.figures(employer));
    }

    private List<String> counted() throws Exception {
        return rows.texts(
                "select question || ' ' || answer || ' ' || counted from survey_tally where organization_id = ? order by 1",
                employer.value());
    }

    private static HttpResponse<String> post(String page, String form) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.replaceFirst("/survey/.*", ""))
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
