package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Person;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dialog that a key opened has nothing for axe to find, and Escape leads back to where it was opened. */
@ExtendWith(Product.class)
class DialogsByKeysIT {

    @Test
    void theNameOfAView(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/pipeline/JW-2026-000001?q=a");
        opens(recruiter, recruiter.button("Save view"), "vaadin-text-field", "the dialog to save a view");
    }

    @Test
    void theQuestionBeforeAMemberGoesWhoLeads(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/organization/harbour-rail");
        opens(recruiter, recruiter.button("Leave"), "vaadin-select", "the question who takes postings over");
    }

    @Test
    void untilWhenAPostingIsPublicAgain(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.opensPosting("JW-2026-000008");
        opens(recruiter, recruiter.button("Reopen"), "vaadin-date-picker", "the dialog to reopen a posting");
    }

    @Test
    void aCorrectedAnswerAndAReportedMessage(People people) {
        Candidate candidate = people.candidate("candidate@demo.example");
        opensApplication(candidate, "Vehicle Technician, Heavy Goods");
        candidate
                .page
                .locator("summary")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d answers?")))
                .press("Enter");
        opens(
                candidate,
                named(candidate, "^Correct the answer to"),
                "vaadin-radio-group",
                "the dialog to correct an answer");
        candidate.open("/app/applications");
        opensApplication(candidate, "Signalling Technician");
        candidate.open(candidate.page.url() + "/messages");
        opens(candidate, named(candidate, "^Report: message of"), "vaadin-text-area", "the dialog to report a message");
    }

    private static void opensApplication(Candidate candidate, String title) {
        candidate.application(title).getByRole(AriaRole.LINK).first().click();
        candidate.seesHeading(title);
    }

    private static Locator named(Person<?> person, String start) {
        return person.page.getByLabel(Pattern.compile(start)).first();
    }

    /** Only this dialog has this part. */
    private static void opens(Person<?> person, Locator opener, String part, String state) {
        opener.press("Enter");
        assertThat(person.page.locator("vaadin-dialog " + part).first()).isVisible();
        leaves(person, opener, state);
    }

    static void leaves(Person<?> person, Locator opener, String state) {
        assertThat(person.dialog()).hasAttribute("opened", "");
        DialogAccessibilityIT.findsNothing(person.page, state, List.of(Look.values()));
        person.page.keyboard().press("Escape");
        assertThat(person.page.locator("vaadin-dialog")).hasCount(0);
        assertThat(opener).isFocused();
    }
}
