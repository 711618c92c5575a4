package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program reads of its organization what members read: what it says of itself, and its figures. */
@ContainerTest
class ProgramFiguresIT {

    private static final String ALL = "/api/v1/figures";
    private static final String ORGANIZATION = "/api/v1/organization";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private FiguresQueries figures;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ProgramClient program;

    @BeforeEach
    void somebodyApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
        program = client(opening.recruiter(), opening.organization(), ApiScope.FIGURES_READ);
    }

    @Test
    void theFiguresAreThoseOfThePage() throws Exception {
        harbour.copyApplicant(opening, candidate, 9);
        rows.change("""
                update job_application set source = 'news.example', answered_at = applied_at + interval '36 hours'
                  where posting_id = ?""", opening.posting().value());
        PostingFigures page =
                Callers.asPerson(opening.recruiter(), () -> figures.of(opening.reference(), FiguresPeriod.DAYS_30));

        Map<String, Object> answer = ProgramClient.json(program.get(ofPosting() + "?period=DAYS_30"));

        assertEquals(opening.reference(), answer.get("posting"));
        assertEquals("DAYS_30", answer.get("period"));
        assertEquals((int) page.answers().applied(), part(answer, "answers").get("applied"));
        assertEquals(1.5, part(answer, "answers").get("typicalDays"));
        assertEquals(10, parts(answer, "funnel").getFirst().get("applications"));
        assertEquals("news.example", parts(answer, "sources").getFirst().get("name"));
        assertEquals(10, parts(answer, "sources").getFirst().get("applied"));
        assertEquals(answer.get("answers"), ProgramClient.json(program.get(ALL)).get("answers"));
    }

    @Test
    void whatCouldTellAboutOnePersonIsLeftOut() throws Exception {
        rows.change("""
                update job_application set source = 'news.example', answered_at = applied_at + interval '36 hours'
                  where posting_id = ?""", opening.posting().value());

        Map<String, Object> answer = ProgramClient.json(program.get(ofPosting()));

        assertEquals(1, part(answer, "answers").get("answered"));
        assertFalse(part(answer, "answers").containsKey("typicalDays"));
        assertFalse(parts(answer, "stages").getFirst().containsKey("runningTypicalDays"));
        assertEquals("OTHER", parts(answer, "sources").getFirst().get("kind"));
        assertFalse(parts(answer, "sources").getFirst().containsKey("interviewed"));
        assertFalse(answer.containsKey("dropOff"));
    }

    @Test
    void theOwnApplicationOfTheOwnerWhoMadeTheTokenIsNotCounted() throws Exception {
        rows.change(
                "update job_application set candidate_id = ? where posting_id = ?",
                opening.recruiter().value(),
                opening.posting().value());

        assertEquals(
                0, part(ProgramClient.json(program.get(ofPosting())), "answers").get("applied"));
        assertEquals(0, part(ProgramClient.json(program.get(ALL)), "answers").get("applied"));
    }

    @Test
    void aConfidentialPostingIsNotCounted() throws Exception {
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());

        assertEquals(403, program.get(ofPosting()).statusCode());
        assertEquals(0, part(ProgramClient.json(program.get(ALL)), "answers").get("applied"));
    }

    @Test
    void aStrangerCountsNothing() throws Exception {
        AccountId stranger = harbour.person();
        ProgramClient foreign = client(stranger, harbour.organization(stranger), ApiScope.FIGURES_READ);
        ProgramClient other = client(opening.recruiter(), opening.organization(), ApiScope.APPLICATIONS_READ);

        assertEquals(404, foreign.get(ofPosting()).statusCode());
        assertEquals(
                foreign.get("/api/v1/postings/JW-2026-999999/figures").statusCode(),
                foreign.get(ofPosting()).statusCode());
        assertEquals(0, part(ProgramClient.json(foreign.get(ALL)), "answers").get("applied"));
        assertEquals(403, other.get(ALL).statusCode());
        assertEquals(403, other.get(ofPosting()).statusCode());
        assertEquals(401, new ProgramClient("").get(ALL).statusCode());
        HttpResponse<String> unknown = program.get(ALL + "?period=DAYS_7");
        assertEquals(400, unknown.statusCode());
        assertEquals("integrations.period.unknown", ProgramClient.text(unknown, "code"));
    }

    @Test
    void aProgramReadsItsOrganization() throws Exception {
        rows.change(
                """
                insert into organization_domain (id, version, organization_id, name, token, state, misses, requested_by,
                    requested_at, proved_at, method)
                  values (gen_random_uuid(), 0, ?, ?, repeat('x', 43), 'PROVED', 0, ?, now(), now(), 'DNS_TXT')""",
                opening.organization().value(),
                opening.organization() + ".example",
                opening.recruiter().value());

        HttpResponse<String> answer = program.get(ORGANIZATION);

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                List.of(opening.organization() + ".example"),
                ProgramClient.json(answer).get("domains"));
        assertEquals("UNVERIFIED", ProgramClient.text(answer, "status"));
        assertTrue(part(ProgramClient.json(answer), "headOffice").containsKey("country"));
        assertEquals(401, new ProgramClient("").get(ORGANIZATION).statusCode());
    }

    private String ofPosting() {
        return "/api/v1/postings/" + opening.reference() + "/figures";
    }

    private ProgramClient client(AccountId owner, OrganizationId organization, ApiScope... scopes) throws Exception {
        return new ProgramClient(fixture.token(owner, organization, scopes));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> answer, String name) {
        return (Map<String, Object>) answer.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> answer, String name) {
        return (List<Map<String, Object>>) answer.get(name);
    }
}
