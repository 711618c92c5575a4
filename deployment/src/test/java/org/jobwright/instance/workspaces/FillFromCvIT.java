package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A profile is filled from a CV, in the browser. */
@ExtendWith(Product.class)
class FillFromCvIT {

    private static final String CV = """
            Harriet Swann
            Payroll Manager
            harriet.new@example.com

            Experience
            Payroll Manager, Aldersyde Foods Ltd, Leeds, 03/2019 - present
            • Moved 900 people to monthly pay
            Payroll Clerk, Brook & Vale, York, 09/2014 - 02/2019

            Skills
            Sage, Pension schemes
            """;

    /** A text is extracted some seconds after an upload. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.HasTextOptions SAID_SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    @Test
    void aProfileIsFilledByKeyboardAndTakenBack(People people) {
        Candidate harriet = people.candidate("harriet.swann@demo.example");
        harriet.open("/app/profile");
        String before = harriet.field("Headline").inputValue();
        harriet.link("Fill from a CV").click();
        harriet.seesHeading("Fill your profile from a CV");
        upload(harriet.page, CV);

        assertThat(harriet.heading("What we found in your CV")).isVisible(SOON);
        Axe.findsNothing(harriet.page, "proposals from a CV");
        Locator job =
                harriet.page.locator(".jw-changelist li").filter(new Locator.FilterOptions().setHasText("Aldersyde"));
        assertThat(job).containsText("Payroll Manager, Aldersyde Foods Ltd, Leeds, 03/2019 - present");
        assertThat(job.getByText("• Moved 900 people to monthly pay")).isVisible();
        job.locator("input").focus();
        harriet.page.keyboard().press("Space");
        assertThat(harriet.button("Add {0,number} to profile", 1)).isVisible();
        Locator email =
                harriet.page.locator(".jw-changelist li").filter(new Locator.FilterOptions().setHasText("harriet.new"));
        email.locator("input").focus();
        harriet.page.keyboard().press("Space");
        harriet.button("Add {0,number} to profile", 2).focus();
        harriet.page.keyboard().press("Enter");

        assertThat(harriet.page).hasURL(Pattern.compile(".*/app/profile$"));
        assertThat(harriet.field("E-mail")).hasValue("harriet.new@example.com");
        assertThat(harriet.field("Headline")).hasValue(before);
        assertEquals(1, employers(harriet, "Aldersyde Foods Ltd"));
        assertEquals(0, employers(harriet, "Brook & Vale"));

        harriet.press("Undo");
        assertThat(harriet.field("E-mail")).not().hasValue("harriet.new@example.com");
        assertEquals(0, employers(harriet, "Aldersyde Foods Ltd"));
    }

    @Test
    void everythingIsTakenOverAtOnceOnAPhone(People people) {
        Page leonie = people.candidate("leonie.brandt@demo.example", Look.GERMAN_PHONE_IN_THE_DARK).page;
        leonie.navigate("/app/profile/from-cv");
        upload(leonie, "Rechnung 4711\nSumme 12,00 EUR\n");
        Locator said = leonie.locator("main [role=status]");
        assertThat(said).hasText(Pattern.compile("We found nothing.*|.*nichts gefunden.*"), SAID_SOON);
        leonie.locator("main .jw-button--primary").click();
        upload(leonie, CV.replace("Harriet Swann", "Leonie Brandt"));

        assertThat(leonie.locator(".jw-changes")).isVisible(SOON);
        Axe.findsNothing(leonie, "proposals from a CV on a phone");
        assertEquals(360, leonie.evaluate("document.documentElement.scrollWidth"));
        leonie.locator(".jw-takebar vaadin-button").last().click();
        assertThat(leonie.locator(".jw-changelist vaadin-checkbox:not([checked])"))
                .hasCount(0);
        leonie.locator(".jw-takebar vaadin-button").first().click();
        assertThat(leonie).hasURL(Pattern.compile(".*/app/profile$"));
        leonie.navigate("/app/profile/from-cv");
        leonie.locator("main .jw-rows a").first().click();
        assertThat(said).hasText(Pattern.compile("Your profile already says.*|.*enthält bereits alles.*"));
    }

    private static void upload(Page page, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("my-cv.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long employers(Candidate person, String name) {
        return person.page.locator("vaadin-text-field input").all().stream()
                .filter(field -> name.equals(field.inputValue()))
                .count();
    }
}
