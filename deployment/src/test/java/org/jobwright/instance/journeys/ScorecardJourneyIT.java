package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An interviewer scores on a phone, and reads the others after that and not before. */
@ExtendWith(Product.class)
class ScorecardJourneyIT {

    private static final String TESSA = "tessa.quill@demo.example";
    private static final String OPINION = "relay type";
    private static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    @Test
    void aScorecardIsWrittenOnAPhoneAndKeptWhileItIs(People people) {
        Page page = people.recruiter(TESSA, Look.GERMAN_PHONE_IN_THE_DARK).page;
        page.navigate("/app/today");
        page.getByText("Score", new Page.GetByTextOptions().setExact(true)).click();
        Locator form = page.locator(".jw-score");
        assertThat(form).containsText("may ask to read this");
        assertThat(page.locator(".jw-scorecards")).containsText("2 of 3 are in.");
        assertFalse(page.content().contains(OPINION), "nothing of the others is sent");

        int taps = 0;
        for (int attribute = 0; attribute < 3; attribute++) {
            Locator yes = form.locator("vaadin-radio-group").nth(attribute).getByText("Yes", EXACTLY);
            assertTrue(yes.locator("xpath=ancestor::vaadin-radio-button").boundingBox().height >= 44, "for a thumb");
            yes.click();
            taps++;
        }
        form.getByLabel("What should colleagues know?").fill("Sie erklärt ruhig, was sie tut.");
        assertThat(form).containsText("Saved");
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));

        Page elsewhere = people.recruiter(TESSA, Look.ENGLISH_DESKTOP).page;
        elsewhere.navigate(page.url());
        assertThat(elsewhere.getByLabel("What should colleagues know?")).hasValue("Sie erklärt ruhig, was sie tut.");

        page.getByText("Submit scorecard").click();
        assertThat(page.locator(".jw-errors")).containsText("No decision");
        form.locator("vaadin-radio-group").last().getByText("Yes", EXACTLY).click();
        page.getByText("Submit scorecard").click();
        assertThat(page.locator(".jw-scoregrid")).containsText(OPINION);
        assertThat(page.locator(".jw-scorecards")).containsText("3 of 3 are in.");
        assertTrue(taps < 10);
    }

    @Test
    void aKitIsMadeFromAStarterAndChangedIntoAnotherVersion(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/organization/harbour-rail/kits");
        Page page = recruiter.page;
        page.locator(".jw-starters").getByText("Phone screen", EXACTLY).click();
        assertThat(page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Phone screen");
        page.getByLabel("Attribute", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("");
        page.getByText("Save kit").click();
        assertThat(page.locator(".jw-errors")).containsText("Name the attribute.");
        page.getByLabel("Attribute", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Has the licence");
        page.getByText("Save kit").click();
        Locator kit = page.locator("article").filter(new Locator.FilterOptions().setHasText("Phone screen"));
        assertThat(kit).containsText("Version 1");
        kit.locator("a").click();
        page.getByLabel("Minutes").fill("20");
        page.getByText("Save as new version").click();
        assertThat(kit).containsText("Version 2");
        kit.getByText("Archive").click();
        assertThat(page.locator("main")).containsText("Archived");
        page.locator("vaadin-notification-card vaadin-button").last().click();
        assertThat(page.locator("main h2")).hasCount(0);
    }
}
