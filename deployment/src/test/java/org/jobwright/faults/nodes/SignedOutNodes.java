package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.container.signon.LyingProvider;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.signon.IdentityProviderId;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Program;
import org.jobwright.instance.Visitor;
import org.jobwright.services.shared.security.KeyedSeal;
import org.junit.jupiter.api.Test;

/**
 * What ends at one node has ended at the other one with the next request: the session of a person who signs out, or signs out
 * at their provider, and the pages of the organization for a member whom a program switches off. Not part of the usual tests:
 * {@code deployment/two-nodes signout} runs it.
 */
class SignedOutNodes {
    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 10;
    private static final String EMPLOYER = "larkfield-care";
    private static final String ORGANIZATION = "/app/organization/" + EMPLOYER;
    private static final String OWN = "/app/applications";
    private static final Pattern LINK = Pattern.compile("href=\"(" + NamedProvider.ISSUER + "[^\"]+)\"");
    private static final String PATCH = "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
            + " \"Operations\": [{\"op\": \"replace\", \"path\": \"active\", \"value\": false}]}";

    /** Its owner has proved a domain and named a provider: {@code KeycloakJourneyIT} does both as people do. */
    private static final String SPEAKS_FOR_ITS_PEOPLE = """
            with employer as (select o.id, m.account_id as owner from hiring_organization o
                join organization_membership m on m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null
                where o.slug = ? limit 1),
            proved as (insert into organization_domain (id, version, organization_id, name, token, state, requested_by,
                requested_at, proved_at, method, misses)
                select gen_random_uuid(), 0, id, ?, repeat('t', 43), 'PROVED', owner, now(), now(), 'DNS_TXT', 0
                from employer)
            insert into identity_provider (id, version, organization_id, issuer, client_id, client_secret, domains,
                newcomer_role, group_claim, group_roles, required, made_by, made_at, changed_at)
                select ?, 0, id, ?, ?, ?, ?, 'VIEWER', 'groups', '[]', false, owner, now(), now() from employer""";

    private static final String MEMBER = """
            with person as (update account set email = ? where email = ? returning id)
            insert into organization_membership (id, version, organization_id, account_id, role, joined_at)
            select gen_random_uuid(), 0, o.id, p.id, 'VIEWER', now() from hiring_organization o, person p where o.slug = ?""";

    @Test
    void whatEndsAtOneNodeHasEndedAtTheOther() throws Exception {
        try (NamedProvider provider = new NamedProvider();
                TwoNodes nodes = new TwoNodes(provider.settings())) {
            nodes.start();
            plant(nodes);
            signOut(nodes);
            signOutAtTheProvider(nodes, provider);
            switchOff(nodes, provider);
            assertEquals(List.of(), nodes.lostSessions());
        }
    }

    private static void plant(TwoNodes nodes) throws SQLException {
        System.setProperty("jobwright.factors.key", nodes.factorsKey());
        var id = new IdentityProviderId(UUID.randomUUID());
        try (Connection connection = nodes.connect();
                PreparedStatement statement = connection.prepareStatement(SPEAKS_FOR_ITS_PEOPLE)) {
            statement.setString(1, EMPLOYER);
            statement.setString(2, NamedProvider.DOMAIN);
            statement.setObject(3, id.value());
            statement.setString(4, NamedProvider.ISSUER);
            statement.setString(5, LyingProvider.CLIENT);
            statement.setString(6, KeyedSeal.seal(LyingProvider.SECRET.getBytes(StandardCharsets.UTF_8), id));
            statement.setString(7, NamedProvider.DOMAIN);
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static void signOut(TwoNodes nodes) throws Exception {
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            URI here = here(nodes, round);
            URI there = here(nodes, round + 1);
            var person = new Wanderer();
            person.signIn(here, "candidate@demo.example");
            assertEquals(200, person.get(there, OWN).statusCode());
            assertEquals(200, person.get(here, OWN).statusCode());
            assertEquals("/", path(person.post(here, "/logout", Map.of())));
            longest = Math.max(longest, isAskedToSignIn(person, there, OWN));
        }
        report("%d sign-outs, each known to the other node with the next request (answered within %.2f s)", longest);
    }

    /** They go to it at one node and come back at the other one. */
    private static void signOutAtTheProvider(TwoNodes nodes, NamedProvider provider) throws Exception {
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            URI here = here(nodes, round);
            URI there = here(nodes, round + 1);
            String subject = "nora-" + round % 2;
            var person = new Wanderer();
            HttpResponse<String> entered = comeBy(person, here, there, provider, subject);
            assertTrue(entered.headers().firstValue("Location").orElse("").contains("/app"), entered::body);
            assertEquals(200, person.get(there, ORGANIZATION).statusCode());
            assertEquals(200, person.get(here, ORGANIZATION).statusCode());
            assertEquals(
                    200,
                    new Wanderer()
                            .post(
                                    here,
                                    "/login/oidc/backchannel-logout",
                                    Map.of("logout_token", provider.signOut(subject)))
                            .statusCode());
            longest = Math.max(longest, isAskedToSignIn(person, there, ORGANIZATION));
        }
        report(
                "%d sign-outs at a provider, told to one node, each known to the other with the next request (%.2f s)",
                longest);
    }

