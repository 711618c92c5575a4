package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.PlanInterview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the API with every kind of token, on a posting of one organization and an application for it: what the others get, and that it
 * changes nothing.
 */
@ContainerTest
class ProgramAccessIT {

    private static final String POSTINGS = "/api/v1/postings";
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final String FIGURES = "/api/v1/figures";
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String INTERVIEWS = "/api/v1/interviews";
    private static final String OFFERS = "/api/v1/offers";

    private static final String PAUSED = """
            {"type": "posting.paused", "timestamp": "2026-01-01T00:00:00Z", "id": "01a23069-9442-74b6-b5c4-c8999ba94673",
             "organization": "harbour", "data": {}}""";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private WebhookFixture webhooks;

    @Inject
    private InterviewService interviews;

    @Inject
    private Offers offers;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Target own;

    /** A posting, its external identifier, an application, its CV, an interview and an offer; a webhook that is paused, and a message to it. */
    private record Target(
            Opening opening,
            String identifier,
            ApplicationReference application,
            String document,
            String interview,
            String offer,
            String webhook,
            String delivery) {}

    /** An operation, the scope that it needs, and whether it only reads. */
    private record Operation(String method, String path, String body, ApiScope scope, boolean reads) {

        HttpResponse<String> call(ProgramClient program) throws Exception {
            return program.send(
                    method, path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*");
        }

        boolean isList() {
            return reads && Set.of(POSTINGS, APPLICATIONS, WEBHOOKS, FIGURES).contains(path);
        }

        boolean isCreate() {
            return (path.equals(POSTINGS) || path.equals(WEBHOOKS)) && !reads || method.equals("PUT");
        }

        /** As for an owner: it reads and ends what is there, but not what was sent. */
        int whileSuspended() {
            if (path.startsWith(WEBHOOKS) && method.equals("DELETE")) {
                return 204;
            }
            if (path.endsWith("/pause") && path.startsWith(WEBHOOKS)) {
                return 409; // it is paused already
            }
            return reads && !isOfApplications() && !path.endsWith("/deliveries") && !path.endsWith("/figures")
                    ? 200
                    : 403;
        }

        boolean isOfApplications() {
            return path.startsWith(APPLICATIONS) || path.startsWith(INTERVIEWS) || path.startsWith(OFFERS);
        }
    }

    @BeforeEach
    void aPostingWithAnApplication() throws Exception {
        own = target("ats-" + UUID.randomUUID());
    }

    private Target target(String identifier) throws Exception {
        Opening opening = harbour.opening();
        rows.change(
                "update job_posting set external_identifier = ? where id = ?",
                identifier,
                opening.posting().value());
        ApplicationReference application = harbour.apply(opening);
        JobApplicationId id =
                offers.saved(opening.recruiter(), application, Offers.terms()).application();
        Callers.asPerson(opening.recruiter(), () -> interviews.plan(id, interview(opening.recruiter()), false));
        webhooks.add(opening.recruiter(), opening.organization(), "https://hooks.example.com/");
        UUID organization = opening.organization().value();
        rows.change("update webhook_endpoint set state = 'PAUSED' where organization_id = ?", organization);
        rows.change(
                "with message as (insert into webhook_message (id, organization_id, type, at, body)"
                        + " values (gen_random_uuid(), ?, 'posting.paused', now(), '" + PAUSED
                        + "') returning id, organization_id)"
                        + " insert into webhook_delivery (id, version, endpoint_id, message_id, organization_id, state,"
                        + " attempts, due_at) select gen_random_uuid(), 0, e.id, m.id, m.organization_id, 'FAILED', 10, now()"
                        + " from message m join webhook_endpoint e on e.organization_id = m.organization_id",
                organization);
        return new Target(
                opening,
                identifier,
                application,
                rows.texts("select document_id from job_application where reference = ?", application.value())
                        .getFirst(),
                rows.texts("select reference from interview where application_id = ?", id.value())
                        .getFirst(),
                rows.texts("select reference from offer where application_id = ?", id.value())
                        .getFirst(),
                rows.texts("select id from webhook_endpoint where organization_id = ?", organization)
                        .getFirst(),
                rows.texts("select id from webhook_delivery where organization_id = ?", organization)
                        .getFirst());
    }

