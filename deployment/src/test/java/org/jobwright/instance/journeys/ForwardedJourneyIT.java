package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Program;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Cv;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
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
        HttpResponse<String> answer = Program.of(instance, "harbour-rail", "applications:write")
                .post("/api/v1/postings/" + JOB + "/applications", """
                        {"applicant": {"firstName": "Robin", "lastName": "Fairway", "email": "%s"},
                         "coverLetter": "I know axle counters.", "site": "board.example",
                         "answers": [
                           {"question": "Do you hold a full driving licence for cars?", "values": ["yes"]},
                           {"question": "Which electrical or signalling equipment have you worked on, and for how long?",
                            "values": ["Axle counters, three years"]}]}""".formatted(EMAIL));
        assertEquals(202, answer.statusCode(), answer.body());
    }
}
