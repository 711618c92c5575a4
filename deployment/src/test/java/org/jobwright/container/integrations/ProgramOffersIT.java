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
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Offers;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.offers.CandidateOfferQueries;
import org.jobwright.services.offers.MyOffer;
import org.junit.jupiter.api.Test;

/** Programs write offers; what a candidate learns of them waits for a person. */
@ContainerTest
class ProgramOffersIT extends ProgramHiring {

    private static final String OFFERS = "/api/v1/offers/";

    /** No answer to a program without {@code offers:read} has it. */
    private static final String PAY = "42345";

    @Inject
    private Offers offers;

    @Inject
    private CandidateOfferQueries own;

    @Inject
    private ApplicationReviewQueries reading;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private BlindReviewService blind;

    @Test
    void anOfferIsBegunFromTheAdvertAndChangedByWhoHasSeenIt() throws Exception {
        assertEquals(List.of(), items(list()));
        String key = UUID.randomUUID().toString();
        HttpResponse<String> begun = program.send("POST", list(), terms(), "Idempotency-Key", key);
        assertEquals(201, begun.statusCode(), begun.body());
        assertFalse(begun.body().contains(PAY), begun::body);
        assertEquals(
                "true",
                program.send("POST", list(), terms(), "Idempotency-Key", key)
                        .headers()
                        .firstValue("Idempotency-Replayed")
                        .orElse(""));
        HttpResponse<String> second = program.post(list(), terms());
        assertEquals("integrations.offer.there", text(second, "code"));
        assertTrue(second.headers().firstValue("Link").orElse("").contains(offer(begun)));

        Map<?, ?> version = version(program.get(offer(begun)));
        assertEquals("DRAFT", version.get("state"));
        Map<?, ?> terms = (Map<?, ?>) version.get("terms");
        assertEquals("Bristol", terms.get("place"), "of the advert");
        assertEquals(42_345, ((Number) ((Map<?, ?>) terms.get("pay")).get("min")).intValue());

        assertEquals(428, program.send("PATCH", offer(begun), "{}").statusCode());
        HttpResponse<String> changed =
                program.send("PATCH", offer(begun), "{\"holidayDays\": 30}", "If-Match", tag(begun));
        assertEquals(200, changed.statusCode(), changed.body());
        assertFalse(changed.body().contains(PAY), changed::body);
        assertEquals(
                412,
                program.send("PATCH", offer(begun), "{}", "If-Match", tag(begun))
                        .statusCode());
        assertEquals(
                422,
                program.send("PATCH", offer(begun), "{\"holidayDays\": 999}", "If-Match", "*")
                        .statusCode());
        assertEquals(30, ((Map<?, ?>) version(program.get(offer(begun))).get("terms")).get("holidayDays"));
        assertEquals(List.of("TOKEN"), actors("OfferChanged"));
        assertTrue(mine().isEmpty());
    }

    @Test
    void anOfferIsToldOnceAPersonReleasesIt() throws Exception {
        HttpResponse<String> begun = program.post(list(), terms());
        HttpResponse<String> sent = post(offer(begun) + "/send", "", tag(begun));
        assertEquals(200, sent.statusCode(), sent.body());
        assertEquals(true, version(sent).get("staged"));
        assertNull(json(sent).get("tellAt"), "it waits for a person");
        assertFalse(sent.body().contains(PAY), sent::body);
        assertTrue(mine().isEmpty());
        assertEquals("SUBMITTED", text(program.get(path), "status"));

        release();
        MyOffer told = mine().orElseThrow();
        assertEquals(1, told.seen().version());
        assertEquals("SENT", version(program.get(offer(begun))).get("state"));
        assertEquals("OFFER", text(program.get(path), "status"));

        assertEquals(
                200,
                program.send("PATCH", offer(begun), "{\"holidayDays\": 30}", "If-Match", "*")
                        .statusCode());
        assertEquals("offers.program.next-version", text(post(offer(begun) + "/send", "", "*"), "code"));
        assertEquals(200, post(offer(begun) + "/discard", "", "*").statusCode());
        assertEquals(1, ((List<?>) json(program.get(offer(begun))).get("versions")).size());
    }

    @Test
    void anOfferIsTakenBackOnceAPersonReleasesThat() throws Exception {
        offers.told(opening.recruiter(), application, Offers.terms());
        String offer = OFFERS + items(list()).getFirst().get("reference");
        assertEquals(422, post(offer + "/withdraw", "{}", "*").statusCode());
        assertEquals("offers.program.revise", text(post(offer + "/withdraw", "{\"next\": \"REVISE\"}", "*"), "code"));
        HttpResponse<String> proposed =
                post(offer + "/withdraw", "{\"next\": \"NOT_SELECTED\", \"reason\": \"The site closes.\"}", "*");
        assertEquals(200, proposed.statusCode(), proposed.body());
        assertEquals("SENT", version(proposed).get("state"), "it counts until then");
        assertEquals("OFFER", text(program.get(path), "status"));
        Map<?, ?> decision = (Map<?, ?>) json(program.get(path)).get("decision");
        assertEquals("OFFER_WITHDRAWN", decision.get("reason"));
        assertNull(decision.get("releaseAt"));

        release();
        assertEquals("NOT_SELECTED", text(program.get(path), "status"));
        assertEquals("WITHDRAWN", version(program.get(offer)).get("state"));
        assertEquals("NOT_SELECTED", version(program.get(offer)).get("next"));
        assertEquals(1, actors("OfferEnded").size(), "receivers of webhooks learn it, too");
    }

