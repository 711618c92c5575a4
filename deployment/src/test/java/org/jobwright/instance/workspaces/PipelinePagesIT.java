package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Working through many applicants: nobody is out of reach, the position is kept, and no input is lost. */
@ExtendWith(Product.class)
class PipelinePagesIT {
    private static final String BIG = "JW-2026-000003";
    private static final String BOARD = "/app/pipeline/" + BIG;
    private static final int MANY = 130;

    @Test
    void everyoneInABigStageIsReachableAndThePlaceOnTheBoardIsKept(People people, Instance instance) throws Exception {
        fill(instance);
        Page page = open(people.recruiter(), BOARD);
        Locator column = page.locator(".jw-column").first();
        Locator cards = column.locator(".jw-person");
        assertThat(cards).hasCount(5);
        cards.nth(4).locator(".name").press("ArrowDown");
        assertThat(cards.nth(5).locator(".name")).isFocused();
        assertThat(cards).hasCount(25);
        column.locator(".jw-showmore").click();
        assertThat(cards.nth(25).locator(".name")).isFocused();
        assertThat(cards).hasCount(45);
        assertThat(cards.nth(29)).hasAttribute("aria-posinset", "30");
        assertTrue(Integer.parseInt(cards.nth(29).getAttribute("aria-setsize")) >= MANY);
        while (column.locator(".jw-showmore").isVisible()) {
            int shown = cards.count();
            column.locator(".jw-showmore").press("Enter");
            assertThat(cards.nth(shown).locator(".name")).isFocused();
        }
        assertThat(cards).hasCount(100);
        assertThat(column.locator(".jw-rest")).containsText("more in the list");
        cards.last().locator(".name").press("ArrowDown");
        assertThat(column.locator(".jw-rest")).isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(cards.last().locator(".name")).isFocused();

        Locator scroller = column.locator(".jw-scroller");
        scroller.evaluate("element => { element.scrollTop = 3000; }");
        String moved = column.locator(".jw-person").nth(50).getAttribute("data-application");
        column.locator(".jw-person").nth(50).locator(".name").press("2");
        assertThat(column.locator("[data-application='" + moved + "']")).hasCount(0);
        assertTrue(top(scroller) > 2000, "scrolled to " + top(scroller));
        assertThat(column.locator(".jw-person").nth(50).locator(".name")).isFocused();

        page.keyboard().press("u");
        Locator back = column.locator("[data-application='" + moved + "'] .name");
        assertThat(back).isFocused();

        back.click();
        assertThat(page.locator(".jw-personhead")).isVisible();
        page.locator("#tab-activity").click();
        assertThat(page.locator(".jw-feed")).containsText("Applied");
        assertThat(page.locator(".jw-feed")).not().containsText("Moved to");
        page.goBack();
        assertThat(column.locator(".jw-person")).hasCount(100);
        assertThat(column.locator("[data-application='" + moved + "']")).isInViewport();

        column.locator(".jw-rest").click();
        assertThat(page).hasURL(Pattern.compile(".*view=list.*stage=.*"));
        assertThat(page.getByText("Select all ")).isVisible();
    }

    @Test
    void aDecisionLeadsToTheNextPersonAndUndoBack(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list&sort=name");
        page.locator("vaadin-grid .name").first().click();
        assertThat(page.locator(".jw-personhead")).isVisible();
        String first = page.locator("h1").textContent();
        String next = page.locator("[data-way=j]").getAttribute("title");
        page.keyboard().press("j");
        assertThat(page.locator("h1")).not().hasText(first);
        assertTrue(next.endsWith(page.locator("h1").textContent()), next);
        page.keyboard().press("k");
        assertThat(page.locator("h1")).hasText(first);
        page.keyboard().press("d");
        page.getByLabel("Someone else was chosen").check();
        Locator words = page.locator("vaadin-dialog textarea");
        words.fill("Thank you for the day at the depot.");
        page.locator("vaadin-dialog")
                .getByText("Decline", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("h1")).not().hasText(first);
        page.keyboard().press("d");
        assertThat(words).hasValue(""); // they were for one person
        page.keyboard().press("Escape");
        assertThat(words).hasCount(0);
        page.keyboard().press("u");
        assertThat(page.locator("h1")).hasText(first);
        page.keyboard().press("d");
        assertThat(words).hasValue("Thank you for the day at the depot.");
        page.keyboard().press("Escape");
        assertThat(words).hasCount(0);
        page.locator(".jw-back").click();
        assertThat(page).hasURL(Pattern.compile(".*view=list.*sort=name.*"));
    }

