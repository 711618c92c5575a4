package org.jobwright.instance.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A person who recruits for an organization. */
public final class Recruiter extends Person<Recruiter> {

    /** Tests share the people of an instance: nobody is in two interviews at a time. */
    private static final AtomicInteger DAYS_AHEAD = new AtomicInteger(10);

    private static final int LOOKS = 20;
    private static final int MILLIS_A_LOOK = 5_000;

    Recruiter(Page page) {
        super(page);
    }

    @Override
    protected Recruiter self() {
        return this;
    }

    /** Starts a posting and fills in the essentials; returns its reference. */
    public String writes(Vacancy vacancy) {
        open("/app/postings");
        press("Post a job");
        write("Title", vacancy.title());
        tick("Full time");
        write("Pay from", "31000");
        write("Pay to", "36500");
        if (!vacancy.question().isEmpty()) {
            press("Add a question");
            write("Question", vacancy.question());
        }
        write("Text", vacancy.description());
        // Drawn from what has arrived at the server, which saves it with all earlier input.
        assertThat(main().getByText(vacancy.description())).isVisible();
        seesItSaved();
        return address(".*/app/postings/JW-.*").replaceFirst(".*/", "");
    }

    public String posts(Vacancy vacancy) {
        String reference = writes(vacancy);
        submits();
        return reference;
    }

    public void submits() {
        press("Submit for review");
        seesPosting("Submitted");
    }

    public void opensPosting(String reference) {
        open("/app/postings/" + reference);
        assertThat(main()).containsText(reference);
    }

    /** Finds a posting in the list and opens it. */
    public void opensPostingOf(String title) {
        open("/app/postings");
        write("Search title or reference", title);
        link(title).click();
        seesHeading(title);
    }

    /** The latest input is saved. */
    public void seesItSaved() {
        assertThat(text("Saved {0}")).isVisible();
    }

    public void seesPosting(String state) {
        assertThat(main().getByText(words().exactly(state)).first()).isVisible();
    }

    /** Reopens a posting that has ended. */
    public void opensAgain(LocalDate lastDay) {
        press("Reopen");
        // The calendar has the name of the field.
        Locator day = dialog().getByRole(
                        AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(words().exactly("Public until")));
        day.fill(lastDay.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        // The calendar opens automatically, and hides the rest of the dialog until a day is picked.
        assertThat(day).hasAttribute("aria-expanded", "true");
        day.press("Enter");
        assertThat(day).hasAttribute("aria-expanded", "false");
        confirm("Reopen");
    }

    /** Opens someone's application from the board. */
    public void opensApplicant(String posting, String name) {
        open("/app/pipeline/" + posting);
        link(name).click();
        seesHeading(name);
    }

    /** The same for a posting that is known by its title. */
    public void opensApplicantOf(String title, String name, String reference) {
        opensPostingOf(title);
        follow("Applicants");
        link(name).click();
        seesHeading(name);
        assertThat(page).hasURL(Pattern.compile(".*" + reference));
    }

    /** Undoes a proposed decision. */
    public void undoes() {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words().exactly("Undo")))
                .click();
    }

    /** The text is extracted from the file in the background, and a busy machine takes its time. */
    public void readsInTheCv(Pattern words) {
        Locator cv = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(words().exactly("CV")));
        for (int look = 1; look < LOOKS && !isSeen(cv); look++) {
            page.reload();
        }
        assertThat(cv).containsText(words);
    }

    private static boolean isSeen(Locator place) {
        try {
            place.waitFor(new Locator.WaitForOptions().setTimeout(MILLIS_A_LOOK));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** What was sent has parts, of which one is shown. */
    public void opensPart(String name) {
        tab(name).click();
    }

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words().beginningWith(name)));
    }

    /** With the first colleague on the list, in ten days; the candidate does not know yet. */
    public void plansInterview(String title) {
        opensPart("Interviews");
        press("Plan an interview");
        Locator sheet = dialog();
        sheet.locator("vaadin-text-field input").first().fill(title);
        Locator who = sheet.locator("vaadin-combo-box input").first();
        who.press("ArrowDown");
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\S")))
                .first()
                .click();
        assertThat(sheet.locator(".jw-panelrow")).hasCount(1);
        sheet.locator("vaadin-date-picker")
                .evaluate(
                        "(field, day) => { field.value = day }",
                        LocalDate.now(ZoneOffset.UTC)
                                .plusDays(DAYS_AHEAD.getAndIncrement())
                                .toString());
        press("Save as draft");
        assertThat(page.locator(".jw-interviews article")).containsText(title);
    }

    public void movesTo(String stage) {
        Locator stages =
                main().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(words().exactly("Stage")));
        stages.selectOption(stages.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words().exactly(stage)))
                .getAttribute("value"));
    }

    /** Declines the open applicant, and comes back: the next person was opened automatically. */
    public void declines(String reason) {
        String here = page.url();
        press("Decline");
        tick(reason);
        confirm("Decline");
        page.navigate(here);
    }

    /** Decides about the open applicant, and releases the decision at once. */
    public void tells(String decision) {
        press(decision);
        tick("Send now");
        confirm(decision);
    }
}
