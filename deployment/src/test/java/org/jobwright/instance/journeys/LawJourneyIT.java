package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Laws about adverts: an administrator changes one, and a candidate is told what one requires. */
@ExtendWith(Product.class)
class LawJourneyIT {
    private static final String HAWAII = "US-HI-FAIRCHANCE";

    @Test
    void aRuleIsChangedInItsDialog(People people) {
        Administrator administrator = people.administrator();
        Administrator other = people.administrator();
        other.open("/app/admin/rules/" + HAWAII);
        other.press("Change");
        assertThat(other.dialog()).containsText("Change the rule");
        administrator.open("/app/admin/rules");
        administrator.write("Place, name or citation", HAWAII);
        administrator.sees("{0} of {1} rules.", 1);
        administrator.follow("No criminal-history question on a first application");
        administrator.press("Change");
        Locator dialog = administrator.dialog();
        assertThat(dialog).containsText("Change the rule");
        Axe.findsNothing(administrator.page, "the dialog of a rule");

        administrator.press("Count the adverts that would fail");
        assertThat(dialog.getByRole(AriaRole.STATUS).first())
                .containsText(administrator.words().containing("0 of {1} open adverts would fail."));
        administrator.press("Save");
        assertThat(administrator.field("Reason")).isFocused();
        assertThat(dialog).containsText("This field is required.");
        administrator.write("Reason", "Read again on the site of the state.");
        administrator.press("Add a requirement");
        Locator second = dialog.getByRole(
                AriaRole.COMBOBOX,
                new Locator.GetByRoleOptions().setName(administrator.words().exactly("Requirement {0}", 2)));
        assertThat(second).isFocused();
        administrator.page.keyboard().type("a last day to apply");
        administrator
                .page
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions()
                                .setName(administrator.words().exactly("a last day to apply")))
                .click();
        Locator details = administrator.field("Details").last();
        details.fill("days: 7");
        administrator.press("Save");
        assertThat(details).isFocused();
        assertThat(dialog).containsText("Write each detail as “name = value”, separated by semicolons.");
        details.fill("days = 7");
        administrator.press("Save");

        administrator.seesNotice("The rule was changed.");
        assertThat(dialog).hasCount(0);
        administrator.sees("a last day to apply");
        administrator.sees("within {0} days", 7);
        administrator.sees("Read again on the site of the state.");
        administrator.sees("Changes in later releases wait here until an administrator accepts them.");
        other.write("Reason", "I saw the rule as it was.");
        other.press("Save");
        other.seesNotice("Someone else changed this since you opened it. Compare before you save.");
        other.open("/app/admin/rules/" + HAWAII);
        other.sees("Read again on the site of the state.");
    }

    @Test
    void candidatesAreToldOfSoftwareWhereALawRequiresIt(People people) {
        Vacancy vacancy = Vacancy.titled("Signal Bridge Keeper, Springfield");
        Recruiter recruiter = people.recruiter();
        recruiter.writes(vacancy);
        recruiter.write("Town", "Springfield");
        recruiter.write("Region", "Illinois");
        recruiter.field("Country").fill("United States");
        recruiter
                .page
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("United States").setExact(true))
                .click();
        recruiter.press("More: duties, benefits, dates, requirements, how to apply");
        recruiter.write("More about benefits", "Health insurance, and twenty days of holiday.");
        recruiter.choose("Pay on top of base pay", "None");
        recruiter.choose("Use of AI with applications", "AI sorts applications");
        recruiter.press("Submit for review");
        recruiter.sees("Say what the AI does.");
        recruiter.write("What the AI does", "It sorts applications by the licences that they name.");
        recruiter.submits();
        people.moderator().approves(vacancy.title());

        Candidate candidate = people.visitor();
        candidate.finds(vacancy);
        candidate.sees("The employer lets a program sort applications.");
        candidate.preparesApplication(vacancy.title(), "Harbour Rail", "I know each licence.");
        candidate.sees("The employer lets a program sort applications.");
        candidate.sees("It sorts applications by the licences that they name.");
        candidate.sees("The law requires that you are told this before you apply: {0}.");
        candidate.sees("775 ILCS 5/2-102(L)");
    }
}
