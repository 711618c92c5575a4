package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are nearly right, and headers that are not, never break the server, and each refusal says why. */
@ContainerTest
class ProgramFuzzIT {

    private static final String POSTINGS = "/api/v1/postings";
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String[] NONE = {};

    private static final String OFFER = "{\"pay\": {\"currency\": \"GBP\", \"min\": 42000, \"unit\": \"YEAR\"},"
            + " \"startDate\": \"2099-01-01\", \"hoursPerWeek\": 40, \"place\": \"Bristol\", \"benefits\": [\"A pass\"],"
            + " \"letter\": \"We look forward to working with you.\", \"answerBy\": \"2098-12-01\", \"zone\": \"Europe/London\"}";

    private static final List<Object> JUNK = List.of(
            "",
            " ",
            "\u0000",
            "\ud83d\ude00",
            "a".repeat(5_000),
            "<script>alert(1)</script>",
            "2026-02-30",
            "9999-12-31",
            "+99999-01-01",
            "-0001-01-01",
            "+999999999-12-31T00:00:00Z",
            -1,
            0,
            2_147_483_648L,
            1e300,
            0.1,
            true,
            List.of(),
            List.of("a", 1, List.of()),
            Map.of(),
            Map.of("value", "a"));

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    private ProgramClient program;

    /** How often each operation is called, for each seed; {@link LongProgramFuzzIT} takes its time. */
    int times() {
        return 10;
    }

    @BeforeEach
    void aProgram() throws Exception {
        AccountId owner = harbour.person();
        OrganizationId organization = harbour.organization(owner);
        fixture.verify(organization);
        program = new ProgramClient(fixture.token(owner, organization, ApiScope.values()));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyPostingIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        HttpResponse<String> first =
                program.send("PUT", POSTINGS + "/by-external-id/fuzz", ProgramFixture.posting("", "Nurse", false));
        assertEquals(201, first.statusCode(), first.body());
        for (int i = 0; i < times(); i++) {
            String body = Json.write(nearly(ProgramFixture.posting("", "Nurse", random.nextInt(4) == 0), random));
            assertAnswered(program.post(POSTINGS, body), body);
            assertAnswered(program.send("PUT", POSTINGS + "/by-external-id/fuzz", body, "If-Match", "*"), body);
            assertAnswered(
                    program.send(
                            "PATCH", POSTINGS + "/" + ProgramClient.text(first, "reference"), body, "If-Match", "*"),
                    body);
        }
    }

