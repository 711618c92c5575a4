package org.jobwright.instance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applying, with everything that people do on the way: no account yet, impatience, a second tab, a change of mind. */
@ExtendWith(Product.class)
class ApplyJourneyIT {
    private static final String JOB = "Station Host";
    private static final String EMPLOYER = "Harbour Rail";

    @Test
    void whatIsTypedBeforeThereIsAnAccountSurvivesRegistrationAndConfirmation(People people) {
        Candidate candidate = people.visitor();
        candidate.preparesApplication(JOB, EMPLOYER, "I know every platform.");
        candidate.follow("Create account");
        candidate.write("Name", "Robin Fairway");
        candidate.write("E-mail", "robin@fairway.example");
        candidate.write("Password", "four words are a good start");
        candidate.press("Create account");
        candidate.seesHeading("Look into your mail");

        candidate.open(people.administrator().linkInTheMail("Confirm the address", "robin@fairway.example"));
        candidate.write("Your password", "four words that I mix up");
        candidate.press("Confirm and go on");
        candidate.sees("This password does not fit, or there were too many tries.");
        assertThat(candidate.link("Choose a new password")).isVisible();
        candidate.write("Your password", "four words are a good start");
        candidate.press("Confirm and go on");

        candidate.seesHeading("This is exactly what {0} will see", EMPLOYER);
        candidate.sees("I know every platform.");
        String reference = candidate.sends();
        candidate.follow("Follow this application");
        candidate.sees(reference);
    }

    @Test
    void sendingTwiceGoingBackAndASecondTabMakeOneApplication(People people) {
        Candidate candidate = people.candidate("newcomer@demo.example");
        candidate.preparesApplication(JOB, EMPLOYER, "Once is enough.");
        String draft = candidate.page.url();
        Page secondTab = candidate.page.context().newPage();
        secondTab.navigate(draft);

        candidate.button("Send application").dblclick();
        String reference = candidate.reference();
        candidate.page.goBack();
        candidate.open(draft);
        String afterGoingBack = candidate.reference();
        String inTheSecondTab = new Candidate(secondTab).sends();
        APIResponse retried = candidate.page.request().post(draft + "/send", RequestOptions.create());

        assertAll(
                () -> assertEquals(reference, afterGoingBack),
                () -> assertEquals(reference, inTheSecondTab),
                () -> assertEquals(200, retried.status()),
                () -> assertEquals(true, retried.text().contains(reference)));
        assertThat(candidate.application(JOB)).hasCount(1);
    }

    @Test
    void aCandidateTakesAnApplicationBack(People people) {
        Candidate candidate = people.candidate("gethin.parry@demo.example");
        String reference = candidate.applies("Permanent Way Engineer", EMPLOYER);

        candidate.open("/app/applications/" + reference);
        candidate.press("Withdraw");
        candidate.confirm("Withdraw");

        candidate.isTold("Withdrawn. {0} was told.", EMPLOYER);
        candidate.seesHeading("You withdrew the application");
        candidate.seesThatItStands("Permanent Way Engineer", "Withdrawn");
    }

    @Test
    void aDecisionThatIsUndoneBeforeItIsToldLeavesNoTrace(People people) {
        Candidate candidate = people.candidate("delroy.simmons@demo.example");
        String reference = candidate.applies("Permanent Way Engineer", EMPLOYER);
        Recruiter recruiter = people.recruiter();
        recruiter.opensApplicantOf("Permanent Way Engineer", "Robin Fairway", reference);

        recruiter.press("Decline");
        recruiter.choose("Reason", "A requirement is missing");
        recruiter.confirm("Decline");
        recruiter.sees("{0}: will be told {1}. Decided by {2}.");
        candidate.seesThatItStands("Permanent Way Engineer", "Read");
        recruiter.undoes();

        recruiter.sees("Undone. Nobody was told.");
        candidate.open("/app/applications/" + reference);
        candidate.seesHeading("{0} read your application");
        assertThat(candidate.main()).not().containsText("A requirement is missing");
    }
}
