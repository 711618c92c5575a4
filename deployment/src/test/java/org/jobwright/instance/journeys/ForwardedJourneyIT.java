package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Cv;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody began to apply on a job board, whose program hands it over; the mail leads them to sending it. */
@ExtendWith(Product.class)
class ForwardedJourneyIT {

    private static final String JOB = "JW-2026-000001";
    private static final String SUBJECT = "Finish your application for “Signalling Technician”";
    private static final String EMAIL = "newcomer@demo.example";

    @Test
    void theMailLeadsToTheApplication(Instance instance, People people) throws Exception {
        handsOver(instance);
        Candidate candidate = people.visitor();
        candidate.open(people.administrator().linkInTheMail(SUBJECT, EMAIL));
        candidate.signIn(EMAIL, Person.PASSWORD);

        candidate.sees(
                "This application was started in another browser or on another website. Check every line before you send it.");
        candidate.sees("I know axle counters.");
        assertThat(candidate.button("Send application")).hasCount(0);
        candidate.press("Continue with this application");
        candidate.follow("Change");
        if (candidate.field("The file below").isVisible()) {
            candidate.tick("The file below");
        }
        candidate.attaches(Cv.any());
        candidate.press("See what they will receive");
        assertThat(candidate.button("Send application")).isVisible();
        candidate.sends();
    }

    private static void handsOver(Instance instance) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://" + instance.address("/").getAuthority() + "/api/v1/postings/" + JOB + "/applications"))
                .header("Authorization", "Bearer " + token(instance))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"applicant": {"firstName": "Robin", "lastName": "Fairway", "email": "%s"},
                         "coverLetter": "I know axle counters.", "site": "board.example",
                         "answers": [
                           {"question": "Do you hold a full driving licence for cars?", "values": ["yes"]},
                           {"question": "Which electrical or signalling equipment have you worked on, and for how long?",
                            "values": ["Axle counters, three years"]}]}""".formatted(EMAIL)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            assertEquals(202, answer.statusCode(), answer.body());
        }
    }

    private static String token(Instance instance) throws SQLException {
        TokenText text = TokenText.next();
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement token = database.prepareStatement("""
                        insert into api_token (id, version, organization_id, name, prefix, secret_hash, scopes, made_by,
                            made_at, expires_at)
                        select gen_random_uuid(), 0, m.organization_id, 'Job board', ?, ?, 'applications:write', m.account_id,
                            now(), now() + interval '1 day'
                          from job_posting p
                            join organization_membership m on m.organization_id = p.organization_id and m.role = 'OWNER'
                              and m.ended_at is null
                          where p.reference = ? limit 1""")) {
            token.setString(1, text.prefix());
            token.setString(2, text.secret().hash());
            token.setString(3, JOB);
            assertEquals(1, token.executeUpdate());
        }
        return text.secret().value();
    }
}
