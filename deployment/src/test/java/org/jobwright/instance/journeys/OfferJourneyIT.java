package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Keyboard;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An offer is prepared, sent and undone; another one is read and accepted by its candidate. */
@ExtendWith(Product.class)
class OfferJourneyIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void aRecruiterPreparesAnOfferAndUndoesTheSending(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/JW-2026-000001");
        page.locator(".jw-person .name").first().click();
        assertThat(page.locator(".jw-personhead")).isVisible();
        page.locator("#tab-offer").click();
        recruiter.press("Prepare an offer");
        recruiter.press("Send the offer");
        assertThat(page.locator(".jw-errors")).containsText("This is missing.");

        field(page, "Pay").fill("20000");
        field(page, "Pay").press("Tab");
        assertThat(page.locator(".jw-offers")).containsText("below the advert that the candidate applied under");
        field(page, "Pay").fill("45000");
        field(page, "Pay").press("Tab");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        day(page, "Start", today.plusDays(40));
        day(page, "Answer by", today.plusDays(10));
        field(page, "Your words in the letter").fill("We look forward to working with you.");
        page.getByText("Preview of the letter").click();
        assertThat(page.locator(".jw-letter")).containsText("We look forward to working with you.");
        recruiter.press("Send the offer");
        assertThat(page.locator(".jw-offers")).containsText("Until then the candidate knows nothing of it.");

        page.locator(".jw-offers vaadin-button:has-text('Undo')").click();
        assertThat(page.locator(".jw-offers")).containsText("Version 1 is a draft.");
        recruiter.press("Discard");
        assertThat(recruiter.button("Prepare an offer")).isVisible();
    }

    @Test
    void whatIsTypedSurvivesAClosedWindow(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/JW-2026-000001");
        page.locator(".jw-person .name").first().click();
        page.locator("#tab-offer").click();
        recruiter.press("Prepare an offer");
        field(page, "Your words in the letter").pressSequentially("We look forward");
        assertThat(page.locator(".jw-offers")).containsText("Draft saved");
        Page next = page.context().newPage();
        next.navigate(page.url());
        page.close();

        assertThat(field(next, "Your words in the letter")).hasValue("We look forward");
        next.locator(".jw-offers vaadin-button:has-text('Discard')").click();
        assertThat(next.locator(".jw-offers vaadin-button:has-text('Prepare an offer')"))
                .isVisible();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private static void day(Page page, String label, LocalDate day) {
        Locator field = field(page, label);
        field.fill(day.format(DAY));
        field.press("Enter");
        field.press("Tab");
    }

    @Test
    void aCandidateReadsTheOfferOnAPhoneAndAcceptsIt(People people) {
        Candidate candidate = people.candidate("rhys.maddock@demo.example", Look.GERMAN_PHONE_IN_THE_DARK);
        Page page = candidate.page;
        page.navigate("/app/today");
        page.locator("a[href^='/offers/']").first().click();
        assertThat(page.locator(".jw-letter")).containsText("45,200");
        assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
        Keyboard keys = new Keyboard(candidate);
        keys.types("Your name", "Rhys Maddock");
        keys.presses("Accept the offer");
        assertThat(page.locator(".jw-notice").first())
                .containsText(Pattern.compile("You accepted the offer|Sie haben das Angebot"));

        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/pipeline/JW-2026-000001");
        recruiter.link("Rhys Maddock").click();
        recruiter.page.locator("#tab-offer").click();
        assertThat(recruiter.page.locator(".jw-offers")).containsText("signed “Rhys Maddock”");
        assertThat(recruiter.button("Confirm the hire")).isVisible();
    }
}
