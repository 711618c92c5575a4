package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Axe;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Administrator;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nothing for axe to find while a menu, box or dialog is open, each in one look; {@link DialogAccessibilityInEachLookIT}
 * takes all.
 */
@ExtendWith(Product.class)
class DialogAccessibilityIT {
    private static final String LIVE = "JW-2026-000001";
    private static final String CALENDAR_BUTTON = "vaadin-date-picker [part~='toggle-button']";

    @Test
    void menusAndDialogsOfPostings(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/postings");
        page.locator("vaadin-select").first().click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        Axe.findsNothing(page, "the box of states");

        recruiter.opensPosting(LIVE);
        recruiter.press("More");
        assertThat(recruiter.menuItem("Renew")).isFocused();
        Axe.findsNothing(page, "the menu of a posting");
        page.keyboard().press("Escape");
        assertThat(recruiter.button("More")).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("End");
        assertThat(recruiter.menuItem("Withdraw")).isFocused();
        page.keyboard().press("Enter");
        assertThat(recruiter.button("Cancel")).isVisible();
        Axe.findsNothing(page, "the question before a posting is withdrawn");
        recruiter.press("Cancel");

        recruiter.pick("More", "Renew");
        assertThat(recruiter.button("Cancel")).isVisible();
        Axe.findsNothing(page, "the dialog to renew");
        recruiter.dialog().locator(CALENDAR_BUTTON).click();
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isVisible();
        assertThat(page.locator("tr[part='weekdays']:not(:has(th))")).hasCount(0); // months are drawn one by one
        Axe.findsNothing(page, "the calendar");
        recruiter.opensPosting(LIVE);
        recruiter.pick("More", "Save as template");
        assertThat(recruiter.button("Cancel")).isVisible();
        Axe.findsNothing(page, "the dialog for a template");
    }

    @Test
    void menusAndDialogsOfApplicants(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/" + LIVE);
        page.locator(".jw-person .jw-iconbutton").first().click();
        assertThat(page.locator(".jw-cardmenu")).isVisible();
        Axe.findsNothing(page, "the menu of a card");
        page.keyboard().press("Escape");
        recruiter.press("Recent changes");
        assertThat(recruiter.dialog()).hasAttribute("opened", "");
        findsNothing(page, "recent changes");
        page.keyboard().press("Escape");
        page.locator(".jw-person > input").first().check();
        findsNothing(page, "the bar of those who are selected");
        pressesInBar(recruiter, "Move to stage");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog to move");
        recruiter.press("Cancel");
        pressesInBar(recruiter, "Write");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog to write to several");
        recruiter.press("Cancel");
        pressesInBar(recruiter, "Tag");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog to tag");
        recruiter.press("Cancel");
        pressesInBar(recruiter, "Assign");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog to assign");
        recruiter.press("Cancel");
        pressesInBar(recruiter, "Decline");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the sheet to decline");
        recruiter.open("/app/pipeline/" + LIVE);
        page.locator(".jw-person .name").first().click();
        recruiter.press("Not decided yet");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the sheet to say that nothing is decided yet");
        recruiter.press("Cancel");
        page.locator("#tab-interviews").click();
        recruiter.press("Plan an interview");
        assertThat(recruiter.button("Save as draft")).isVisible();
        findsNothing(page, "the dialog to plan an interview");
        recruiter.opensApplicant(LIVE, "Rhys Maddock");
        page.locator("#tab-offer").click();
        page.locator(".jw-offers vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(recruiter.words().containing("Withdraw")))
                .click();
        assertThat(recruiter.button("Keep the offer")).isVisible();
        findsNothing(page, "the dialog to withdraw an offer");
        recruiter.press("Keep the offer");
        recruiter.open("/app/organization/harbour-rail/templates");
        recruiter.press("New template");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog for a template of messages");

        recruiter.open("/app/pipeline/" + LIVE + "/stages");
        recruiter.press("Add stage");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the dialog for a stage");
        recruiter.press("Cancel");
        page.locator(".jw-stagerow > .jw-iconbutton").first().click();
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the question where people go");
    }

    /** A phone has the further actions for a selection in a menu. */
    @Test
    void theBarOfASelectionOnAPhone(People people) {
        Recruiter recruiter = people.recruiter("recruiter@demo.example", Look.GERMAN_PHONE_IN_THE_DARK);
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/" + LIVE);
        page.locator(".jw-person .jw-iconbutton").first().click();
        assertThat(page.locator(".jw-cardmenu")).isVisible();
        Axe.findsNothing(page, "the menu of a card");
        page.keyboard().press("Escape");
        page.locator(".jw-person > input").first().check();
        Axe.findsNothing(page, "the bar of those who are selected");
        for (String action : List.of("Move to stage", "Write", "Tag", "Assign", "Decline")) {
            page.locator(".jw-selbar .jw-more > [aria-haspopup=menu]").click();
            recruiter.menuItem(action).click();
            assertThat(recruiter.button("Cancel")).isVisible();
            recruiter.press("Cancel");
        }
    }

    private static void pressesInBar(Recruiter recruiter, String action) {
        recruiter
                .page
                .locator(".jw-selbar")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(recruiter.words().exactly(action)))
                .click();
    }

