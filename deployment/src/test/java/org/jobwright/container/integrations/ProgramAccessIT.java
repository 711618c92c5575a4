package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API with every kind of token, on a posting of one organization: what the others get, and that it
 * changes nothing.
 */
@ContainerTest
class ProgramAccessIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private String identifier;

    /** An operation, and whether it only reads. */
    private record Operation(String method, String path, String body, boolean reads) {

        HttpResponse<String> call(ProgramClient program) throws Exception {
            return program.send(
                    method, path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
        }
    }

    @BeforeEach
    void aPosting() throws Exception {
        opening = harbour.opening();
        identifier = "ats-" + UUID.randomUUID();
        rows.change(
                "update job_posting set external_identifier = ? where id = ?",
                identifier,
                opening.posting().value());
    }

    @Test
    void everyOperationTreatsEachTokenAsWritten() throws Exception {
        Map<String, Integer> expected = expected();
        assertEquals(expected, seen());
    }

    @Test
    void theGuardsHoldWithoutRowLevelSecurity() throws Exception {
        Map<String, Integer> expected = expected();
        oneRole.during(() -> assertEquals(expected, seen()));
    }

    @Test
    void aCookieBelowApiCountsForNothingAndOtherPathsTakeNoneOfTheMethods() throws Exception {
        ProgramClient anonymous = new ProgramClient("");
        for (Operation operation : operations()) {
            HttpResponse<String> answer = anonymous.send(
                    operation.method(),
                    operation.path(),
                    operation.body(),
                    "Cookie",
                    "__Host-sid=" + UUID.randomUUID());
            assertEquals(401, answer.statusCode(), operation::toString);
        }
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            assertEquals(405, anonymous.send(method, "/app", "").statusCode());
            assertEquals(405, anonymous.send(method, "/jobs", "").statusCode());
            assertEquals(405, anonymous.send(method, "/api/v1/jobs", "").statusCode());
        }
        assertEquals(405, anonymous.send("TRACE", "/api/v1/postings", "").statusCode());
        assertEquals(405, anonymous.send("OPTIONS", "/api/v1/postings", "").statusCode());
    }

    private Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        for (Operation operation : operations()) {
            String name = operation.method() + " " + operation.path();
            expected.put(name + " reader", operation.reads() ? 200 : 403);
            expected.put(name + " writer", operation.reads() ? 403 : 0);
            expected.put(name + " foreign", isList(operation) ? 200 : isCreate(operation) ? 0 : 404);
            expected.put(name + " expired", 401);
            expected.put(name + " revoked", 401);
            expected.put(name + " suspended", operation.reads() ? 200 : 403);
        }
        return expected;
    }

    /** Zero where it is let in and would change something. */
    private Map<String, Integer> seen() throws Exception {
        AccountId stranger = harbour.person();
        OrganizationId other = harbour.organization(stranger);
        Opening stopped = harbour.opening();
        rows.change(
                "update job_posting set external_identifier = ? where id = ?",
                identifier,
                stopped.posting().value());
        Map<String, ProgramClient> programs = Map.of(
                "reader", token(opening.recruiter(), opening.organization(), ApiScope.POSTINGS_READ),
                "foreign", token(stranger, other, ApiScope.values()),
                "expired", token(opening.recruiter(), opening.organization(), ApiScope.values()),
                "revoked", token(opening.recruiter(), opening.organization(), ApiScope.values()));
        rows.change(
                "update api_token set made_at = now() - interval '2 days', expires_at = now() - interval '1 second'"
                        + " where prefix = ? and organization_id = ?",
                programs.get("expired").token().substring(0, 8),
                opening.organization().value());
        rows.change(
                "update api_token set revoked_at = now() where prefix = ? and organization_id = ?",
                programs.get("revoked").token().substring(0, 8),
                opening.organization().value());
        ProgramClient suspended = token(stopped.recruiter(), stopped.organization(), ApiScope.values());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_reason = 'A fraud' where id = ?",
                stopped.organization().value());
        ProgramClient writer = token(opening.recruiter(), opening.organization(), ApiScope.POSTINGS_WRITE);
        Map<String, Integer> seen = new TreeMap<>();
        String before = state();
        for (Operation operation : operations()) {
            String name = operation.method() + " " + operation.path();
            programs.forEach((who, program) -> seen.put(name + " " + who, status(operation, program)));
            seen.put(name + " writer", operation.reads() ? status(operation, writer) : 0);
            Operation theirs = new Operation(
                    operation.method(),
                    operation.path().replace(opening.reference(), stopped.reference()),
                    operation.body(),
                    operation.reads());
            seen.put(name + " suspended", status(theirs, suspended));
            if (isCreate(operation)) {
                seen.put(name + " foreign", 0);
            }
        }
        assertEquals(before, state());
        return seen;
    }

    private ProgramClient token(AccountId owner, OrganizationId organization, ApiScope... scopes) throws Exception {
        return new ProgramClient(fixture.token(owner, organization, scopes));
    }

    private static int status(Operation operation, ProgramClient program) {
        try {
            return operation.call(program).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(operation.toString(), e);
        }
    }

    private String state() throws Exception {
        return rows.texts(
                        "select version || ' ' || status from job_posting where id = ?",
                        opening.posting().value())
                .getFirst();
    }

    private static boolean isList(Operation operation) {
        return operation.path().equals("/api/v1/postings") && operation.reads();
    }

    private boolean isCreate(Operation operation) {
        return operation.path().equals("/api/v1/postings") && !operation.reads()
                || operation.method().equals("PUT");
    }

    private List<Operation> operations() {
        String path = "/api/v1/postings/" + opening.reference();
        String named = "/api/v1/postings/by-external-id/" + identifier;
        String draft = ProgramFixture.posting("", "Other", false);
        return List.of(
                new Operation("GET", "/api/v1/postings", "", true),
                new Operation("POST", "/api/v1/postings", draft, false),
                new Operation("GET", path, "", true),
                new Operation("PATCH", path, "{\"advert\": {\"title\": \"Other\"}}", false),
                new Operation("POST", path + "/submit", "", false),
                new Operation("POST", path + "/pause", "", false),
                new Operation("POST", path + "/resume", "", false),
                new Operation("POST", path + "/renew", "{\"lastDay\": \"2099-01-01\"}", false),
                new Operation("POST", path + "/close", "", false),
                new Operation("GET", named, "", true),
                new Operation("PUT", named, draft, false),
                new Operation("DELETE", named, "", false));
    }
}