    private static PlanInterview interview(AccountId panel) {
        return new PlanInterview(
                InterviewKind.PHONE,
                "A first call",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(3).withHour(10),
                "Europe/London",
                null,
                30,
                "",
                "",
                "",
                "",
                null,
                List.of(PanelSeat.of(panel, PanelPart.LEAD)));
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
        for (Operation operation : operations(own)) {
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
        assertEquals(405, anonymous.send("TRACE", POSTINGS, "").statusCode());
        assertEquals(405, anonymous.send("OPTIONS", POSTINGS, "").statusCode());
    }

    private Map<String, Integer> expected() {
        Map<String, Integer> expected = new TreeMap<>();
        for (Operation operation : operations(own)) {
            String name = operation.method() + " " + operation.path();
            expected.put(name + " scope", operation.reads() ? 200 : 0);
            expected.put(name + " others", 403);
            expected.put(name + " foreign", operation.isList() ? 200 : operation.isCreate() ? 0 : 404);
            expected.put(name + " expired", 401);
            expected.put(name + " revoked", 401);
            expected.put(name + " suspended", operation.whileSuspended());
        }
        return expected;
    }

    /** Zero where it is let in and would change something. */
    private Map<String, Integer> seen() throws Exception {
        AccountId stranger = harbour.person();
        ProgramClient foreign = token(stranger, harbour.organization(stranger), ApiScope.values());
        Target stopped = target(own.identifier());
        ProgramClient expired = token(own, ApiScope.values());
        end(expired, "made_at = now() - interval '2 days', expires_at = now() - interval '1 second'");
        ProgramClient revoked = token(own, ApiScope.values());
        end(revoked, "revoked_at = now()");
        ProgramClient suspended = token(stopped, ApiScope.values());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_reason = 'A fraud' where id = ?",
                stopped.opening().organization().value());
        ProgramClient only = token(own, ApiScope.values());
        ProgramClient others = token(own, ApiScope.values());
        Map<String, Integer> seen = new TreeMap<>();
        String before = state();
        List<Operation> theirs = operations(stopped);
        for (int i = 0; i < theirs.size(); i++) {
            Operation operation = operations(own).get(i);
            String name = operation.method() + " " + operation.path();
            allow(only, EnumSet.of(operation.scope()));
            allow(others, EnumSet.complementOf(EnumSet.of(operation.scope())));
            seen.put(name + " scope", operation.reads() ? status(operation, only) : 0);
            seen.put(name + " others", status(operation, others));
            seen.put(name + " foreign", operation.isCreate() ? 0 : status(operation, foreign));
            seen.put(name + " expired", status(operation, expired));
            seen.put(name + " revoked", status(operation, revoked));
            seen.put(name + " suspended", status(theirs.get(i), suspended));
        }
        assertEquals(before, state());
        return seen;
    }

    /** An organization has fewer tokens than there are scopes. */
    private void allow(ProgramClient program, Set<ApiScope> scopes) throws Exception {
        rows.change(
                "update api_token set scopes = ? where prefix = ? and organization_id = ?",
                scopes.stream().map(ApiScope::role).collect(Collectors.joining(" ")),
                program.token().substring(0, 8),
                own.opening().organization().value());
    }

    private void end(ProgramClient program, String change) throws Exception {
        rows.change(
                "update api_token set " + change + " where prefix = ? and organization_id = ?",
                program.token().substring(0, 8),
                own.opening().organization().value());
    }

    private ProgramClient token(Target target, ApiScope... scopes) throws Exception {
        return token(target.opening().recruiter(), target.opening().organization(), scopes);
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
                        "select p.version || ' ' || p.status || ' ' || a.version || ' ' || a.candidate_status || ' '"
                                + " || (select count(*) from application_note n where n.application_id = a.id) || ' '"
                                + " || (select count(*) from message m join conversation c on c.id = m.conversation_id"
                                + " where c.application_id = a.id) || ' '"
                                + " || (select string_agg(i.version || i.state, '') from interview i"
                                + " where i.application_id = a.id) || ' '"
                                + " || (select o.version || ' ' || count(*) from offer o join offer_version v on v.offer_id = o.id"
                                + " where o.application_id = a.id group by o.id) || ' '"
                                + " || (select string_agg(e.version || e.state, '') from webhook_endpoint e"
                                + " where e.organization_id = p.organization_id)"
                                + " from job_posting p join job_application a on a.posting_id = p.id where p.id = ?",
                        own.opening().posting().value())
                .getFirst();
    }

