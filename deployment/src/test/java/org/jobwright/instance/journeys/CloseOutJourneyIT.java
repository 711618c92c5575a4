package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Keyboard;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ending a posting for two hundred people without a mouse, and taking it back. */
@ExtendWith(Product.class)
class CloseOutJourneyIT {

    @Test
    void aRecruiterClosesOutAndUndoesItByKeyboard(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        Keyboard keys = new Keyboard(recruiter);
        recruiter.open("/app/postings/JW-2026-000005");
        keys.presses("Mark as filled");
        keys.presses("Close out");
        recruiter.seesHeading("Close out");
        keys.presses("Start closing out");
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.locator("vaadin-radio-group[label='How did this job end?']:visible"))
                .hasCount(0); // it was asked a moment ago

        keys.presses(page.locator("vaadin-details-summary").first());
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("h1")).isFocused();
        assertThat(recruiter.main()).containsText("Nobody was hired");

        keys.presses(
                page.locator("vaadin-checkbox input").first(),
                "Space"); // no personal line for those who were interviewed
        keys.presses("Check and confirm");
        keys.presses(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Close and answer 2\\d\\d"))));
        assertThat(page.getByText("closed out this posting")).isVisible();
        assertThat(page.locator("h1")).isFocused();

        keys.presses("Undo");
        assertThat(recruiter.button("Start closing out")).isVisible();
        assertThat(page.locator("h1")).isFocused();
        assertThat(recruiter.main()).containsText("people have no answer");
    }
}