    /** Most of them have every part of an advert somewhere. */
    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyPostingThatTheDescriptionAllowsIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        JsonNode description = ProgramClient.description().document();
        SchemaSamples samples = new SchemaSamples(description, random);
        JsonNode posting = description.at("/components/schemas/PostingText");
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < 2 * times(); i++) {
            Object sample = samples.next(posting);
            String body = Json.write(i % 3 == 0 ? change(sample, random) : sample);
            String path = POSTINGS + "/by-external-id/fuzz-" + i % 9;
            HttpResponse<String> answer =
                    program.send("PUT", path, body, i < 9 ? NONE : new String[] {"If-Match", "*"});
            assertAnswered(answer, body);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
        }
        assertTrue(statuses.getOrDefault(200, 0) > times() / 4, statuses::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyCallAboutAnApplicationIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        Opening opening = harbour.opening();
        fixture.verify(opening.organization());
        ProgramClient theirs =
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values()));
        String path = APPLICATIONS + "/" + harbour.apply(opening);
        String stage =
                String.valueOf(((Map<?, ?>) ProgramClient.json(theirs.get(path)).get("stage")).get("id"));
        Map<String, String> good = Map.of(
                "/stage",
                "{\"stage\": \"" + stage + "\"}",
                "/notes",
                "{\"text\": \"Passed the test\"}",
                "/decision",
                "{\"until\": \"2099-01-01\", \"message\": \"Soon\"}",
                "/messages",
                "{\"text\": \"Can you come on Monday?\"}",
                "/interviews",
                ProgramFixture.interview(opening.recruiter(), false),
                "/offers",
                OFFER);
        for (int i = 0; i < times(); i++) {
            for (Map.Entry<String, String> call : good.entrySet()) {
                String body = Json.write(nearly(call.getValue(), random));
                assertAnswered(
                        theirs.send(
                                "POST",
                                path + call.getKey(),
                                body,
                                "Idempotency-Key",
                                UUID.randomUUID().toString(),
                                "If-Match",
                                "*"),
                        body);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyApplicationFromElsewhereIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        Opening opening = harbour.opening();
        fixture.verify(opening.organization());
        ProgramClient board = new ProgramClient(
                fixture.token(opening.recruiter(), opening.organization(), ApiScope.APPLICATIONS_WRITE));
        JsonNode description = ProgramClient.description().document();
        SchemaSamples samples = new SchemaSamples(description, random);
        for (int i = 0; i < times(); i++) {
            Object sample = samples.next(description.at("/components/schemas/ForwardedApplication"));
            String body = Json.write(random.nextBoolean() ? change(sample, random) : sample);
            assertAnswered(board.post(POSTINGS + "/" + opening.reference() + "/applications", body), body);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyCallAboutAnInterviewOrAnOfferIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        Opening opening = harbour.opening();
        fixture.verify(opening.organization());
        ProgramClient theirs =
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values()));
        String path = APPLICATIONS + "/" + harbour.apply(opening);
        String plan = ProgramFixture.interview(opening.recruiter(), false);
        HttpResponse<String> planned = theirs.post(path + "/interviews", plan);
        assertEquals(201, planned.statusCode(), planned.body());
        HttpResponse<String> begun = theirs.post(path + "/offers", OFFER);
        assertEquals(201, begun.statusCode(), begun.body());
        String interview = "/api/v1/interviews/" + ProgramClient.text(planned, "reference");
        String offer = "/api/v1/offers/" + ProgramClient.text(begun, "reference");
        String settings = Json.write(Json.read(plan, Map.class).get("interview"));
        String times = "{\"slots\": [{\"start\": \"2099-01-04T10:00\", \"offset\": \"Z\"}], \"seats\": 1,"
                + " \"answerBy\": \"2099-01-01\", \"noticeHours\": 24, \"changesAllowed\": 2}";
        for (int i = 0; i < times() / 2; i++) {
            assertChanged(theirs, "PATCH", interview, settings, random);
            assertChanged(theirs, "POST", interview + "/times", times, random);
            assertChanged(theirs, "PATCH", offer, OFFER, random);
            assertChanged(theirs, "POST", offer + "/send", "{\"beyondOpenings\": true}", random);
            assertChanged(
                    theirs, "POST", offer + "/withdraw", "{\"next\": \"NOT_SELECTED\", \"reason\": \"No\"}", random);
        }
        for (String address : List.of("/%00", "/IV-", "/IV-22222222", "/OF-22222222")) {
            assertAnswered(theirs.get("/api/v1/interviews" + address), address);
            assertAnswered(theirs.get("/api/v1/offers" + address), address);
        }
    }

    private static void assertChanged(ProgramClient program, String method, String path, String good, Random random)
            throws Exception {
        String body = Json.write(nearly(good, random));
        assertAnswered(
                program.send(
                        method, path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "*"),
                body);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 42})
    void everyCallAboutAWebhookIsTakenOrRefusedWithAReason(long seed) throws Exception {
        Random random = new Random(seed);
        String good = "{\"address\": \"https://hooks.example.com/\", \"types\": [\"posting.paused\", \"offer.sent\"]}";
        HttpResponse<String> first = program.post(WEBHOOKS, good);
        assertEquals(201, first.statusCode(), first.body());
        String path = WEBHOOKS + "/" + ProgramClient.text(first, "id");
        for (int i = 0; i < times(); i++) {
            String body = Json.write(nearly(good, random));
            if (i % 4 == 0) { // it mails the owners, and there are at most five
                assertAnswered(program.post(WEBHOOKS, body), body);
            }
            assertAnswered(program.send("PATCH", path, body, "If-Match", "*"), body);
        }
        for (String address : List.of("/%00", "/1-1-1-1-1", "/%00/deliveries", "/deliveries/%00/replay?size=-1")) {
            assertAnswered(program.get(WEBHOOKS + address), address);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=%00",
                "?posting=%00",
                "?stage=%00",
                "?stage=%F0%9F%98%80",
                "/%00",
                "/A-22222222",
                "/A-22222222/messages?cursor=%00",
                "/%00/messages?size=-1",
                "/A-22222222/documents/%00",
                "/A-22222222/documents/1-1-1-1-1"
            })
    void everyAddressOfApplicationsIsAnswered(String address) throws Exception {
        assertAnswered(program.get(APPLICATIONS + address), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?cursor=%00",
                "?cursor=1.2.3",
                "?size=999",
                "?size=-1",
                "?status=%F0%9F%98%80",
                "/%00",
                "/%00/figures",
                "/JW-2026-",
                "/by-external-id/%00",
                "/by-external-id/a/b/c",
                "/by-external-id/"
            })
    void everyAddressIsAnswered(String address) throws Exception {
        assertAnswered(program.get(POSTINGS + address), address);
    }

    @Test
    void theCharacterZeroIsInNoIdentifier() throws Exception {
        assertEquals(
                404,
                program.post(POSTINGS + "/%00/applications", "{\"applicant\": {}}")
                        .statusCode());
        String path = POSTINGS + "/by-external-id/a%00";
        assertEquals(404, program.get(path).statusCode());
        assertEquals(404, program.send("DELETE", path, "").statusCode());
        assertEquals(
                422,
                program.send("PUT", path, ProgramFixture.posting("", "Nurse", false))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "W/\"1\"", "\"1\", *", "1", "\"a\"\"b\"", ","})
    void aTagThatIsNoneNeverMatches(String tag) throws Exception {
        String path = POSTINGS + "/by-external-id/tags";
        String body = ProgramFixture.posting("", "Nurse", false);
        assertEquals(201, program.send("PUT", path, body).statusCode());
        assertEquals(412, program.send("PUT", path, body, "If-Match", tag).statusCode());
    }

    private static void assertAnswered(HttpResponse<String> answer, String sent) {
        assertTrue(answer.statusCode() < 500, () -> answer.statusCode() + " for " + sent);
        if (answer.statusCode() >= 400) {
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""),
                    () -> answer.statusCode() + " for " + sent);
            assertTrue(ProgramClient.json(answer).get("code") != null, () -> answer.body() + " for " + sent);
        }
    }

    /** The document with up to three of its values changed to junk. */
    private static Object nearly(String document, Random random) {
        Object changed = Json.read(document, Map.class);
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = change(changed, random);
        }
        return changed;
    }

    private static Object change(Object value, Random random) {
        if (random.nextInt(4) == 0) {
            return JUNK.get(random.nextInt(JUNK.size()));
        }
        return switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                Map<Object, Object> copy = new java.util.LinkedHashMap<>(map);
                Object key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
                copy.put(random.nextInt(12) == 0 ? key + "x" : key, change(map.get(key), random));
                yield copy;
            }
            case List<?> list
            when !list.isEmpty() -> {
                List<Object> copy = new ArrayList<>(list);
                int at = random.nextInt(list.size());
                copy.set(at, change(list.get(at), random));
                yield copy;
            }
            default -> JUNK.get(random.nextInt(JUNK.size()));
        };
    }
}