    private List<Operation> operations(Target target) {
        String path = POSTINGS + "/" + target.opening().reference();
        String named = POSTINGS + "/by-external-id/" + target.identifier();
        String application = APPLICATIONS + "/" + target.application();
        String draft = ProgramFixture.posting("", "Other", false);
        String forwarded = "{\"applicant\": {\"firstName\": \"Una\", \"lastName\": \"Byrne\","
                + " \"email\": \"una@access.example\"}}";
        String stage = "{\"stage\": \"" + UUID.randomUUID() + "\"}";
        String interview = INTERVIEWS + "/" + target.interview();
        String plan = ProgramFixture.interview(target.opening().recruiter(), false);
        String times = "{\"slots\": [{\"start\": \"2099-01-04T10:00\"}], \"answerBy\": \"2099-01-01\"}";
        String offer = OFFERS + "/" + target.offer();
        String webhook = WEBHOOKS + "/" + target.webhook();
        String settings = "{\"address\": \"https://hooks.example.com/2\", \"types\": [\"posting.paused\"]}";
        return List.of(
                reading(POSTINGS, ApiScope.POSTINGS_READ),
                writing("POST", POSTINGS, draft, ApiScope.POSTINGS_WRITE),
                reading(path, ApiScope.POSTINGS_READ),
                writing("PATCH", path, "{\"advert\": {\"title\": \"Other\"}}", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/submit", "", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/pause", "", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/resume", "", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/renew", "{\"lastDay\": \"2099-01-01\"}", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/close", "", ApiScope.POSTINGS_WRITE),
                reading(named, ApiScope.POSTINGS_READ),
                writing("PUT", named, draft, ApiScope.POSTINGS_WRITE),
                writing("DELETE", named, "", ApiScope.POSTINGS_WRITE),
                writing("POST", path + "/applications", forwarded, ApiScope.APPLICATIONS_WRITE),
                reading(FIGURES, ApiScope.FIGURES_READ),
                reading(path + "/figures", ApiScope.FIGURES_READ),
                reading(APPLICATIONS, ApiScope.APPLICATIONS_READ),
                reading(application, ApiScope.APPLICATIONS_READ),
                writing("POST", application + "/stage", stage, ApiScope.APPLICATIONS_WRITE),
                writing("POST", application + "/notes", "{\"text\": \"Other\"}", ApiScope.APPLICATIONS_WRITE),
                writing("POST", application + "/decision", "{\"reason\": \"NO_REPLY\"}", ApiScope.APPLICATIONS_WRITE),
                reading(application + "/documents/" + target.document(), ApiScope.DOCUMENTS_READ),
                reading(application + "/messages", ApiScope.MESSAGES_READ),
                writing("POST", application + "/messages", "{\"text\": \"Other\"}", ApiScope.MESSAGES_WRITE),
                reading(application + "/interviews", ApiScope.INTERVIEWS_READ),
                reading(application + "/interviews/choices", ApiScope.INTERVIEWS_READ),
                writing("POST", application + "/interviews", plan, ApiScope.INTERVIEWS_WRITE),
                reading(interview, ApiScope.INTERVIEWS_READ),
                writing("PATCH", interview, "{\"title\": \"Other\"}", ApiScope.INTERVIEWS_WRITE),
                writing("POST", interview + "/times", times, ApiScope.INTERVIEWS_WRITE),
                writing("POST", interview + "/tell", "", ApiScope.INTERVIEWS_WRITE),
                writing("POST", interview + "/take-back", "", ApiScope.INTERVIEWS_WRITE),
                writing("POST", interview + "/cancel", "", ApiScope.INTERVIEWS_WRITE),
                reading(application + "/offers", ApiScope.OFFERS_READ),
                writing("POST", application + "/offers", "{\"holidayDays\": 40}", ApiScope.OFFERS_WRITE),
                reading(offer, ApiScope.OFFERS_READ),
                writing("PATCH", offer, "{\"holidayDays\": 40}", ApiScope.OFFERS_WRITE),
                writing("POST", offer + "/submit", "", ApiScope.OFFERS_WRITE),
                writing("POST", offer + "/send", "", ApiScope.OFFERS_WRITE),
                writing("POST", offer + "/withdraw", "{\"next\": \"NOT_SELECTED\"}", ApiScope.OFFERS_WRITE),
                writing("POST", offer + "/discard", "", ApiScope.OFFERS_WRITE),
                reading(WEBHOOKS, ApiScope.WEBHOOKS_MANAGE),
                writing("POST", WEBHOOKS, settings, ApiScope.WEBHOOKS_MANAGE),
                reading(webhook, ApiScope.WEBHOOKS_MANAGE),
                writing("PATCH", webhook, settings, ApiScope.WEBHOOKS_MANAGE),
                writing("POST", webhook + "/pause", "", ApiScope.WEBHOOKS_MANAGE),
                writing("POST", webhook + "/resume", "", ApiScope.WEBHOOKS_MANAGE),
                writing("POST", webhook + "/secret", "", ApiScope.WEBHOOKS_MANAGE),
                writing("POST", webhook + "/test", "", ApiScope.WEBHOOKS_MANAGE),
                writing("POST", webhook + "/replay", "", ApiScope.WEBHOOKS_MANAGE),
                reading(webhook + "/deliveries", ApiScope.WEBHOOKS_MANAGE),
                writing(
                        "POST",
                        WEBHOOKS + "/deliveries/" + target.delivery() + "/replay",
                        "",
                        ApiScope.WEBHOOKS_MANAGE),
                writing("DELETE", webhook, "", ApiScope.WEBHOOKS_MANAGE));
    }

    private static Operation reading(String path, ApiScope scope) {
        return new Operation("GET", path, "", scope, true);
    }

    private static Operation writing(String method, String path, String body, ApiScope scope) {
        return new Operation(method, path, body, scope, false);
    }
}