    @Test
    void whatIsNotCompleteIsNotSentAndWhatWasNotSentIsNotTakenBack() throws Exception {
        HttpResponse<String> begun = program.post(list(), "{}");
        assertEquals(201, begun.statusCode(), begun.body());
        HttpResponse<String> refused = post(offer(begun) + "/send", "", "*");
        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals(
                "offers.none-sent",
                text(post(offer(begun) + "/withdraw", "{\"next\": \"NOT_SELECTED\"}", "*"), "code"));
        assertEquals(422, post(offer(begun) + "/submit", "", "*").statusCode());
        assertEquals(
                200,
                program.send("PATCH", offer(begun), terms(), "If-Match", "*").statusCode());
        assertEquals("offers.approval.not-needed", text(post(offer(begun) + "/submit", "", "*"), "code"));
        assertEquals(
                400,
                program.send("PATCH", offer(begun), "{\"salary\": 1}", "If-Match", "*")
                        .statusCode());
        assertEquals(
                "applications.decision.reason-reserved",
                text(post(path + "/decision", "{\"reason\": \"POSITION_FILLED\"}", "*"), "code"));
        assertEquals(
                "offers.none-sent", text(post(path + "/decision", "{\"reason\": \"OFFER_WITHDRAWN\"}", "*"), "code"));
    }

    @Test
    void payIsReadWithItsScopeOnly() throws Exception {
        HttpResponse<String> begun = program.post(list(), terms());
        program = token(
                ApiScope.OFFERS_WRITE, ApiScope.APPLICATIONS_READ, ApiScope.INTERVIEWS_READ, ApiScope.MESSAGES_READ);
        assertEquals(403, program.get(list()).statusCode());
        assertEquals(403, program.get(offer(begun)).statusCode());
        for (HttpResponse<String> answer : List.of(
                program.get(path),
                program.get(path + "/interviews"),
                program.get(path + "/messages"),
                program.send("PATCH", offer(begun), "{\"holidayDays\": 31}", "If-Match", "*"),
                post(offer(begun) + "/send", "", "*"))) {
            assertEquals(200, answer.statusCode(), answer.body());
            assertFalse(answer.body().contains(PAY), answer::body);
        }
    }

    @Test
    void hiddenAndConfidentialOnesWithdrawalsAndOnesOwnAreClosed() throws Exception {
        HttpResponse<String> begun = program.post(list(), terms());
        hire("hiring_confidential = true");
        assertEquals(404, program.get(list()).statusCode());
        assertEquals(404, program.get(offer(begun)).statusCode());
        assertEquals(404, post(offer(begun) + "/send", "", "*").statusCode());
        hire("hiring_confidential = false");
        Callers.asPerson(candidate, () -> candidates.withdraw(application));
        assertEquals(404, program.get(list()).statusCode());
        assertEquals(404, program.get(offer(begun)).statusCode());

        application = harbour.apply(opening.recruiter(), opening.reference(), DraftToken.next());
        path = APPLICATIONS + "/" + application;
        assertEquals(403, program.get(list()).statusCode());
        assertEquals(403, program.post(list(), terms()).statusCode());

        opening = harbour.opening();
        Callers.asPerson(opening.recruiter(), () -> blind.set(opening.posting(), BlindUntil.INTERVIEW));
        program = token(ApiScope.values());
        apply();
        assertEquals("offers.blind", text(program.post(list(), terms()), "code"));
    }

    /** A person in the workspace does. */
    private void release() throws Exception {
        JobApplicationId id = id();
        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.releaseNow(
                        List.of(new SeenDecision(
                                id, reading.details(application).decision().at())),
                        null));
    }

    private void hire(String change) throws Exception {
        rows.change(
                "update job_posting set " + change + " where id = ?",
                opening.posting().value());
    }

    private Optional<MyOffer> mine() throws Exception {
        return Callers.asPerson(candidate, () -> own.of(application));
    }

    private String list() {
        return path + "/offers";
    }

    private static String offer(HttpResponse<String> begun) {
        return OFFERS + text(begun, "reference");
    }

    private static Map<?, ?> version(HttpResponse<String> offer) {
        assertEquals(200, offer.statusCode(), offer.body());
        return (Map<?, ?>) ((List<?>) json(offer).get("versions")).getFirst();
    }

    private static String terms() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return """
            {"pay": {"currency": "GBP", "min": %s, "unit": "YEAR"}, "startDate": "%s", "hoursPerWeek": 40,
             "letter": "We look forward to working with you.", "answerBy": "%s", "zone": "Europe/London"}\
            """.formatted(PAY, today.plusDays(40), today.plusDays(10));
    }
}