    @Test
    void aPersonWhoseCvIsHarmfulIsShownWithoutIt(People people, Instance instance) throws Exception {
        String theirs = " where id in (select a.document_id from job_application a join job_posting p"
                + " on p.id = a.posting_id where p.reference = 'JW-2026-000001')";
        change(instance, "update stored_document set scan = 'INFECTED'" + theirs);
        try {
            Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list&sort=name");
            page.locator("vaadin-grid .name").first().click();
            assertThat(page.locator("jw-cv")).containsText("Nobody can open it");
            assertThat(page.locator(".jw-feedside")).isVisible();
        } finally {
            change(instance, "update stored_document set scan = 'UNCHECKED'" + theirs);
        }
    }

    @Test
    void theOpenTabIsInSightOnAPhone(People people, Instance instance) {
        Page desk = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        String reference = desk.locator(".jw-person").first().getAttribute("data-application");
        try (BrowserContext phone = phone(desk)) {
            Page page = phone.newPage();
            page.navigate(instance.address("/app/pipeline/JW-2026-000001/" + reference + "/activity")
                    .toString());
            assertThat(page.locator("#tab-activity"))
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.9));
            assertThat(page.locator("#tab-cv, #tab-profile").first()).not().isInViewport();
        }
    }

    @Test
    void aTabHasItsOwnAddressWhichTheNextPersonKeeps(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list&sort=name");
        page.locator("vaadin-grid .name").first().click();
        Locator tab = page.locator("#tab-answers");
        tab.click();
        assertThat(tab).hasAttribute("aria-selected", "true");
        assertThat(page).hasURL(Pattern.compile(".*/A-[^/]+/answers\\?.*sort=name.*"));
        String first = page.locator("h1").textContent();
        page.keyboard().press("j");
        assertThat(page.locator("h1")).not().hasText(first);
        assertThat(page).hasURL(Pattern.compile(".*/A-[^/]+/answers\\?.*sort=name.*"));
        page.navigate(page.url().replace("/answers?", "?part=answers&"));
        assertThat(page).hasURL(Pattern.compile(".*/A-[^/]+/answers\\?.*sort=name.*"));
        assertThat(tab).hasAttribute("aria-selected", "true");
    }

    @Test
    void anUnfinishedNoteIsStillThereAfterLeavingAndComingBack(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        page.locator(".jw-person .name").first().click();
        Locator note = page.getByLabel("New note");
        note.fill("Ask about the night shift");
        page.locator("[data-way=j]").click();
        assertThat(note).hasValue("");
        assertThat(page.locator("h1")).isFocused(); // the way to the next person is complete
        page.goBack();
        assertThat(note).hasValue("Ask about the night shift");
        page.reload();
        assertThat(note).hasValue("Ask about the night shift");

        page.locator("[data-way=j]").click();
        assertThat(note).hasValue("");
        note.fill("x".repeat(4000));
        assertThat(page.getByText("4,000 / 4,000")).hasRole(AriaRole.STATUS);
        note.fill("");
        assertThat(page.getByText("4,000 / 4,000")).hasCount(0);
    }

    @Test
    void aColleagueIsNamedByTheKeyboardAndTheNoteIsInItsTab(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        page.locator(".jw-person .name").nth(1).click();
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("n");
        Locator note = page.getByLabel("New note");
        assertThat(note).isFocused();
        page.keyboard().type("Please look, @ow");
        assertThat(page.locator(".jw-notefield [role=option]:visible")).hasText(new String[] {"Owen Tate"});
        page.keyboard().press("Enter");
        assertThat(note).hasValue("Please look, @Owen Tate ");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#tab-notes")).hasText(Pattern.compile("Notes \\d+"));
        assertThat(page.locator("h1")).isFocused();
        page.locator("#tab-notes").click();
        assertThat(page).hasURL(Pattern.compile(".*/A-[^/]+/notes\\?.*"));
        assertThat(page.locator(".jw-notes .jw-mention").first()).hasText("@Owen Tate");
        page.keyboard().press("t");
        page.keyboard().type("Night shift");
        page.keyboard().press("Enter");
        assertThat(page.locator(".jw-tag")).hasText(new String[] {"Night shift\u00d7"});
        page.getByText("In a week").click();
        Locator task = page.locator(".jw-tasks vaadin-checkbox").first();
        assertThat(task).containsText("Follow up");
        page.locator("#tab-messages").click();
        page.getByLabel(Pattern.compile("^Write to")).fill("Can you come on Monday?");
        page.keyboard().press("Control+Enter");
        page.locator(".jw-messages").getByText("Take back").click();
        assertThat(page.getByText("Taken back.")).isVisible();
    }

    @Test
    void aReaderWithoutTheRightSeesNoDecisionControls(People people) {
        Recruiter interviewer = people.recruiter("sol.greaves@demo.example", Look.ENGLISH_DESKTOP);
        Page page = open(interviewer, "/app/pipeline/JW-2026-000001");
        assertThat(page.locator(".jw-person").first()).isVisible();
        assertThat(page.locator(".jw-person input, .jw-person .jw-iconbutton, .jw-cardmenu"))
                .hasCount(0);
        page.locator(".jw-person .name").first().click();
        assertThat(page.getByLabel("New note")).isVisible();
        assertThat(page.locator(".decisions")).hasCount(0);
    }

    @Test
    void aHiringManagerMovesPeopleAndIsOfferedNoDecision(People people) {
        Recruiter manager = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP);
        Page page = open(manager, "/app/pipeline/JW-2026-000001");
        Locator card = page.locator(".jw-person").first();
        String reference = card.getAttribute("data-application");
        card.hover();
        card.locator(".jw-iconbutton").click();
        assertThat(page.locator(".jw-cardmenu [data-stage]:visible").first()).isFocused();
        assertThat(page.locator(".jw-cardmenu [data-next], .jw-cardmenu [data-key=d]"))
                .hasCount(0);
        page.keyboard().press("Escape");
        card.locator("input").check();
        assertThat(page.locator(".jw-selbar vaadin-button:visible"))
                .hasText(new String[] {"Move to stage", "Write", "Tag", "Assign", "Clear selection"});
        card.locator(".name").press("3");
        Locator there = page.locator(".jw-column").nth(2).locator("[data-application='" + reference + "']");
        assertThat(there).isVisible();
        page.keyboard().press("u");
        assertThat(there).hasCount(0);
        page.locator("[data-application='" + reference + "'] .name").click();
        assertThat(page.locator(".decisions select")).isVisible();
        assertThat(page.locator(".decisions vaadin-button")).hasCount(0);
    }

    @Test
    void aRecentChangeOfTheTeamIsUndoneFromTheList(People people) {
        Recruiter manager = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP);
        Page page = open(manager, "/app/pipeline/JW-2026-000001");
        Locator card = page.locator(".jw-person").first();
        String reference = card.getAttribute("data-application");
        String name = card.locator(".name").textContent();
        card.locator(".name").press("3");
        Locator there = page.locator(".jw-column").nth(2).locator("[data-application='" + reference + "']");
        assertThat(there).isVisible();
        page.reload();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Recent changes"))
                .click();
        assertThat(page.locator(".jw-recent li").first()).containsText(name);
        page.locator(".jw-recent vaadin-button").first().click();
        assertThat(page.locator(".jw-column").first().locator("[data-application='" + reference + "']"))
                .isVisible();
        assertThat(there).hasCount(0);
    }

    @Test
    void theKeyboardTicksABoxOfTheListAndGoesFromACardToItsNote(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Print"))
                .press("Tab"); // the head of the table
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("vaadin-grid-cell-content vaadin-checkbox[checked]"))
                .hasCount(1);

        page.navigate("/app/pipeline/JW-2026-000001");
        page.locator(".jw-person .name").last().press("n"); // others leave notes with the first
        Locator note = page.getByLabel("New note");
        assertThat(note).isFocused();
        page.keyboard().type("Ask about the night shift", new Keyboard.TypeOptions().setDelay(20));
        assertThat(note).hasValue("Ask about the night shift");
        note.fill("");
    }

    @Test
    void twoPeopleAreComparedByKeyInAnOrderThatStays(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        page.keyboard().press("c");
        assertThat(page.locator("[data-compare]")).hasCount(0);
        page.locator(".jw-person input[type=checkbox]").nth(0).check();
        page.locator(".jw-person input[type=checkbox]").nth(1).check();
        assertThat(page.locator("[data-compare]")).isVisible();
        page.keyboard().press("c");
        Locator names = page.locator(".jw-compare thead a");
        assertThat(names).hasCount(2);
        List<String> order = names.allTextContents();
        assertThat(page.locator(".jw-compare tbody th").first()).hasText("Stage");
        page.reload();
        assertThat(names).hasText(order.toArray(String[]::new));
        names.first().click();
        assertThat(page.locator("h1")).hasText(order.getFirst());
        assertThat(page.locator("h1")).isFocused();
        page.goBack();
        assertThat(names).hasCount(2);
        page.locator(".jw-back").click();
        assertThat(page.locator(".jw-board")).isVisible();
        page.navigate("/app/pipeline/JW-2026-000001/compare?with=A-22222222,nobody");
        assertThat(page.getByText("One person in this link is not shown")).isVisible();
    }

    @Test
    void aListOfPostingsIsTheSameFromItsAddressAndInAFile(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/postings?sort=nonsense&status=NONE");
        Locator titles = page.locator("vaadin-grid .jw-rowlink:visible");
        assertThat(titles.first()).isVisible();
        page.locator("vaadin-grid-sorter").first().click();
        assertThat(page).hasURL(Pattern.compile(".*sort=title$"));
        String first = titles.first().textContent();
        page.locator("vaadin-grid-sorter").first().click();
        assertThat(page).hasURL(Pattern.compile(".*sort=title_reversed$"));
        assertThat(titles.first()).not().hasText(first);
        page.reload();
        assertThat(page.locator("vaadin-grid-sorter").first()).hasAttribute("direction", "desc");
        assertThat(titles.first()).not().hasText(first);
        Download file =
                page.waitForDownload(() -> page.getByText("Download as CSV").click());
        List<String> lines = lines(file);
        assertTrue(lines.getFirst().startsWith("\uFEFFReference,Title,Status"), lines.getFirst());
        assertTrue(lines.get(1).contains(titles.first().textContent()), lines.get(1));
    }

    @Test
    void aListIsSavedUnderANameAndOpensWithWhatIsLeft(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list");
        Locator views = page.locator(".jw-views");
        assertThat(views).not().isVisible();
        page.locator(".jw-filterchip").getByText("Waiting").click();
        page.getByText("Columns", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("Days in stage"))
                .click();
        assertThat(page.locator("vaadin-grid")).containsText("Days in stage");
        views.getByText("Save view").click();
        page.locator("vaadin-dialog").getByLabel("Name").fill("Unanswered");
        page.keyboard().press("Enter");
        assertThat(views.locator("a[aria-current]")).hasText("Unanswered");

        page.navigate(page.url().replaceFirst("\\?.*", "?view=list&sort=name"));
        views.getByText("Unanswered").click();
        assertThat(page).hasURL(Pattern.compile(".*show=waiting.*"));
        assertThat(page.locator("vaadin-grid")).containsText("Days in stage");
        views.getByText("Change view").click();
        views.getByText("Delete").click();
        assertThat(views.locator("a")).hasCount(0);
        page.locator(".jw-undo vaadin-button").click();
        assertThat(views.locator("a")).hasText("Unanswered");

        page.navigate(page.url() + "&stage=00000000-0000-0000-0000-000000000000");
        assertThat(page.getByText("no longer exists")).isVisible();
        assertThat(page.locator("vaadin-grid .name").first()).isVisible();
        Download file =
                page.waitForDownload(() -> page.getByText("Download as CSV").click());
        String name = page.locator("vaadin-grid .name").first().textContent();
        assertTrue(
                lines(file).getFirst().endsWith(",Days in stage,Candidate sees,Applied,Answer due"),
                lines(file).getFirst());
        assertTrue(lines(file).stream().skip(1).anyMatch(line -> line.contains(name)), name);
    }

    @Test
    void aSharedViewShowsLessToAColleagueWhoReadsFewerPeople(People people, Instance instance) throws Exception {
        change(instance, """
                with made as (insert into tag (id, version, organization_id, name, folded, created_at)
                  select gen_random_uuid(), 0, organization_id, 'Standby', 'standby', now() from job_posting
                  where reference = 'JW-2026-000001' returning id)
                insert into application_tag (application_id, tag_id, tagged_by, tagged_at)
                  select a.id, made.id, o.id, now() from made, job_application a join job_posting p on p.id = a.posting_id,
                  account o where p.reference = 'JW-2026-000001' and o.email = 'recruiter@demo.example'
                  and a.applicant_name in ('Grace Pemberton', 'Tomasz Wilk')""");
        try {
            Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001?view=list&sort=name");
            page.locator(".jw-tagfilter input").fill("Standby");
            page.locator("vaadin-combo-box-item:visible")
                    .filter(new Locator.FilterOptions().setHasText("Standby"))
                    .click();
            Locator names = page.locator("vaadin-grid .name:visible");
            assertThat(names).hasText(new String[] {"Grace Pemberton", "Tomasz Wilk"});
            page.locator(".jw-views").getByText("Save view").click();
            page.getByLabel("Show it to everyone in the organization").check();
            page.locator("vaadin-dialog").getByLabel("Name").fill("On standby");
            page.keyboard().press("Enter");
            assertThat(page.locator(".jw-views a[aria-current]")).hasText("On standby");

            Page interviewer = open(
                    people.recruiter("sol.greaves@demo.example", Look.ENGLISH_DESKTOP),
                    "/app/pipeline/JW-2026-000001?view=list");
            interviewer.locator(".jw-views").getByText("On standby").click();
            assertThat(interviewer.locator("vaadin-grid .name:visible")).hasText(new String[] {"Grace Pemberton"});
        } finally {
            change(
                    instance,
                    "delete from saved_list_view where name = 'On standby'; delete from application_tag where tag_id in"
                            + " (select id from tag where name = 'Standby'); delete from tag where name = 'Standby'");
        }
    }

    private static List<String> lines(Download file) {
        try {
            return Files.readAllLines(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A layout that is measured while it is hidden stays transparent, and a test would still find its fields. */
    @Test
    void theFormOfTheTeamIsNotTransparent(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings/JW-2026-000001/team");
        assertThat(recruiter.page.locator("vaadin-form-layout #layout")).hasCSS("opacity", "1");
    }

    @Test
    void theMenuOfACardOpensWithoutARequest(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        Locator card = page.locator(".jw-person").first();
        card.hover();
        page.context().setOffline(true);
        card.locator(".jw-iconbutton").click();
        assertThat(page.locator(".jw-cardmenu [role=menuitem]:visible").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(card.locator(".jw-iconbutton")).isFocused();
        page.context().setOffline(false);
    }

    /** Every step is a key; only the address is typed by the test. */
    @Test
    void stagesAreEditedByKeyboardAloneAndEveryChangeCanBeUndone(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/" + BIG + "/stages");
        Locator rows = page.locator(".jw-stagerow");
        Locator names = page.locator(".jw-stagerow .kind");
        assertThat(rows).hasCount(5);
        page.locator(".jw-stages > vaadin-button").press("Enter");
        Locator name = page.locator("vaadin-dialog input[type=text], vaadin-dialog vaadin-text-field input")
                .first();
        assertThat(name).isFocused();
        page.keyboard().type("Trial day");
        page.locator("vaadin-dialog vaadin-button").last().press("Enter");
        assertThat(rows).hasCount(6);
        Locator added = rows.nth(2).locator(".name input");
        assertThat(added).hasValue("Trial day");
        assertThat(names.nth(2)).hasText("Screening");
        rows.nth(2).locator(".moves button").first().press("Enter");
        assertThat(rows.nth(1).locator(".name input")).hasValue("Trial day");
        rows.nth(1).locator(".name input").press("Control+A");
        page.keyboard().type("Day with us");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Saved Day with us");
        page.locator("vaadin-notification-card .jw-undo vaadin-button").last().press("Enter");
        assertThat(rows.nth(1).locator(".name input")).hasValue("Trial day");
        rows.nth(1).locator("> .jw-iconbutton").press("Enter");
        assertThat(rows).hasCount(5);
        assertThat(page.locator(".jw-archived")).containsText("Trial day");
    }

    @Test
    void whatAColleagueDidIsToldAndShownOnDemand(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        Locator card = page.locator(".jw-column").nth(1).locator(".jw-person").first();
        String reference = card.getAttribute("data-application");
        Recruiter colleague = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP);
        Page other = open(colleague, "/app/pipeline/JW-2026-000001");
        other.locator("[data-application='" + reference + "'] .name").press("3");
        assertThat(other.locator(".jw-column").nth(2).locator("[data-application='" + reference + "']"))
                .hasCount(1);
        assertThat(page.locator(".jw-news"))
                .containsText("1 change by Owen Tate", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(page.locator(".jw-column").nth(1).locator("[data-application='" + reference + "']"))
                .hasCount(1);
        page.locator(".jw-news vaadin-button").click();
        assertThat(page.locator(".jw-column").nth(2).locator("[data-application='" + reference + "']"))
                .hasCount(1);
        page.keyboard().press("/");
        assertThat(page.locator(".jw-search input")).isFocused();
        page.keyboard().type("zzzz");
        assertThat(page).hasURL(Pattern.compile(".*q=zzzz.*"));
        assertThat(page.locator(".jw-person")).hasCount(0);
        assertThat(page.locator(".jw-column").first()).containsText("Nobody matches.");
        other.keyboard().press("u");
        assertThat(other.locator(".jw-column").nth(1).locator("[data-application='" + reference + "']"))
                .hasCount(1); // also for the tests after this one: a column shows five people at first
    }

    @Test
    void aDraggedCardIsMovedAndOneThatAColleagueMovedGoesWhereItIs(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        Locator columns = page.locator(".jw-column");
        String card = card(columns.first().locator(".jw-person").first());
        String name = page.locator(card + " .name").textContent();
        page.locator(card).dragTo(columns.nth(1));
        assertThat(columns.nth(1).locator(card)).isVisible();
        page.locator("vaadin-notification-card vaadin-button").last().click();
        assertThat(columns.first().locator(card)).isVisible();

        Recruiter colleague = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP);
        Page other = open(colleague, "/app/pipeline/JW-2026-000001");
        other.locator(card + " .name").press("3");
        assertThat(other.locator(".jw-column").nth(2).locator(card)).isVisible();
        page.locator(card).dragTo(columns.nth(1));
        assertThat(page.locator("vaadin-notification-card").last())
                .containsText(Pattern.compile("Owen Tate moved " + name + " to .*nothing was changed"));
        assertThat(columns.nth(2).locator(card)).isVisible();
        other.keyboard().press("u");
        assertThat(other.locator(".jw-column").first().locator(card)).isVisible();
    }

    @Test
    void aBoardIsWorkedThroughByKeys(People people) {
        Page page = open(people.recruiter(), "/app/pipeline/JW-2026-000001");
        Locator columns = page.locator(".jw-column");
        spread(columns.first());
        String first = card(columns.first().locator(".jw-person").nth(0));
        String second = card(columns.first().locator(".jw-person").nth(1));
        page.locator(first + " .name").press("x");
        page.keyboard().press("]");
        assertThat(page.locator(second + " .name")).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator(".jw-selbar strong")).hasText("2 selected");
        page.keyboard().press("m");
        assertThat(page.locator("vaadin-dialog input:checked")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-notification-card").last()).containsText("moved to Phone screen");
        assertThat(columns.first().locator(first + ", " + second)).hasCount(0); // perhaps below the first of the other
        page.keyboard().press("u");
        assertThat(page.locator(first + " .name")).isFocused();
        assertThat(columns.first().locator(second)).isVisible();

        page.keyboard().press("]");
        assertThat(page.locator(second + " .name")).isFocused();
        page.keyboard().press("[");
        assertThat(page.locator(first + " .name")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("vaadin-dialog .jw-keylist")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        assertThat(page.locator(first + " .name")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator("vaadin-dialog.jw-sheet")).containsText("Invite");
        page.keyboard().press("Enter");
        assertThat(columns.first().locator(first)).hasCount(0); // perhaps below the first of the other
        assertThat(page.locator(second + " .name")).isFocused();
        page.keyboard().press("u");
        assertThat(columns.first().locator(first)).isVisible();
        assertThat(page.locator(first)).not().hasAttribute("data-pending", "");
        page.locator(first + " .name").focus();
        String name = page.locator(first + " .name").textContent();
        page.keyboard().press("e");
        assertThat(page.locator(".jw-personhead h1")).hasText(name);
        assertThat(page.locator("h1")).isFocused();
    }

    /**
     * Shows more than the first five of a column: other tests move people of the same posting meanwhile, and those may
     * push the fifth out of sight.
     */
    private static void spread(Locator column) {
        assertThat(column.locator(".jw-person").first()).isVisible();
        Locator more = column.locator(".jw-showmore");
        if (more.isVisible()) {
            more.click();
            assertThat(column.locator(".jw-person").nth(5)).isVisible();
        }
    }

    private static String card(Locator person) {
        return "[data-application='" + person.getAttribute("data-application") + "']";
    }

    @Test
    void aFingerMovesAndSelectsPeopleOnAPhone(People people, Instance instance) {
        try (BrowserContext phone = phone(people.recruiter().page)) {
            Page page = phone.newPage();
            page.navigate(instance.address("/app/pipeline/JW-2026-000001").toString());
            spread(page.locator(".jw-column").first());
            Locator card = page.locator(".jw-person").first();
            String reference = card.getAttribute("data-application");
            card.locator(".jw-iconbutton").tap();
            page.locator(".jw-cardmenu [data-stage]:visible").nth(1).tap();
            Locator there = page.locator(".jw-column").nth(2).locator("[data-application='" + reference + "']");
            assertThat(there).hasCount(1);
            page.locator("vaadin-notification-card vaadin-button").last().tap();
            assertThat(there).hasCount(0);
            Locator columns = page.locator(".jw-column");
            String second = card(columns.first().locator(".jw-person").nth(1));
            page.locator("[data-application='" + reference + "'] input").tap();
            page.locator(second + " input").tap();
            assertThat(page.locator(".jw-selbar strong")).hasText("2 selected");
            assertEquals(
                    360,
                    page.evaluate("document.documentElement.scrollWidth"),
                    "the page itself does not scroll sideways");
            page.locator(".jw-selbar .jw-more > [aria-haspopup=menu]").tap();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Move to stage"))
                    .tap();
            page.locator("vaadin-dialog vaadin-button[theme~=primary]").tap();
            assertThat(page.locator("vaadin-notification-card").last()).containsText("moved to Phone screen");
            assertThat(columns.first().locator(second)).hasCount(0);
            page.locator("vaadin-notification-card vaadin-button").last().tap();
            assertThat(columns.first().locator("[data-application='" + reference + "']"))
                    .hasCount(1);
            assertThat(columns.first().locator(second)).hasCount(1);
        }
    }

    @Test
    void aFingerFiltersDeclinesAndWritesOnAPhone(People people, Instance instance) {
        try (BrowserContext phone = phone(people.recruiter().page)) {
            Page page = phone.newPage();
            page.navigate(
                    instance.address("/app/pipeline/JW-2026-000001?view=list").toString());
            page.locator(".jw-filterchip").getByText("Waiting").tap();
            assertThat(page).hasURL(Pattern.compile(".*show=waiting.*"));
            page.locator("vaadin-grid .name:visible").first().tap();
            Locator head = page.locator(".jw-personhead");
            String name = head.locator("h1").textContent();
            page.locator("#tab-messages").tap();
            page.getByLabel(Pattern.compile("^Write to")).fill("Can you come on Monday?");
            page.locator(".jw-composer vaadin-button").getByText("Send to").tap();
            assertThat(page.locator(".jw-messages")).containsText("Can you come on Monday?");
            page.locator(".jw-messages").getByText("Take back").tap();
            assertThat(page.getByText("Taken back.")).isVisible();

            head.getByText("Decline").tap();
            Locator dialog = page.locator("vaadin-dialog");
            dialog.getByLabel("Someone else was chosen").tap();
            dialog.getByText("Decline", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .tap();
            assertThat(head.locator("h1")).not().hasText(name);
            assertEquals(360, page.evaluate("document.documentElement.scrollWidth"));
            page.locator("vaadin-notification-card vaadin-button").last().tap();
            assertThat(head.locator("h1")).hasText(name);
            assertThat(head.getByText("Decline")).isVisible();
        }
    }

    /** A finger and little room, signed in like a page. */
    private static BrowserContext phone(Page desk) {
        BrowserContext phone = desk.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setStorageState(desk.context().storageState())
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true));
        phone.setDefaultTimeout(30_000);
        return phone;
    }

    /** Counts what the browser counts, from the page of the posting until everyone has an answer. */
    @Test
    void twoHundredPeopleAreClosedOutInTwelveClicksAndUndoneInOne(People people) {
        Recruiter recruiter = people.recruiter();
        recruiter.open("/app/postings/JW-2026-000005");
        Page page = recruiter.page;
        page.evaluate("window.clicks = 0; addEventListener('click', event => { clicks += event.detail > 0; }, true)");
        recruiter.press("Mark as filled");
        recruiter.confirm("Close out");
        recruiter.press("Start closing out");
        recruiter.tick("Send no line from us"); // the seven who were interviewed
        recruiter.press("Check and confirm");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Mark as filled and answer 2\\d\\d")))
                .click();
        assertThat(page.getByText("closed out this posting")).isVisible();
        int clicks = ((Number) page.evaluate("clicks")).intValue();
        System.out.printf("a close-out of two hundred people takes %d clicks%n", clicks);
        assertTrue(clicks > 3 && clicks <= 12, clicks + " clicks");
        assertThat(recruiter.button("Undo")).hasCount(1); // on the page, and not in a message that stays after it
        recruiter.press("Undo");
        assertThat(recruiter.button("Start closing out")).isVisible();
    }

    private static Page open(Recruiter recruiter, String address) {
        recruiter.open(address);
        assertThat(recruiter.page.locator(".jw-person, vaadin-grid .name").first())
                .isVisible();
        return recruiter.page;
    }

    private static int top(Locator scroller) {
        return ((Number) scroller.evaluate("element => element.scrollTop")).intValue();
    }

    /** Many people apply for one posting. */
    private static void fill(Instance instance) throws SQLException {
        change(instance, """
                create temporary table person as
                  select gen_random_uuid() as id, gen_random_uuid() as application, n from generate_series(1, %d) n;
                create temporary table target as
                  select p.id as posting, p.organization_id, s.id as stage from job_posting p
                  join pipeline_stage s on s.posting_id = p.id and s.kind = 'NEW' where p.reference = '%s';
                insert into account (id, version, email, display_name, language, status, moderator, administrator,
                  registered_at, confirmed_at)
                  select id, 0, 'many-' || n || '@demo.example', 'Many ' || n, 'EN', 'ACTIVE', false, false, now(), now()
                  from person;
                insert into job_application (id, version, reference, intent_id, posting_id, posting_version, posting_title,
                  organization_id, candidate_id, content, applicant_name, headline, applied_at,
                  answer_due_at, candidate_status, candidate_status_at, stage_id)
                  select p.application, 0, 'A-' || translate(upper(substr(md5(p.n::text), 1, 8)), '01AE', '23BC'),
                    gen_random_uuid(), t.posting, 1, 'Job', t.organization_id, p.id, a.content, 'Many ' || p.n, 'Fitter',
                    now() - (p.n || ' hours')::interval, now() + interval '5 days', 'VIEWED', now(), t.stage
                  from person p, target t, (select content from job_application limit 1) a;
                insert into timeline_entry (id, application_id, status, actor_id, at)
                  select gen_random_uuid(), application, 'SUBMITTED', id, now() from person;
                insert into stage_change (id, application_id, stage_id, actor_id, at)
                  select gen_random_uuid(), application, t.stage, p.id, now() from person p, target t""".formatted(MANY, BIG));
    }

    private static void change(Instance instance, String sql) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
