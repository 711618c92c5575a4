package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The team and the stages of a posting are changed with keys alone: the Tab key reaches what is needed, and after
 * a change the reader goes on at the heading. What a test adds, it takes away again.
 */
@ExtendWith(Product.class)
class HiringByKeysIT {
    private static final String LIVE = "JW-2026-000001";
    private static final int MOST_STEPS = 120;

    private Page page;
    private Recruiter recruiter;

    @Test
    void aTeamGetsAMemberAndLosesThem(People people) {
        open(people, "/app/postings/" + LIVE + "/team");
        Locator person = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Member of your organization"));
        enter(person);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        String name = person.locator("vaadin-select-value-button").innerText().strip();
        enter(recruiter.button("Add to the team"));
        assertThat(page.locator("h1")).isFocused();
        enter(page.getByLabel("Remove " + name + " from the team"));
        assertThat(page.locator("h1")).isFocused();
        assertThat(page.getByLabel("Remove " + name + " from the team")).hasCount(0);
    }

    @Test
    void stagesAreSavedAsATemplateUsedAndRemoved(People people) {
        open(people, "/app/pipeline/" + LIVE + "/stages");
        enter(recruiter.button("Save as template"));
        assertThat(dialog("vaadin-text-field input")).isFocused();
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("By keys");
        enter(dialog("vaadin-button").last());
        recruiter.seesNotice("Saved the template {0}", "By keys");
        seesNoDialog();
        recruiter.open("/app/pipeline/" + LIVE + "/stages");
        enter(recruiter.button("Use a template"));
        assertThat(dialog("vaadin-select").first()).isVisible();
        Axe.findsNothing(page, "the dialog to use a template of stages");
        leave();
        recruiter.open("/app/organization/harbour-rail/stages");
        enter(page.getByLabel("Apply to open postings: By keys"));
        Locator first = dialog("vaadin-checkbox").first();
        tabTo(first);
        page.keyboard().press("Space");
        assertThat(dialog(".jw-mapping")).isVisible();
        Axe.findsNothing(page, "the dialog to apply a template to postings");
        leave();
        enter(page.getByLabel("Remove: By keys"));
        enter(dialog("vaadin-button").last());
        seesNoDialog();
        assertThat(page.getByLabel("Remove: By keys")).hasCount(0);
    }

    private void open(People people, String address) {
        recruiter = people.recruiter();
        page = recruiter.page;
        recruiter.open(address);
    }

    private Locator dialog(String part) {
        return page.locator("vaadin-dialog " + part);
    }

    private void leave() {
        page.keyboard().press("Escape");
        seesNoDialog();
    }

    /** The server has heard of it, too. */
    private void seesNoDialog() {
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
    }

    private void enter(Locator target) {
        tabTo(target);
        page.keyboard().press("Enter");
    }

    /** Goes on with the Tab key until it is there. */
    private void tabTo(Locator target) {
        assertThat(target).isVisible();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) target.evaluate("one => one.contains(document.activeElement)")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not reach " + target);
    }
}
