package org.jobwright.instance.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.jobwright.instance.Visitor;

/** A person who looks for work; perhaps not signed in yet. */
public final class Candidate extends Person<Candidate> {
    public Candidate(Page page) {
        super(page);
    }

    @Override
    protected Candidate self() {
        return this;
    }

    /** Finds a job by words and opens it. */
    public void finds(Vacancy vacancy) {
        open("/jobs");
        role(AriaRole.SEARCHBOX, "Search").fill(vacancy.words());
        press("Search");
        main().getByRole(AriaRole.ARTICLE)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words().exactly(vacancy.title())))
                .click();
        seesHeading(vacancy.title());
    }

    /** Asks to be mailed at once about a search's new jobs, and signs in on the way. */
    public void asksForMails(String words, String email) {
        open("/jobs?q=" + Visitor.encode(words));
        field("How often").selectOption("AT_ONCE");
        press("Get jobs by e-mail");
        signIn(email, PASSWORD);
        seesHeading("Search saved");
    }

    /** The row of a search in the list of saved ones. */
    public Locator savedSearch(String name) {
        return main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    public void seesSavedSearch(String name) {
        assertThat(savedSearch(name)).isVisible();
    }

    public void choosesForSavedSearch(String name, String frequency) {
        savedSearch(name).getByRole(AriaRole.BUTTON).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words().exactly(frequency)))
                .click();
    }

    public void beginsToApply() {
        link("Apply").first().click();
        assertThat(button("See what they will receive")).isVisible();
    }

    public void writesContact(String firstName, String lastName, String email) {
        write("First name", firstName);
        write("Last name", lastName);
        write("E-mail", email);
        page.waitForLoadState(); // what is below may still be on its way
        page.locator("input[name=phone]").fill(""); // other tests write anything into the profile of the same person
    }

    public void attaches(Cv cv) {
        page.locator("input[name=cv]").setInputFiles(cv.file());
    }

    /** Other files than the CV, with these names. */
    public void attachesOthers(String... names) {
        page.locator("input[name=attachments]")
                .setInputFiles(java.util.stream.Stream.of(names)
                        .map(name -> new FilePayload(
                                name, "text/plain", name.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
    }

    /** A file as the answer to a file question. */
    public void answersWithFile(String question, String name) {
        page.getByLabel(question)
                .setInputFiles(
                        new FilePayload(name, "text/plain", name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** A new CV for the profile, with this name. */
    public void offersCv(String fileName, byte[] content) {
        page.locator(".jw-file input[type=file]")
                .first()
                .setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
    }

    /** A JSON Resume file for the profile. */
    public void offersResume(String json) {
        page.locator(".jw-file input[type=file]")
                .last()
                .setInputFiles(new FilePayload(
                        "resume.json", "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Where the workspace accepts the file, without the browser's checks; returns the status of the response. */
    public Object sendsToTheWorkspace(int megabytes) {
        return page.evaluate("""
                async megabytes => {
                  const target = document.querySelector('vaadin-upload').target;
                  const body = new Blob(['a'.repeat(megabytes * 1024 * 1024)]);
                  return (await fetch(target, { method: 'POST', headers: { 'X-Filename': 'a.txt' }, body })).status;
                }""", megabytes);
    }

    public void looksAtWhatIsSent(String employer) {
        press("See what they will receive");
        sees("This is exactly what {0} will see", employer); // a failure prints what the page says instead
        seesHeading("This is exactly what {0} will see", employer);
    }

    /** Sends, and returns the reference. */
    public String sends() {
        press("Send application");
        return reference();
    }

    /** Fills in the whole form, up to the page that shows what will be sent. */
    public void preparesApplication(String title, String employer, String letter) {
        preparesApplication(title, employer, letter, "robin@fairway.example");
    }

    public void preparesApplication(String title, String employer, String letter, String email) {
        finds(Vacancy.titled(title));
        beginsToApply();
        writesContact("Robin", "Fairway", email);
        if (field("The file below").isVisible()) {
            tick("The file below");
        }
        attaches(Cv.any());
        write("Cover letter (optional)", letter);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words().exactly("Yes")))
                .all()
                .forEach(Locator::check);
        looksAtWhatIsSent(employer);
    }

    /** Applies for a job whose questions require a yes; returns the reference. */
    public String applies(String title, String employer) {
        preparesApplication(title, employer, "I would like to work here.");
        return sends();
    }

    /** The reference on the final page. */
    public String reference() {
        seesHeading("Your application has been sent");
        return main().getByText(java.util.regex.Pattern.compile("^A-[A-Z0-9]+$"))
                .textContent();
    }

    /** The row of a job in the list of applications. */
    public Locator application(String title) {
        open("/app/applications");
        return main().getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(title));
    }

    public void seesStatus(String title, String status) {
        assertThat(application(title)).containsText(words().containing(status));
    }

    /** Reports the job on the page; meanwhile a script proves that this is a browser. */
    public void reports(String reason, String words) {
        follow("Report this advert");
        tick(reason);
        write("What you saw (optional)", words);
        press("Send report");
        seesHeading("We have your report");
    }
}
