package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.json;
import static org.jobwright.container.integrations.ProgramClient.tag;
import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.MyInterview;
import org.junit.jupiter.api.Test;

/** Programs plan, move and cancel interviews, as people of the employer do. */
@ContainerTest
class ProgramInterviewsIT extends ProgramHiring {

    private static final String INTERVIEWS = "/api/v1/interviews/";

    @Inject
    private CandidateInterviewQueries own;

    @Inject
    private CandidateInterviewService answers;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private InterviewTellingService telling;

    @Test
    void whatIsPlannedIsToldWithTheInvitationAndNotBefore() throws Exception {
        assertEquals(true, json(program.get(interviews())).get("withDecision"));
        assertEquals("interviews.program.not-invited", text(program.post(interviews(), plan(true)), "code"));
        String key = UUID.randomUUID().toString();
        HttpResponse<String> planned = program.send("POST", interviews(), plan(false), "Idempotency-Key", key);
        assertEquals(201, planned.statusCode(), planned.body());
        assertEquals("PLANNED", text(planned, "state"));
        assertEquals("We call you.", text(planned, "forCandidate"));
        assertEquals(owner(), text(planned, "organizer"), "the owner who made the token");
        assertEquals(false, json(planned).get("known"));
        HttpResponse<String> again = program.send("POST", interviews(), plan(false), "Idempotency-Key", key);
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(1, items(interviews()).size());
        assertEquals(List.of("TOKEN"), actors("InterviewPlanned"));
        assertEquals(List.of(), mine());

        invite();
        MyInterview told = mine().getFirst();
        assertEquals("A first call", told.appointment().title());
        assertEquals("SCHEDULED", text(program.get(INTERVIEWS + text(planned, "reference")), "state"));
    }

    @Test
    void aMoveNamesWhatWasSeenAndIsToldTwoMinutesLater() throws Exception {
        invite();
        HttpResponse<String> planned = program.post(interviews(), plan(true));
        assertTrue(json(planned).containsKey("tellAt"), planned.body());
        tell();
        HttpResponse<String> seen = program.get(interview(planned));
        assertEquals(428, program.send("PATCH", interview(planned), "{}").statusCode());
        String later = "{\"start\": \"" + day(4) + "T15:30\", \"minutes\": 45}";
        HttpResponse<String> moved = program.send("PATCH", interview(planned), later, "If-Match", tag(seen));
        assertEquals(200, moved.statusCode(), moved.body());
        assertEquals(day(4) + "T15:30", text(moved, "start"));
        assertEquals("Ask about nights.", text(moved, "internal"), "what is not named stays");
        assertEquals(
                day(3) + "T10:00",
                mine().getFirst().appointment().time().local().toString());
        HttpResponse<String> stale = program.send("PATCH", interview(planned), later, "If-Match", tag(seen));
        assertEquals(412, stale.statusCode());
        assertEquals(tag(moved), tag(stale));

        HttpResponse<String> back = post(interview(planned) + "/take-back", "", tag(moved));
        assertEquals(200, back.statusCode(), back.body());
        assertEquals(day(3) + "T10:00", text(back, "start"));
        assertEquals(
                200,
                program.send("PATCH", interview(planned), later, "If-Match", "*")
                        .statusCode());
        tell();
        assertEquals(
                day(4) + "T15:30",
                mine().getFirst().appointment().time().local().toString());
    }

    @Test
    void oneThatIsCancelledIsToldAndIsOver() throws Exception {
        invite();
        HttpResponse<String> planned = program.post(interviews(), plan(true));
        tell();
        HttpResponse<String> cancelled = post(interview(planned) + "/cancel", "", "*");
        assertEquals(200, cancelled.statusCode(), cancelled.body());
        assertEquals(true, json(cancelled).get("cancelling"));
        tell();
        HttpResponse<String> over = program.get(interview(planned));
        assertEquals("CANCELLED", text(over, "state"));
        assertEquals("EMPLOYER", text(over, "cancelledBecause"));
        assertEquals(409, post(interview(planned) + "/cancel", "", "*").statusCode());
    }

    @Test
    void theApplicantChoosesFromTimes() throws Exception {
        invite();
        String body = plan(true).replace("\"start\": \"" + day(3) + "T10:00\", ", "");
        HttpResponse<String> offered =
                program.post(interviews(), body.replace("{\"tell\"", "{\"times\": " + times(5, 6) + ", \"tell\""));
        assertEquals(201, offered.statusCode(), offered.body());
        assertNull(json(offered).get("start"));
        Map<?, ?> times = (Map<?, ?>) json(offered).get("times");
        assertEquals(2, ((List<?>) times.get("slots")).size());
        assertEquals(false, times.get("told"));
        tell();
        assertEquals("PROPOSED", text(program.get(interview(offered)), "state"));
        HttpResponse<String> others =
                post(interview(offered) + "/times", times(7).replace(day(2).toString(), "9999-12-31"), "*");
        assertEquals(200, others.statusCode(), others.body());
        assertEquals(
                "shared.required",
                ((Map<?, ?>) ((List<?>) json(post(interview(offered) + "/times", "{\"slots\": []}", "*"))
                                        .get("errors"))
                                .getFirst())
                        .get("code"));
    }