    /** In which looks the state of a page is checked that both have. */
    List<Look> looksAt(String state) {
        return List.of(Look.chosenBy(state));
    }

    private void findsNothing(Page page, String state) {
        findsNothing(page, state, looksAt(state));
    }

    /** The open dialog stays while the window becomes a phone in the dark, and a desktop again. */
    static void findsNothing(Page page, String state, List<Look> looks) {
        for (Look look : looks) {
            look.turns(page);
            Axe.findsNothing(page, state + " as " + look);
        }
        Look.ENGLISH_DESKTOP.turns(page);
    }

    @Test
    void closingOut(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/JW-2026-000002/close-out");
        recruiter.press("Start closing out");
        assertThat(recruiter.button("Stop closing out")).isVisible();
        findsNothing(page, "a close-out that was started");
        Locator one = page.getByLabel("Answer one person differently").first();
        one.press("ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION).first()).hasText(Pattern.compile("\\S"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        DialogsByKeysIT.leaves(recruiter, one, "the dialog with what one person hears");
        recruiter.press("Check and confirm");
        assertThat(recruiter.button("Cancel")).isVisible();
        findsNothing(page, "the check before a close-out is confirmed");
        recruiter.press("Cancel");
        recruiter.press("Stop closing out");
        assertThat(recruiter.button("Start closing out")).isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type("Ada");
        assertThat(page.locator(".jw-paletteentry").first()).isVisible();
        Axe.findsNothing(page, "the palette");
    }

    @Test
    void dialogsOfModeratorsAndAdministrators(People people) {
        Moderator moderator = people.moderator();
        Page page = moderator.page;
        moderator.open("/app/moderation");
        moderator.press("Approve those without findings");
        assertThat(moderator.button("Cancel")).isVisible();
        Axe.findsNothing(page, "the question before many cases are approved");
        moderator.press("Cancel");
        moderator.selects(0);
        Axe.findsNothing(page, "a selection of cases");

        moderator.open("/app/moderation");
        page.locator("vaadin-grid .jw-rowlink:visible").first().click();
        page.locator(".jw-passage").nth(1).click();
        assertThat(page.locator(".jw-fieldnote textarea:focus")).hasCount(1);
        findsNothing(page, "a note on a passage");
        page.keyboard().press("Escape");
        assertThat(page.locator(".jw-passage").nth(1)).isFocused();
        page.keyboard().press("?");
        assertThat(moderator.button("Close")).isVisible();
        Axe.findsNothing(page, "the keys of a case");
        moderator.press("Close");
        assertThat(moderator.dialog()).hasCount(0);
        moderator.press("Block");
        assertThat(moderator.field("Reason")).isFocused();
        Axe.findsNothing(page, "the dialog to block an advert");

        Administrator administrator = people.administrator();
        administrator.open("/app/admin/audit");
        administrator
                .page
                .locator("vaadin-combo-box")
                .locator("[part~='toggle-button']")
                .click();
        assertThat(administrator.page.getByRole(AriaRole.OPTION).first()).isVisible();
        Axe.findsNothing(administrator.page, "the box of what happened");
        administrator.open("/app/admin/people");
        administrator.write("Search name or e-mail", "sol.greaves");
        administrator.picksFor("Sol Greaves", "Make moderator");
        assertThat(administrator.button("Cancel")).isVisible();
        Axe.findsNothing(administrator.page, "the question before someone becomes a moderator");
    }

    @Test
    void dialogsOfCandidates(People people) {
        Candidate candidate = people.candidate("candidate@demo.example");
        Page page = candidate.page;
        candidate
                .application("Telecoms Field Technician")
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        candidate.press("Withdraw");
        assertThat(candidate.button("Keep it")).isVisible();
        Axe.findsNothing(page, "the question before an application is withdrawn");
        candidate.open("/app/account");
        page.locator("vaadin-select").first().click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        Axe.findsNothing(page, "the box of languages");
    }
}
