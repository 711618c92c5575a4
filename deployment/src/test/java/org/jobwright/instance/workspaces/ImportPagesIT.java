package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Recruiters import the postings of another system from a file. */
@ExtendWith(Product.class)
class ImportPagesIT {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);

    private static final String TABLE = """
            ID,Job title,Job description,Job type,City,Country,Salary,Recruiter
            9001,Night Porter,"You look after guests who come late, and after the house until the morning.",\
            full-time,Leeds,GB,"£24,000 to £26,000 per annum",Ruth
            9002,Day Porter,"You look after guests who come early, and after the house until the evening.",\
            full-time,Leeds,GB,,Ruth
            """;

    @Test
    void aFileIsLookedAtImportedAndUndone(Instance instance, People people) {
        Recruiter owner = people.rival();
        owner.open("/app/postings");
        owner.follow("From a file");
        owner.seesHeading("Import postings");
        assertThat(owner.main()).containsText("Nothing has been imported here yet.");
        upload(owner.page, "no-columns.csv", "title\n");
        assertThat(owner.main()).containsText("There is no posting in this file.");

        upload(owner.page, "porters.csv", TABLE);
        assertThat(owner.main()).containsText("2 postings: 1 complete, 1 with something missing");
        assertThat(owner.main()).containsText("Night Porter");
        assertThat(owner.main()).containsText("8 columns, 7 of them recognised");
        Axe.findsNothing(owner.page, "the preview of an import");
        owner.press("Import 2 postings");
        assertThat(owner.main()).containsText("1 submitted, 1 drafts", SOON);
        assertThat(owner.main()).containsText("Finished");
        Axe.findsNothing(owner.page, "an import");

        Page phone = people.recruiter("rival@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        phone.navigate(owner.page.url());
        upload(phone, "porters.csv", TABLE);
        assertThat(phone.locator("main")).containsText(Pattern.compile("2 schon importiert|2 imported before"));
        assertEquals(0, phone.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Axe.findsNothing(phone, "the preview of an import on a phone");

        owner.main()
                .locator("vaadin-button", new Locator.LocatorOptions().setHasText("Undo"))
                .click();
        owner.confirm("Undo import");
        assertThat(owner.main()).containsText("2 postings were withdrawn.", SOON);
    }

    private static void upload(Page page, String name, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }
}
