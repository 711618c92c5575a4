package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An explained match: offered, switched on, agreed to, read by both sides, contested and taken back. */
@ExtendWith(Product.class)
class MatchJourneyIT {

    private static final int TWO_MINUTES_AND_A_HALF = 150_000;
    private static final String OFFERED = "Employers may use explained matches";
    private static final String USED = "Postings may use explained matches";
    private static final String SWITCH = "Show, for each requirement, what applicants wrote about it";
    private static final String MISSED = "It was seven years.";

    @Test
    void bothSidesReadTheSameList(People people, Instance instance) throws Exception {
        Administrator administrator = people.administrator();
        administrator.open("/app/admin/organizations");
        administrator.tick(OFFERED);
        administrator.seesNotice("Saved.");
        try {
            applicationsAreMatched(people, instance);
        } finally {
            Recruiter owner = people.recruiter(); // other tests, and a second try, have the same instance
            owner.open("/app/organization/harbour-rail/match");
            if (owner.field(USED).isChecked()) {
                owner.field(USED).uncheck();
                owner.seesNotice("Postings no longer use explained matches.");
            }
            administrator.field(OFFERED).uncheck();
            administrator.seesNotice("Saved.");
        }
    }

    private static void applicationsAreMatched(People people, Instance instance) throws Exception {
        Vacancy vacancy = Vacancy.titled("Signal Box Keeper of the Eastern Line");
        Recruiter recruiter = people.recruiter();
        String posting = recruiter.writes(vacancy);
        recruiter.press("More: duties, benefits, dates, requirements, how to apply");
        recruiter.press("Add a skill");
        recruiter.field("Skill").fill("Phlebotomy");
        recruiter.choose("Use of AI with applications", "AI rates applications");
        recruiter.write("What the AI does", "It shows lines that applicants wrote about each requirement.");
        recruiter.submits();
        people.moderator().approves(vacancy.title());

        recruiter.open("/app/postings/" + posting + "/team");
        recruiter.sees("Your organization does not use explained matches. An owner can change that.");
        assertThat(recruiter.field(SWITCH)).hasAttribute("aria-readonly", "true");
        recruiter.open("/app/organization/harbour-rail/match");
        recruiter.tick(USED);
        recruiter.seesNotice("Postings may use explained matches from now on.");
        recruiter.open("/app/postings/" + posting + "/team");
        recruiter.tick(SWITCH);
        recruiter.seesNotice("Applications of those who agree are looked through from now on.");
        Axe.findsNothing(recruiter.page, "the switch of a match");

        Candidate candidate = people.candidate("candidate@demo.example");
        candidate.preparesApplication(
                vacancy.title(), "Harbour Rail", "I did phlebotomy for six years.", "candidate@demo.example");
        String application = candidate.sends();
        recruiter.opensApplicant(posting, "Robin Fairway");
        recruiter.opensPart("Match");
        recruiter.sees("Not checked.");

        candidate.open("/app/applications/" + application);
        candidate.press("I agree");
        candidate.sees("You agreed that this application is looked through.");
        instance.runTimers("services.jar", "MatchTimer");
        candidate.page.waitForCondition(
                () -> readAgain(candidate), new Page.WaitForConditionOptions().setTimeout(TWO_MINUTES_AND_A_HALF));
        Locator mine = list(candidate.page);
        assertThat(mine).containsText("I did phlebotomy for six years.");
        assertThat(mine).containsText("The line has the same words.");
        Axe.findsNothing(candidate.page, "the match of an own application");

        Locator wrong = candidate.button("Something is wrong here").last();
        wrong.focus();
        candidate.page.keyboard().press("Enter");
        assertThat(candidate.dialog()).containsText("What is wrong or missing?");
        candidate.press("Send");
        assertThat(candidate.dialog()).containsText("Write between one and 500 characters.");
        candidate.write("Your words", MISSED);
        candidate.press("Send");
        assertThat(mine).containsText(MISSED);

        recruiter.page.reload();
        recruiter.opensPart("Match");
        Locator theirs = list(recruiter.page);
        assertThat(theirs).containsText("I did phlebotomy for six years.");
        assertThat(theirs).containsText(MISSED);
        assertThat(theirs).not().containsText(Pattern.compile("\\d+ ?%|\\d+ of \\d+"));
        Axe.findsNothing(recruiter.page, "the match of an applicant");

        candidate.press("Take my agreement back");
        candidate.seesNotice("You took it back. What was found is deleted.");
        recruiter.page.reload();
        recruiter.opensPart("Match");
        recruiter.sees("Not checked.");
    }

    private static Locator list(Page page) {
        return page.locator("dl.jw-answers")
                .filter(new Locator.FilterOptions().setHasText("Phlebotomy"))
                .first();
    }

    /** The timer of matches looks every minute. */
    private static boolean readAgain(Candidate candidate) {
        candidate.page.reload();
        candidate.seesHeading("What your application says about the requirements");
        return list(candidate.page).isVisible();
    }
}
