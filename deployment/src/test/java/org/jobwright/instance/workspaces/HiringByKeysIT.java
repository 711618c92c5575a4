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
 * The pages around a posting are worked through with keys alone: the Tab key reaches what is needed, a dialog is left to
 * where it was opened, and after a change the reader goes on at the heading. What a test adds, it takes away again.
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
        assertThat(page.getByRole(AriaRole.OPTION).first()).isFocused();
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
    void aTemplateOfMessagesIsWrittenChangedAndRemoved(People people) {
        open(people, "/app/organization/harbour-rail/templates");
        enter(recruiter.button("New template"));
        type(dialog("vaadin-text-field"), "By keys");
        choose(dialog("vaadin-select").first(), "End"); // an offer letter
        type(dialog("vaadin-text-area"), "Dear {{first_name}}, you begin on {{start_date}}.");
        Axe.findsNothing(page, "the dialog for a text of an offer");
        acts();
        enter(page.getByLabel("Edit By keys"));
        assertThat(dialog("vaadin-text-area textarea")).hasValue("Dear {{first_name}}, you begin on {{start_date}}.");
        leave();
        assertThat(page.getByLabel("Edit By keys")).isFocused();
        enter(page.getByLabel("Remove By keys"));
        acts();
        assertThat(page.getByLabel("Edit By keys")).hasCount(0);
    }

    @Test
    void tagsAreRenamedMergedAndDeleted(People people) {
        open(people, "/app/pipeline/" + LIVE);
        recruiter.opensApplicant(LIVE, "Noor Jansen");
        page.locator("h1").focus();
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("t");
        tag("Keys one");
        tag("Keys two");
        recruiter.open("/app/organization/harbour-rail/tags");
        enter(page.getByLabel("Rename the tag Keys one"));
        assertThat(dialog("vaadin-text-field input")).isFocused();
        page.keyboard().press("End");
        page.keyboard().type(" more");
        page.keyboard().press("Enter");
        goesOnAtTheHeading();
        enter(page.getByLabel("Merge the tag Keys one more"));
        type(dialog("vaadin-combo-box"), "Keys two");
        assertThat(page.getByRole(AriaRole.OPTION)).hasText("Keys two");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        Axe.findsNothing(page, "the dialog to merge tags");
        acts();
        assertThat(page.getByLabel("Rename the tag Keys one more")).hasCount(0);
        enter(page.getByLabel("Delete the tag Keys two"));
        acts();
        assertThat(page.getByLabel("Delete the tag Keys two")).hasCount(0);
    }

    /** The field keeps the focus, so that one tag follows the other. */
    private void tag(String name) {
        Locator field = page.locator(".jw-tagpanel vaadin-combo-box input");
        assertThat(field).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".jw-tag").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
        assertThat(field).hasValue("");
    }

    @Test
    void aStageGetsAKitByKeysAndLosesIt(People people) {
        open(people, "/app/pipeline/" + LIVE + "/stages");
        Locator interviews = page.locator(".jw-stagerow .interviews").nth(1);
        assertThat(interviews).hasText("Add an interview kit and interviewers");
        enter(interviews);
        choose(dialog("vaadin-select"), "End");
        String kit = dialog("vaadin-select-value-button").innerText().strip();
        Axe.findsNothing(page, "the dialog for the interviews of a stage");
        enter(dialog("vaadin-button").last());
        assertThat(interviews).hasText("Interviews: " + kit);
        seesNoDialog();
        assertThat(interviews).isFocused();
        enter(interviews);
        choose(dialog("vaadin-select"), "Home");
        enter(dialog("vaadin-button").last());
        assertThat(interviews).hasText("Add an interview kit and interviewers");
        seesNoDialog();
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

    @Test
    void whatIsToldAndUndoneIsAskedFirstAndEscapeLeavesIt(People people) {
        open(people, "/app/pipeline/" + LIVE);
        Locator card = page.locator(".jw-person")
                .filter(new Locator.FilterOptions().setHasText("Scheduled"))
                .first();
        tabTo(card.locator("input"));
        page.keyboard().press("Space");
        for (String action : new String[] {"Send now", "Undo"}) {
            Locator button = page.locator(".jw-selbar vaadin-button:visible")
                    .filter(new Locator.FilterOptions().setHasText(action));
            enter(button);
            assertThat(recruiter.dialog()).hasAttribute("opened", "");
            Axe.findsNothing(page, "the question before: " + action);
            leave();
            assertThat(button).isFocused();
        }
        assertThat(card).containsText("Scheduled");
        Locator name = card.locator(".name");
        name.press("?");
        assertThat(recruiter.dialog()).hasAttribute("opened", "");
        Axe.findsNothing(page, "the keys of a board");
        leave();
        assertThat(name).isFocused();
    }

    private void open(People people, String address) {
        recruiter = people.recruiter();
        page = recruiter.page;
        recruiter.open(address);
    }

    private Locator dialog(String part) {
        return page.locator("vaadin-dialog " + part);
    }

    /** Presses the confirming button of a dialog. */
    private void acts() {
        enter(dialog("vaadin-button").last());
        goesOnAtTheHeading();
    }

    private void goesOnAtTheHeading() {
        seesNoDialog();
        assertThat(page.locator("h1")).isFocused();
    }

    private void leave() {
        page.keyboard().press("Escape");
        seesNoDialog();
    }

    /** The server knows of it, too. */
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

    /** Opens a box, goes to its first or last entry by a key, and takes it. */
    private void choose(Locator box, String key) {
        enter(box);
        Locator entries = page.locator("vaadin-select-list-box:visible vaadin-select-item");
        assertThat(entries.and(page.locator(":focus"))).hasCount(1);
        page.keyboard().press(key);
        assertThat("End".equals(key) ? entries.last() : entries.first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(entries).hasCount(0);
    }

    private void type(Locator target, String words) {
        tabTo(target);
        page.keyboard().type(words);
    }
}