    @Test
    void whatTheApplicantWishesIsReadAndNotInTheAnswersToChanges() throws Exception {
        invite();
        HttpResponse<String> planned = program.post(interviews(), plan(true));
        tell();
        MyInterview told = mine().getFirst();
        Callers.asPerson(candidate, () -> answers.askOtherTime(told.reference(), told.sequence(), "I work until noon"));
        Map<?, ?> wish = (Map<?, ?>) json(program.get(interview(planned))).get("wish");
        assertEquals("I work until noon", wish.get("words"));
        HttpResponse<String> changed =
                program.send("PATCH", interview(planned), "{\"internal\": \"\"}", "If-Match", "*");
        assertEquals(200, changed.statusCode(), changed.body());
        assertFalse(changed.body().contains("until noon"), changed::body);
    }

    @Test
    void panelRoomsAndKitsAreChosenFromThoseOfTheOrganization() throws Exception {
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        List<?> colleagues =
                (List<?>) json(program.get(interviews() + "/choices")).get("colleagues");
        assertTrue(colleagues.toString().contains(colleague.toString()), colleagues::toString);
        for (String unknown : List.of("account", "kit", "room")) {
            String body = unknown.equals("account")
                    ? ProgramFixture.interview(new AccountId(UUID.randomUUID()), false)
                    : plan(false)
                            .replace("\"minutes\"", "\"" + unknown + "\": \"" + UUID.randomUUID() + "\", \"minutes\"");
            HttpResponse<String> refused = program.post(interviews(), body);
            assertTrue(List.of(404, 409).contains(refused.statusCode()), refused::body);
        }
        HttpResponse<String> problem = program.post(interviews(), plan(false).replace("A first call", " "));
        assertEquals(422, problem.statusCode(), problem.body());
        assertEquals(
                "/interview/title", ((Map<?, ?>) ((List<?>) json(problem).get("errors")).getFirst()).get("pointer"));
        assertEquals(422, program.post(interviews(), "{}").statusCode());
        assertEquals(
                422,
                program.post(interviews(), plan(false).replaceAll("\"panel\": .*]", "\"panel\": [null]"))
                        .statusCode());
        assertEquals(0, items(interviews()).size());
    }

    @Test
    void confidentialPostingsWithdrawalsAndOnesOwnAreClosed() throws Exception {
        HttpResponse<String> planned = program.post(interviews(), plan(false));
        assertEquals(201, planned.statusCode(), planned.body());
        hire("hiring_confidential = true");
        assertEquals(404, program.get(interviews()).statusCode());
        assertEquals(404, program.get(interview(planned)).statusCode());
        assertEquals(404, post(interview(planned) + "/cancel", "", "*").statusCode());
        hire("hiring_confidential = false");
        Callers.asPerson(candidate, () -> candidates.withdraw(application));
        assertEquals(List.of(), items(interviews()));
        assertEquals(404, program.get(interview(planned)).statusCode());

        application = harbour.apply(opening.recruiter(), opening.reference(), DraftToken.next());
        path = APPLICATIONS + "/" + application;
        assertEquals(403, program.get(interviews()).statusCode());
        assertEquals(403, program.post(interviews(), plan(false)).statusCode());
        assertEquals(403, token(ApiScope.INTERVIEWS_WRITE).get(interviews()).statusCode());
    }

    private void hire(String change) throws Exception {
        rows.change(
                "update job_posting set " + change + " where id = ?",
                opening.posting().value());
    }

    private String interviews() {
        return path + "/interviews";
    }

    private static String interview(HttpResponse<String> planned) {
        return INTERVIEWS + text(planned, "reference");
    }

    private String plan(boolean tell) {
        return ProgramFixture.interview(opening.recruiter(), tell);
    }

    private static String times(int... days) {
        StringBuilder slots = new StringBuilder();
        for (int in : days) {
            slots.append(slots.isEmpty() ? "" : ", ")
                    .append("{\"start\": \"")
                    .append(day(in))
                    .append("T11:00\"}");
        }
        return "{\"slots\": [" + slots + "], \"answerBy\": \"" + day(2) + "\"}";
    }

    private static LocalDate day(int in) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(in);
    }

    private List<MyInterview> mine() throws Exception {
        return Callers.asPerson(candidate, () -> own.of(application));
    }

    /** As if two minutes had passed. */
    private void tell() throws Exception {
        for (String id :
                rows.texts("select id from interview where application_id = ? and tell_at is not null", id().value())) {
            InterviewId interview = new InterviewId(UUID.fromString(id));
            rows.change("update interview set tell_at = now() where id = ?", interview.value());
            Callers.asSystem(() -> telling.tell(interview));
        }
    }
}
