package org.jobwright.container.signon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.container.signon.SignOnFixture.Employer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.integrations.tokens.ApiTokenService;
import org.jobwright.services.integrations.tokens.MakeApiToken;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.signon.SignOnOutcome.Entered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program keeps the members of its organization. */
@ContainerTest
class ScimIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String USERS = "/scim/v2/Users";
    private static final String GROUPS = "/scim/v2/Groups";

    @Inject
    private SignOnFixture fixture;

    @Inject
    private ApiTokenService tokens;

    @Inject
    private Presence presence;

    @Inject
    private SignInService signIns;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private CandidateApplicationQueries applications;

    @Inject
    private Harbour harbour;

    @Inject
    private MembershipService memberships;

    @Inject
    private Rows rows;

    private LyingProvider provider;
    private Employer employer;
    private String token;
    private String name;

    @BeforeEach
    void anEmployer() throws Exception {
        provider = new LyingProvider();
        employer = fixture.employer(provider, new GroupRole("hiring", OrganizationRole.RECRUITER));
        token = token(employer, ApiScope.MEMBERS_PROVISION);
        name = "nora-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void whoIsSwitchedOffIsAMemberNoLongerAndKeepsTheirAccount() throws Exception {
        String id = text(send("POST", USERS, user(name, true)), "id");
        Entered entered =
                assertInstanceOf(Entered.class, fixture.browser(employer).comesBack("kim", employer.email(name)));
        AccountId kim = entered.session().person().account();
        Callers.asVisitor(
                () -> signIns.resolve(entered.session().secret(), true).orElseThrow());
        Callers.asPerson(kim, () -> organizations.details(employer.organization()));

        HttpResponse<String> off = send(
                "PATCH",
                USERS + "/" + id,
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                        + " \"Operations\": [{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}]}");
        assertEquals(200, off.statusCode(), off.body());
        assertThrows(NotFound.class, () -> Callers.asPerson(kim, () -> organizations.details(employer.organization())));
        assertEquals(0, members(kim));
        assertEquals(1, rows.count("from account where id = ? and status = 'ACTIVE'", kim.value()));
        // What is their own opens as ever, once they sign in their own way.
        presence.of(kim);
        Callers.asPerson(kim, () -> applications.list(new PageRequest(1, 10)));
        Refusals.assertRefused(
                "signon.switched-off", () -> fixture.browser(employer).comesBack("kim", employer.email(name)));

        send("PATCH", USERS + "/" + id, "{\"Operations\": [{\"op\": \"replace\", \"value\": {\"active\": true}}]}");
        fixture.browser(employer).comesBack("kim", employer.email(name));
        assertEquals(1, members(kim));
        assertEquals(204, send("DELETE", USERS + "/" + id, "").statusCode());
        assertEquals(0, members(kim));
        assertEquals(404, send("GET", USERS + "/" + id, "").statusCode());
    }

    @Test
    void usersAreFoundByTheirNamesAndNamedOnce() throws Exception {
        HttpResponse<String> made = send("POST", USERS, user(name, true));
        assertEquals(201, made.statusCode(), made.body());
        assertEquals(
                "application/scim+json",
                made.headers().firstValue("Content-Type").orElse(""));
        HttpResponse<String> twice = send("POST", USERS, user(name, true));
        assertEquals(409, twice.statusCode());
        assertEquals("uniqueness", text(twice, "scimType"));
        String filter = "?filter=userName%20eq%20%22" + employer.email(name).toUpperCase(Locale.ROOT) + "%22";
        assertEquals(1, json(send("GET", USERS + filter, "")).get("totalResults"));
        assertEquals(
                1,
                json(send("GET", USERS + "?filter=externalId%20eq%20%22" + name + "%22", ""))
                        .get("totalResults"));
        assertEquals(0, json(send("GET", USERS + "?startIndex=2&count=10", "")).get("itemsPerPage"));
        assertEquals("invalidFilter", text(send("GET", USERS + "?filter=a%20sw%20%22b%22", ""), "scimType"));
        HttpResponse<String> replaced =
                send("PUT", USERS + "/" + text(made, "id"), user(name, true).replace("Nora", "Norma"));
        assertEquals("Norma Newcomer", text(replaced, "displayName"), replaced.body());
        for (String wrong :
                List.of("", "[]", "{", "{\"userName\": \"\"}", "{\"userName\": \"kim@elsewhere.example\"}")) {
            assertEquals(400, send("POST", USERS, wrong.isEmpty() ? "x" : wrong).statusCode(), wrong);
        }
        HttpResponse<String> off = send(
                "PATCH",
                USERS + "/" + text(made, "id"),
                "{\"Operations\": [{\"op\": \"add\", \"path\": \"roles\", \"value\": []},"
                        + " {\"op\": \"replace\", \"path\": \"active\", \"value\": false}]}");
        assertEquals("false", text(off, "active"), "what we do not keep does not hold up the rest");
        HttpResponse<String> silent =
                send("PUT", USERS + "/" + text(made, "id"), user(name, true).replace(", \"active\": true", ""));
        assertEquals("false", text(silent, "active"), "a program that does not say switches nobody on");
    }

    @Test
    void groupsBringTheRolesThatAnOwnerListed() throws Exception {
        String id = text(send("POST", USERS, user(name, true)), "id");
        Entered entered =
                assertInstanceOf(Entered.class, fixture.browser(employer).comesBack("kim", employer.email(name)));
        AccountId kim = entered.session().person().account();
        assertEquals("VIEWER", role(kim));
        String group = text(
                send("POST", GROUPS, "{\"displayName\": \"hiring\", \"members\": [{\"value\": \"" + id + "\"}]}"),
                "id");
        assertEquals("RECRUITER", role(kim));
        fixture.browser(employer).comesBack("kim", employer.email(name));
        assertEquals("RECRUITER", role(kim), "also when they sign in");
        HttpResponse<String> left = send(
                "PATCH",
                GROUPS + "/" + group,
                "{\"Operations\": [{\"op\": \"remove\", \"path\": \"members[value eq \\\"" + id + "\\\"]\"}]}");
        assertEquals(List.of(), json(left).get("members"), left.body());
        assertEquals("VIEWER", role(kim), "at once");
        fixture.browser(employer).comesBack("kim", employer.email(name));
        assertEquals("VIEWER", role(kim));
        assertEquals(204, send("DELETE", GROUPS + "/" + group, "").statusCode());
    }

    @Test
    void whoHasAPlaceInATeamIsSwitchedOffAsWell() throws Exception {
        String id = text(send("POST", USERS, user(name, true)), "id");
        Entered entered =
                assertInstanceOf(Entered.class, fixture.browser(employer).comesBack("kim", employer.email(name)));
        AccountId kim = entered.session().person().account();
        JobPostingId posting = harbour.submitted(employer.owner(), employer.organization());
        rows.change(
                "insert into hiring_team_member (id, version, posting_id, organization_id, account_id, part, since)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, 'INTERVIEWER', now())",
                posting.value(),
                employer.organization().value(),
                kim.value());
        HttpResponse<String> off = send(
                "PATCH",
                USERS + "/" + id,
                "{\"Operations\": [{\"op\": \"replace\", \"path\": \"active\", \"value\": false}]}");
        assertEquals(200, off.statusCode(), off.body());
        assertEquals(0, members(kim));
        assertEquals(0, rows.count("from hiring_team_member where account_id = ? and until is null", kim.value()));
    }

    @Test
    void theLastOwnerStays() throws Exception {
        rows.change(
                "update account set email = ? where id = ?",
                employer.email(name),
                employer.owner().value());
        String id = text(send("POST", USERS, user(name, true)), "id");
        assertEquals(400, send("DELETE", USERS + "/" + id, "").statusCode());
        assertEquals("OWNER", role(employer.owner()));
    }

    @Test
    void whoAnOwnerRemovedStaysRemovedUntilTheProgramSwitchesThemOnAgain() throws Exception {
        String id = text(send("POST", USERS, user(name, true)), "id");
        Entered entered =
                assertInstanceOf(Entered.class, fixture.browser(employer).comesBack("kim", employer.email(name)));
        AccountId kim = entered.session().person().account();
        presence.of(employer.owner());
        Callers.asPerson(employer.owner(), () -> memberships.remove(employer.organization(), kim));
        assertEquals("false", text(send("GET", USERS + "/" + id, ""), "active"));
        Refusals.assertRefused(
                "signon.switched-off", () -> fixture.browser(employer).comesBack("kim", employer.email(name)));
    }

    @Test
    void anotherTokenAndAnotherOrganizationFindNothing() throws Exception {
        String id = text(send("POST", USERS, user(name, true)), "id");
        String mine = token;
        token = token(employer, ApiScope.POSTINGS_READ);
        assertEquals(403, send("GET", USERS, "").statusCode());
        token = "jbw_wrong";
        assertEquals(401, send("GET", USERS, "").statusCode());
        LyingProvider another = new LyingProvider();
        try (another) {
            token = token(fixture.employer(another), ApiScope.MEMBERS_PROVISION);
            for (String method : List.of("GET", "DELETE")) {
                assertEquals(404, send(method, USERS + "/" + id, "").statusCode());
            }
            assertEquals(404, send("PUT", USERS + "/" + id, user(name, false)).statusCode());
            assertEquals(0, json(send("GET", USERS, "")).get("totalResults"));
        }
        token = mine;
        assertEquals("true", text(send("GET", USERS + "/" + id, ""), "active"));
    }

    @Test
    void itSaysWhatItUnderstands() throws Exception {
        assertTrue(send("GET", "/scim/v2/ServiceProviderConfig", "").body().contains("oauthbearertoken"));
        assertEquals(2, json(send("GET", "/scim/v2/ResourceTypes", "")).get("totalResults"));
        assertEquals("User", text(send("GET", "/scim/v2/ResourceTypes/User", ""), "id"));
        assertEquals(2, json(send("GET", "/scim/v2/Schemas", "")).get("totalResults"));
        assertEquals(
                200,
                send("GET", "/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User", "")
                        .statusCode());
    }

    private String user(String who, boolean active) {
        return "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"" + employer.email(who)
                + "\", \"externalId\": \"" + who
                + "\", \"name\": {\"givenName\": \"Nora\", \"familyName\": \"Newcomer\"}, \"emails\": [{\"value\": \""
                + employer.email(who) + "\", \"primary\": true}], \"active\": " + active + "}";
    }

    private String token(Employer of, ApiScope scope) throws Exception {
        presence.of(of.owner());
        return Callers.asPerson(of.owner(), () -> tokens.make(new MakeApiToken(
                        of.organization(),
                        "Directory",
                        Set.of(scope),
                        LocalDate.now(ZoneOffset.UTC).plusDays(30)))
                .secret()
                .value());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("jboss.http.port") + path))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json")
                        .build(),
                BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> answer) {
        return Json.read(answer.body(), Map.class);
    }

    private static String text(HttpResponse<String> answer, String key) {
        return String.valueOf(json(answer).get(key));
    }

    private long members(AccountId account) throws Exception {
        return rows.count(
                "from organization_membership where ended_at is null and account_id = ? and organization_id = ?",
                account.value(),
                employer.organization().value());
    }

    private String role(AccountId account) throws Exception {
        return rows.texts(
                        "select role from organization_membership where ended_at is null and account_id = ?"
                                + " and organization_id = ?",
                        account.value(),
                        employer.organization().value())
                .getFirst();
    }
}
