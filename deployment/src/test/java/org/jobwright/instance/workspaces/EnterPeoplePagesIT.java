package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recruiters enter people from a file of another system. */
@ExtendWith(Product.class)
class EnterPeoplePagesIT {

    private static final String PAGE = "/app/organization/harbour-rail/import/people";

    private static final String TABLE = """
            Candidate,Contact,Rating
            Una Byrne,una.byrne@entered.example,5
            Otto Ott,no address,1
            """;

    @Test
    void peopleAreLookedAtEnteredAndForgotten(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open(PAGE);
        recruiter.seesHeading("Enter candidates");
        upload(recruiter.page);
        assertThat(recruiter.main()).containsText("2 records: 0 can be entered, 2 cannot.");
        recruiter.choose("E-mail address", "Contact");
        assertThat(recruiter.main()).containsText("2 records: 1 can be entered, 1 cannot.");
        assertThat(recruiter.main()).containsText("una.byrne@entered.example");
        Axe.findsNothing(recruiter.page, "the preview of people");

        recruiter.press("Enter 1 person and ask them");
        assertThat(recruiter.main()).containsText("Choose what they are asked to apply for.");
        recruiter.page.keyboard().press("Enter");
        // each closed select shows its choice as an item, too
        recruiter
                .page
                .locator("vaadin-select-list-box vaadin-select-item:visible")
                .last()
                .click();
        recruiter.write("Where you have their data from", "A careers fair in Leeds");
        recruiter.press("Enter 1 person and ask them");
        assertThat(recruiter.main()).containsText("1 entered, 1 left out. Now: 1 not told yet");
        Axe.findsNothing(recruiter.page, "people who were entered");

        Page phone = people.recruiter("recruiter@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate(PAGE);
        assertThat(phone.locator("main"))
                .containsText(Pattern.compile("1 eingetragen, 1 ausgelassen|1 entered, 1 left out"));
        upload(phone);
        assertThat(phone.locator("main")).containsText(Pattern.compile("2 (?:Einträge: 0|records: 0)"));
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Axe.findsNothing(phone, "the preview of people on a phone");

        recruiter.press("Delete everyone from {0}", "people.csv");
        recruiter.confirm("Delete");
        assertThat(recruiter.main()).containsText("0 not told yet, 0 told, 0 declined, 1 deleted.");
    }

    private static void upload(Page page) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
    }
}
