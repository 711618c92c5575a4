package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applying, with everything that people do on the way: no account yet, impatience, a second tab, a change of mind. */
@ExtendWith(Product.class)
class ApplyJourneyIT {
    private static final String JOB = "Station Host";
    private static final String OTHER_JOB = "Permanent Way Engineer";
    private static final String EMPLOYER = "Harbour Rail";

    @Test
    void inputSurvivesRegistrationAndConfirmation(People people) {
        Candidate candidate = people.visitor();
        candidate.preparesApplication(JOB, EMPLOYER, "I know every platform.");
        String draft = candidate.page.url();
        candidate.press("Create account");
        assertThat(candidate.field("Name")).hasValue("Robin Fairway");
        assertThat(candidate.field("E-mail")).hasValue("robin@fairway.example");
        candidate.write("Password", "four words are a good start");
        candidate.press("Create account");
        candidate.seesHeading("Check your e-mail");

        // The mail is opened elsewhere, for example on the phone.
        Candidate before = candidate;
        candidate = people.visitor();
        candidate.open(people.administrator().linkInTheMail("Confirm your e-mail address", "robin@fairway.example"));
        candidate.write("Your password", "four words that I mix up");
        candidate.press("Confirm and continue");
        candidate.sees("This password is wrong, or there were too many attempts.");
        assertThat(candidate.link("Choose a new password")).isVisible();
        candidate.write("Your password", "four words are a good start");
        candidate.press("Confirm and continue");

        candidate.seesHeading("This is exactly what {0} will see", EMPLOYER);
        candidate.sees(
                "This application was started in another browser or on another website. Check every line before you send it.");
        candidate.sees("I know every platform.");
        assertThat(candidate.button("Send application")).hasCount(0);
        assertEquals(200, before.page.navigate(draft).status(), "looking takes nothing over");
        candidate.press("Continue with this application");
        assertThat(candidate.page).hasURL(draft);
        assertEquals(404, before.page.navigate(draft).status());
        String reference = candidate.sends();
        candidate.follow("Follow this application");
        candidate.sees(reference);
    }

    @Test
    void confirmingInTheSameBrowserNeedsNoSecondInput(People people) {
        Candidate candidate = people.visitor();
        candidate.preparesApplication(OTHER_JOB, EMPLOYER, "I know every sleeper.", "kay@fairway.example");
        String draft = candidate.page.url();
        Candidate stranger = people.visitor();
        assertEquals(404, stranger.page.navigate(draft).status());
        candidate.press("Create account");
        candidate.write("Password", "four words are a good start");
        candidate.press("Create account");
        candidate.seesHeading("Check your e-mail");

        candidate.open(people.administrator().linkInTheMail("Confirm your e-mail address", "kay@fairway.example"));
        assertThat(candidate.field("Your password")).hasCount(0);
        candidate.press("Confirm and continue");

        candidate.seesHeading("This is exactly what {0} will see", EMPLOYER);
        candidate.sees("I know every sleeper.");
        assertEquals(draft, candidate.page.url());
        candidate.sends();
    }

    @Test
    void applyingAgainShowsTheApplicationAndReplacesIt(People people) {
        Candidate candidate = people.candidate("newcomer@demo.example");
        String reference = candidate.applies(OTHER_JOB, EMPLOYER);
        candidate.finds(Vacancy.titled(OTHER_JOB));
        String job = candidate.page.url();
        assertThat(candidate.main().getByText("See it").first()).hasAttribute("href", "/app/applications/" + reference);

        candidate.sees("Must-have: {0}.", "Yes");
        candidate.sees("A person reads every answer.");
        candidate.open(job + "/apply");
        candidate.press("Replace what I sent");
        candidate.sees("Must-have: {0}.", "Yes");
        candidate.sees("You can apply all the same. A person reads your answer.");
        candidate.tick("No");
        assertThat(candidate.field("Cover letter (optional)")).hasValue("I would like to work here.");
        candidate.attachesOthers("certificate.txt", "reference.txt");
        candidate.answersWithFile("Do you have a certificate of competence that you can attach?", "competence.txt");
        candidate.looksAtWhatIsSent(EMPLOYER);
        candidate.sees("certificate.txt, 1 kB");
        candidate.sees("competence.txt");
        candidate.sees("Must-have: {0}.", "Yes");
        candidate.sees("You can send it all the same. A person reads it.");
        candidate.follow("Change");
        candidate.tick("Yes");
        candidate.page.getByText("Remove reference.txt, 1 kB").click();
        candidate.write("Cover letter (optional)", "This is the corrected letter.");
        candidate.looksAtWhatIsSent(EMPLOYER);
        assertThat(candidate.main()).not().containsText("Must-have");
        candidate.press("Replace what I sent");
        candidate.seesHeading("Your new version has been sent");
        candidate.sees(reference);

        candidate.open("/app/applications/" + reference);
        candidate.sees("This is the corrected letter.");
        candidate.sees("Download certificate.txt");
        candidate.sees("Download competence.txt");
        assertThat(candidate.main()).not().containsText("reference.txt");
        assertThat(candidate.application(OTHER_JOB)).hasCount(1);
    }