    private static HttpResponse<String> comeBy(
            Wanderer person, URI here, URI there, NamedProvider provider, String subject) throws Exception {
        HttpResponse<String> leaving = person.post(here, "/login/oidc/" + EMPLOYER, Map.of());
        Matcher link = LINK.matcher(leaving.body());
        assertTrue(link.find(), () -> leaving.statusCode() + " " + leaving.body());
        return person.get(there, provider.answer(URI.create(link.group(1).replace("&amp;", "&")), subject));
    }

    /** One has an account of their own and one came by the provider. */
    private static void switchOff(TwoNodes nodes, NamedProvider provider) throws Exception {
        double longest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            URI here = here(nodes, round);
            URI there = here(nodes, round + 1);
            String visitor = "visitor-" + round;
            String email = "member-" + round + "@" + NamedProvider.DOMAIN;
            Program directory = join(nodes, here, email);
            var member = new Wanderer();
            member.signIn(there, email);
            var visiting = new Wanderer();
            comeBy(visiting, here, there, provider, visitor);
            assertEquals(200, visiting.get(there, ORGANIZATION).statusCode());
            assertEquals(200, member.get(there, ORGANIZATION).statusCode());

            switchOff(directory, email);
            long begun = System.nanoTime();
            assertEquals(404, member.get(there, ORGANIZATION).statusCode(), "still a member");
            longest = Math.max(longest, (System.nanoTime() - begun) / 1e9);
            assertEquals(200, member.get(there, OWN).statusCode(), "what is their own stays open");

            switchOff(directory, visitor + "@" + NamedProvider.DOMAIN);
            assertEquals(404, visiting.get(there, ORGANIZATION).statusCode(), "still a member");
            assertEquals(
                    403, comeBy(new Wanderer(), there, here, provider, visitor).statusCode(), "let in again");
        }
        report(
                "%d times two members switched off by a program at one node, out of the organization at the other with the"
                        + " next request (%.2f s), and not let in again; what is their own stays open",
                longest);
    }

    /** Returns the program that keeps the members of the organization, at a node. */
    private static Program join(TwoNodes nodes, URI node, String email) throws SQLException {
        try (Connection connection = nodes.connect();
                PreparedStatement member = connection.prepareStatement(MEMBER)) {
            member.setString(1, email);
            member.setString(
                    2, Applicants.join(connection, email.replace('@', '-'), 1).getFirst());
            member.setString(3, EMPLOYER);
            assertEquals(1, member.executeUpdate());
            return Program.of(node, connection, EMPLOYER, "members:provision");
        }
    }

    private static void switchOff(Program directory, String email) throws Exception {
        HttpResponse<String> named = directory.send("POST", "/scim/v2/Users", user(email));
        assertEquals(201, named.statusCode(), named::body);
        String id = String.valueOf(Json.read(named.body(), Map.class).get("id"));
        assertEquals(200, directory.send("PATCH", "/scim/v2/Users/" + id, PATCH).statusCode());
    }

    private static String user(String email) {
        return "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"userName\": \"" + email
                + "\", \"name\": {\"givenName\": \"Kim\", \"familyName\": \"Okafor\"}, \"emails\": [{\"value\": \""
                + email
                + "\", \"primary\": true}], \"active\": true}";
    }

    /** By turns. */
    private static URI here(TwoNodes nodes, int round) {
        return nodes.site(TwoNodes.NAMES.get(round % TwoNodes.NAMES.size()));
    }

    /** The seconds until that was said. */
    private static double isAskedToSignIn(Wanderer person, URI there, String page) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = person.get(there, page);
        assertTrue(path(answer).startsWith("/login"), () -> "still signed in: " + answer.statusCode());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String path(HttpResponse<String> answer) {
        String location = Visitor.location(answer);
        return location.isEmpty() ? "" : URI.create(location).getPath();
    }

    private static void report(String what, double longest) {
        OUT.printf(Locale.ROOT, "TWO-NODES " + what + "%n", ROUNDS, longest);
    }
}
