package org.jobwright.attacks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.people.Recruiter;

/** All that an employer does with an application without telling the candidate, each time with a marker in its words. */
final class UntoldWork {
    private static final String CANDIDATE = "Megan Bright";

    private final Instance instance;
    private final Recruiter recruiter;
    private final Page page;
    private final String board;
    private final String address;
    private final String posting;
    private final String marker;

    UntoldWork(Instance instance, Recruiter recruiter, String posting, String application, String marker) {
        this.instance = instance;
        this.recruiter = recruiter;
        this.page = recruiter.page;
        this.posting = posting;
        this.board = "/app/pipeline/" + posting;
        this.address = board + "/" + application;
        this.marker = marker;
    }

    /**
     * A stage, moves, an assignment, a planned interview, a scorecard, notes, tags, tasks, messages that can still be taken
     * back, to her and to several, another in writing, an offer in writing, and a decision to tell later.
     */
    void works() {
        addsStage();
        selected("Move to stage", "");
        selected("Assign", "");
        recruiter.open(address);
        recruiter.plansInterview(marker + " interview");
        scores();
        recruiter.open(address + "/cv");
        page.getByLabel("New note").fill(marker + " note");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#tab-notes")).hasText("Notes 1");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("t");
        page.keyboard().type(marker + " tag");
        page.keyboard().press("Enter");
        assertThat(page.locator(".jw-tag")).containsText(marker);
        page.getByText("In a week").click();
        assertThat(page.locator(".jw-tasks vaadin-checkbox").first()).containsText("Follow up");
        tagsSeveral();
        writes();
        recruiter.open(address + "/offer");
        page.locator(".jw-offers vaadin-button:has-text('Prepare an offer')").click();
        page.getByLabel("Your words in the letter").first().fill(marker + " letter");
        page.locator(".jw-offers vaadin-button:has-text('Save draft')").click();
        assertThat(page.locator(".jw-offers")).containsText("Version 1 is a draft.");
        declines();
    }

    private void addsStage() {
        recruiter.open(board + "/stages");
        page.getByText("Add stage").click();
        assertThat(page.locator("vaadin-dialog input").first()).isFocused();
        page.keyboard().type(marker + " stage");
        page.locator("vaadin-dialog vaadin-button").last().click();
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        recruiter.open(address + "/cv");
        page.locator(".jw-stageselect select").selectOption(marker + " stage");
        assertThat(page.locator("vaadin-notification-card").last()).containsText(marker + " stage");
    }

    /** Chooses her on the board, presses a button of the bar, and in its dialog the one that does it. */
    private void selected(String action, String words) {
        chooses(action);
        if (!words.isEmpty()) {
            page.locator("vaadin-dialog textarea").fill(words);
        }
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText(CANDIDATE);
    }

    private void tagsSeveral() {
        chooses("Tag");
        assertThat(page.locator("vaadin-dialog vaadin-combo-box input")).isFocused();
        page.keyboard().type(marker + " of several");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-notification-card").last()).containsText(CANDIDATE);
    }

    private void chooses(String action) {
        recruiter.open(board);
        page.locator(".jw-person")
                .filter(new Locator.FilterOptions().setHasText(CANDIDATE))
                .locator("input")
                .check();
        page.locator(".jw-selbar")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    /** Asks herself for a scorecard, and submits it. */
    private void scores() {
        recruiter.open(address + "/scorecards");
        page.getByText("Ask a colleague for a scorecard").click();
        page.locator("vaadin-dialog vaadin-combo-box input")
                .fill(UntoldIT.text(
                        instance, "select display_name from account where email = 'recruiter@demo.example'"));
        Locator found = page.locator("vaadin-combo-box-item:visible");
        assertThat(found).hasCount(1); // the list moves until it is filtered
        found.click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        Locator form = page.locator(".jw-score");
        for (int attribute = 0; attribute < 3; attribute++) {
            form.locator("vaadin-radio-group")
                    .nth(attribute)
                    .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        form.locator("vaadin-radio-group")
                .last()
                .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                .click();
        form.getByLabel("What should colleagues know?").fill(marker + " scorecard about her");
        page.getByText("Submit scorecard").click();
        assertThat(page.locator(".jw-scoregrid")).containsText(marker);
    }

    private void writes() {
        selected("Write", marker + " message to several");
        holdsBack();
        recruiter.open(address + "/messages");
        Locator words = page.getByLabel("Write to " + CANDIDATE);
        words.fill(marker + " message");
        page.getByText("Send to " + CANDIDATE, new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("main").getByText("Take back")).hasCount(2);
        holdsBack();
        words.fill(marker + " draft");
        assertThat(page.locator("main")).containsText("Draft saved");
    }

    /** Longer than the moment in which a message can be taken back. */
    private void holdsBack() {
        UntoldIT.text(
                instance,
                "with held as (update message set deliver_at = now() + interval '1 hour' where body like '" + marker
                        + "%' returning 1) select count(*) from held");
    }

    private void declines() {
        recruiter.open(address + "/cv");
        page.locator("h1").press("d");
        page.getByLabel("Someone else was chosen").check();
        page.locator("vaadin-dialog textarea").first().fill(marker + " answer");
        page.locator("vaadin-dialog")
                .getByText("Decline", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("vaadin-notification-card").last()).isVisible();
    }

    /** Undoes the decision about her, which would stay, and ends the posting without a word to those who applied. */
    void endsThePosting() {
        recruiter.open(address + "/cv");
        recruiter.undoes();
        recruiter.sees("Undone. Nobody was notified.");
        UntoldIT.text(
                instance,
                "with ended as (update job_posting set status = 'CLOSED', ended_at = now() where reference = '"
                        + posting + "' returning 1) select count(*) from ended");
    }

    /** Answers everyone who is left, to be told later. */
    void closesOut() {
        Locator group = startsClosingOut();
        group.locator("textarea").first().fill(marker + " end");
        confirmsTheCloseOut();
        recruiter.open(address + "/cv");
        recruiter.sees("Position closed: will be sent");
    }

    void undoesTheCloseOut() {
        recruiter.open(board + "/close-out");
        recruiter.press("Undo");
        recruiter.sees("Undone. The posting is as it was.");
    }

    /** She will hear that the employer needs longer. */
    void closesOutAndKeepsHerOpen() {
        Locator group = startsClosingOut();
        group.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText("We need longer"))
                .click();
        group.locator("textarea").first().fill(marker + " longer");
        confirmsTheCloseOut();
    }

    private Locator startsClosingOut() {
        recruiter.open(board + "/close-out");
        recruiter.press("Start closing out");
        return page.locator("main section")
                .filter(new Locator.FilterOptions().setHasText(CANDIDATE))
                .first();
    }

    private void confirmsTheCloseOut() {
        page.getByLabel("Send no line from us").all().forEach(Locator::check);
        recruiter.press("Check and confirm");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Close and answer \\d+$")))
                .click();
        assertThat(page.getByText("closed out this posting")).isVisible();
    }
}