    @Test
    void theSecondApplicationTakesWhatTheFirstOneHeld(People people) {
        Candidate candidate = people.candidate("gethin.parry@demo.example");
        candidate.preparesApplication("Cook, Residential Home", "Larkfield Care", "I would cook for Larkfield Care.");
        candidate.sends();
        candidate.finds(Vacancy.titled(JOB));
        candidate.beginsToApply();
        candidate.press("Use it");
        assertThat(candidate.field("First name")).hasValue("Robin");
        assertThat(candidate.main()).not().containsText("to correct");
        assertThat(candidate.main()).containsText("Attached: ");
        candidate
                .page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Yes"))
                .all()
                .forEach(Locator::check);
        candidate.press("See what they will receive");
        candidate.sees("This is from an earlier application. Confirm it or change it.");
        candidate.tick("This letter is right for this job");
        candidate.looksAtWhatIsSent(EMPLOYER);
        candidate.sees("Your cover letter mentions Larkfield Care. This application goes to Harbour Rail.");
        candidate.sends();
    }

    @Test
    void sendingTwiceGoingBackAndASecondTabSendOneApplication(People people) {
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
        APIResponse retried = candidate
                .page
                .request()
                .post(
                        draft + "/send",
                        RequestOptions.create().setForm(FormData.create().set("seen", "")));

        assertAll(
                () -> assertEquals(reference, afterGoingBack),
                () -> assertEquals(reference, inTheSecondTab),
                () -> assertEquals(200, retried.status()),
                () -> assertEquals(true, retried.text().contains(reference)));
        assertThat(candidate.application(JOB)).hasCount(1);
    }

    @Test
    void aProfileShowsWhatIsSentAndPreviewsAnImport(People people) {
        Candidate candidate = people.candidate("gethin.parry@demo.example");
        candidate.open("/app/profile");
        candidate.press("Add certificate");
        candidate.write("Certificate", "Personal Track Safety");
        candidate.write("Year", "2021");
        candidate.press("Save");
        candidate.seesNotice("Saved.");
        candidate.open("/app/profile");
        assertThat(candidate.field("Certificate")).hasValue("Personal Track Safety");

        candidate.write("Headline", "Something that is not saved");
        candidate.follow("Saved");
        assertThat(candidate.dialog()).containsText("Leave without saving?");
        candidate.confirm("Cancel");
        assertThat(candidate.field("Headline")).hasValue("Something that is not saved");

        candidate.offersResume("{\"basics\": {\"name\": \"Gethin Parry\"}}");
        assertThat(candidate.dialog()).containsText("Certificates: 1 removed");
        candidate.confirm("Replace it");
        assertThat(candidate.field("Certificate")).hasCount(0);
        candidate.press("Undo");
        assertThat(candidate.field("Certificate")).hasValue("Personal Track Safety");
    }

    @Test
    void theSignInPageSaysWhyItIsNeededAndWhatWentWrong(People people) {
        Candidate visitor = people.visitor();
        visitor.finds(Vacancy.titled(JOB));
        visitor.press("Save job");
        visitor.sees("Sign in to save this.");
        visitor.write("E-mail", "nobody@fairway.example");
        visitor.write("Password", "not the right one");
        visitor.press("Sign in");
        assertThat(visitor.page).hasTitle(Pattern.compile("^Error: .*"));
    }

    @Test
    void aCandidateWithdrawsAnApplication(People people) {
        Candidate candidate = people.candidate("gethin.parry@demo.example");
        String reference = candidate.applies("Permanent Way Engineer", EMPLOYER);

        candidate.open("/app/applications/" + reference);
        candidate.press("Withdraw");
        candidate.confirm("Withdraw");

        candidate.seesNotice("Withdrawn. {0} has been notified.", EMPLOYER);
        candidate.seesHeading("You withdrew the application");
        candidate.seesStatus("Permanent Way Engineer", "Withdrawn");
    }

    @Test
    void aDecisionUndoneBeforeItsReleaseLeavesNoTrace(People people) {
        Candidate candidate = people.candidate("delroy.simmons@demo.example");
        String reference = candidate.applies("Permanent Way Engineer", EMPLOYER);
        Recruiter recruiter = people.recruiter();
        recruiter.opensApplicantOf("Permanent Way Engineer", "Robin Fairway", reference);

        recruiter.declines("A requirement is missing");
        recruiter.sees("{0}: will be sent {1}. Decided by {2}.");
        candidate.seesStatus("Permanent Way Engineer", "Read");
        recruiter.undoes();

        recruiter.sees("Undone. Nobody was notified.");
        candidate.open("/app/applications/" + reference);
        candidate.seesHeading("{0} first opened your application");
        assertThat(candidate.main()).not().containsText("A requirement is missing");
    }
}
