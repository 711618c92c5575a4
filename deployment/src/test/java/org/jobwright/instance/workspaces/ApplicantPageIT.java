package org.jobwright.instance.workspaces;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

/** The page of an applicant stays short and narrow, however much there is about them. */
@ExtendWith(Product.class)
class ApplicantPageIT {
    private static final String PERSON = "Grace Pemberton";
    private static final int TASKS = 12;

    @Test
    void theFirstTasksAreShownAndTheRestOnDemand(People people, Instance instance) throws Exception {
        addTasks(instance);
        Page page = opened(people.recruiter());
        Locator tasks = page.locator(".jw-tasks li");
        assertThat(tasks).hasCount(5);
        page.getByText("Show all " + TASKS).press("Enter");
        assertThat(tasks).hasCount(TASKS);
        assertThat(tasks.nth(5)).isFocused();
        assertThat(page.getByText("Show all " + TASKS)).isHidden();
    }

    @Test
    void theTabsStandInOneRowOnAPhone(People people) {
        Page page = opened(people.recruiter("recruiter@demo.example", Look.GERMAN_PHONE_IN_THE_DARK));
        Locator tabs = page.locator("[role=tab]");
        Object rows = tabs.evaluateAll("tabs => new Set(tabs.map(tab => tab.getBoundingClientRect().top)).size");
        assertEquals(1, rows);
        tabs.last().click();
        assertThat(tabs.last()).isInViewport();
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void onPaperIsWhatWasSentAndNothingThatTheTeamWrote(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = opened(recruiter);
        page.getByLabel("New note").fill("Not for paper");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#tab-notes")).hasText(Pattern.compile("Notes \\d"));
        assertThat(page.locator("h1")).isFocused();
        page.locator("#tab-notes").click();
        Locator note = page.locator(".jw-notes").getByText("Not for paper");
        assertThat(note).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(note).isHidden(); // with the menu of the browser
        page.evaluate("() => { window.print = () => { window.printed = document.body.innerText } }");
        page.locator(".jw-personhead vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Print"))
                .dispatchEvent("click");
        page.waitForFunction("window.printed");
        String printed = page.evaluate("printed").toString();
        for (String sent : List.of(PERSON, "99.97% availability", "Batteries, chargers and radio links")) {
            assertTrue(printed.contains(sent), sent + " in " + printed);
        }
        assertTrue(printed.matches("(?s).*\\bCV\\b.*Mendip Radio.*Profile.*Mendip Radio.*"), printed);
        assertFalse(printed.contains("Not for paper"), printed);
        assertFalse(printed.contains("Decline"), printed);
    }

    @Test
    void thatNothingIsDecidedYetIsToldLikeADecisionAndUndone(People people) {
        Recruiter recruiter = people.recruiter();
        Page page = opened(recruiter);
        recruiter.press("Not decided yet");
        Locator sheet = recruiter.dialog();
        sheet.getByLabel("Your own message (optional)").fill("We still meet two people.");
        Locator preview = sheet.locator(".jw-preview");
        assertThat(preview).containsText("needs longer to decide and answers you by");
        assertThat(preview).containsText("We still meet two people.");
        sheet.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Not decided yet"))
                .click();
        Locator notice = page.locator(".jw-notice").filter(new Locator.FilterOptions().setHasText("answered by"));
        assertThat(notice).isVisible();
        assertThat(recruiter.button("Not decided yet")).isHidden();
        notice.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Undo"))
                .click();
        assertThat(notice).isHidden();
        assertThat(recruiter.button("Not decided yet")).isVisible();
    }

    private static Page opened(Recruiter recruiter) {
        recruiter.open("/app/pipeline/JW-2026-000001?view=list&q=Grace");
        Page page = recruiter.page;
        page.locator("vaadin-grid .name").first().click();
        assertThat(page.locator("h1")).hasText(PERSON);
        return page;
    }

    private static void addTasks(Instance instance) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into application_task"
                    + " (id, version, application_id, text, due_on, remind_at, owner_id, added_at, kept)"
                    + " select gen_random_uuid(), 0, a.id, 'Task ' || n, current_date + n, now() + n * interval '1 day',"
                    + " o.id, now(), false from job_application a join job_posting p on p.id = a.posting_id, account o,"
                    + " generate_series(1, " + TASKS + ") n where p.reference = 'JW-2026-000001'"
                    + " and a.applicant_name = '" + PERSON + "' and o.email = 'recruiter@demo.example'");
        }
    }
}
