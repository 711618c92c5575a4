package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Cv;
import org.jobwright.instance.people.Mailboxes;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A team hires somebody, from the request for permission to what became of the opening: five people in five browsers,
 * who get real mails and calendar entries, and a sixth who is told that the job is filled.
 */
@Tag("slow")
class TeamHiringJourneyIT {

    private static final String TITLE = "Swing Bridge Keeper";
    private static final String CANDIDATE = "newcomer@demo.example";
    private static final String INTERVIEWER = "sol.greaves@demo.example";
    private static final String QUESTION = "Do you hold a boat licence?";
    private static final String OPINION = "Calm, and exact about the log of the bridge.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Chromium chromium = new Chromium();
    private final Mailboxes mailboxes = new Mailboxes();
    private Instance instance;
    private People people;

    @BeforeEach
    void anInstanceThatSendsMails() throws Exception {
        instance = Instance.start(
                Files.createTempDirectory(Build.TARGET, "team-"),
                Build.freePort(),
                Map.of("JOBWRIGHT_SMTP_URL", mailboxes.url()));
        people = new People(instance, chromium);
    }

    @AfterEach
    void end() {
        people.keepWhatTheySee(Build.TARGET, "team-hiring");
        List<String> alarms = people.alarms();
        people.leave();
        chromium.close();
        instance.close();
        mailboxes.close();
        assertEquals(List.of(), alarms);
    }

    @Test
    void aTeamHires() throws Exception {
        Recruiter manager = people.recruiter("owen.tate@demo.example", Look.ENGLISH_DESKTOP);
        Recruiter recruiter = people.recruiter();
        Moderator moderator = people.moderator();
        Recruiter interviewer = people.recruiter(INTERVIEWER, Look.ENGLISH_DESKTOP);
        Candidate candidate = people.candidate(CANDIDATE);
        Candidate other = people.candidate("candidate@demo.example");

        String request = asks(manager);
        recruiter.page.navigate(Mailboxes.link(mailboxes.mail("recruiter@demo.example", TITLE), "/app/requisitions/"));
        assertEquals(request, recruiter.page.url());
        recruiter.press("Approve");
        String posting = advertises(recruiter);
        moderator.approves(TITLE);

        String application = applies(candidate, posting, "Robin", "Fairway", CANDIDATE);
        String second = applies(other, posting, "Kim", "Lade", "kim@lade.example");

        recruiter.opensApplicant(posting, "Robin Fairway");
        recruiter.opensPart("Answers");
        recruiter.sees("Yes, since 2012.");
        offersTimes(recruiter);
        recruiter.tells("Invite to interview");
        chooses();

        theDayComes(application);
        scores(interviewer, posting, application);

        recruiter.opensApplicant(posting, "Robin Fairway"); // the next one was opened by itself
        recruiter.opensPart("Scorecards");
        recruiter.sees(OPINION);
        offers(recruiter);
        accepts(candidate);
        assertFalse(interviewer.page.content().contains("34,000"), "an interviewer never sees pay");

        recruiter.opensApplicant(posting, "Robin Fairway");
        recruiter.opensPart("Offer");
        recruiter.press("Confirm the hire");
        recruiter.page.locator("vaadin-button:has-text('Send now')").first().click();
        candidate.seesStatus(TITLE, "Hired");

        closes(recruiter, posting);
        recruiter.open("/app/pipeline/" + posting + "/" + second);
        recruiter.page.locator("vaadin-button:has-text('Send now')").first().click();
        other.seesStatus(TITLE, "Not selected");
        other.open("/app/applications/" + second);
        assertThat(other.main()).containsText("Someone else fitted the job better");
        manager.page.navigate(request);
        manager.sees("1 of 1 filled");
    }

    private static String asks(Recruiter manager) {
        Page page = manager.page;
        manager.open("/app/requisitions/new");
        manager.write("Job title", TITLE);
        page.getByLabel("Pay ceiling").fill("40000");
        page.getByLabel("Currency").fill("GBP");
        page.getByLabel("Currency").press("Enter");
        manager.write("Justification", "The keeper retires in March, and the bridge cannot stay closed.");
        manager.press("Ask for approval");
        page.waitForURL(Pattern.compile(".*/RQ-.*"));
        return page.url();
    }

    private static String advertises(Recruiter recruiter) {
        Page page = recruiter.page;
        recruiter.press("Write the advert");
        page.waitForURL(Pattern.compile(".*/app/postings/JW-.*"));
        recruiter.write("Pay from", "31000");
        recruiter.write("Pay to", "36500");
        recruiter.tick("Full time");
        recruiter.press("Add a question");
        recruiter.write("Question", QUESTION);
        String text = "You turn the bridge for ships, and keep the log that the harbour master reads.";
        recruiter.write("Text", text);
        assertThat(recruiter.main().getByText(text)).isVisible();
        recruiter.seesItSaved();
        recruiter.submits();
        return page.url().replaceFirst(".*/", "");
    }

    private static String applies(Candidate candidate, String posting, String first, String last, String email) {
        candidate.open("/jobs/" + posting);
        candidate.beginsToApply();
        candidate.writesContact(first, last, email);
        if (candidate.field("The file below").isVisible()) {
            candidate.tick("The file below");
        }
        candidate.attaches(Cv.any());
        candidate.write(QUESTION, "Yes, since 2012.");
        candidate.looksAtWhatIsSent("Harbour Rail");
        return candidate.sends();
    }

    private static void offersTimes(Recruiter recruiter) {
        Page page = recruiter.page;
        recruiter.opensPart("Interviews");
        recruiter.press("Plan an interview");
        Locator sheet = recruiter.dialog();
        sheet.getByLabel("Title").fill("Talk about the bridge");
        sheet.locator("vaadin-combo-box input").first().fill("Sol");
        Locator found = page.locator("vaadin-combo-box-item:visible");
        assertThat(found).hasText(new String[] {"Sol Greaves"}); // the list moves until it is filtered
        found.click();
        sheet.locator("vaadin-select:not([hidden])").last().click();
        page.locator("vaadin-select-list-box:visible vaadin-select-item").nth(1).click();
        sheet.getByText("Several times").click();
        for (int days : new int[] {9, 10, 11}) {
            pick(sheet.locator("vaadin-date-picker").first(), today().plusDays(days));
            recruiter.press("Add this time");
            assertThat(sheet.locator(".jw-timelist li")).hasCount(days - 8);
        }
        pick(sheet.locator("vaadin-date-picker").last(), today().plusDays(5));
        recruiter.press("Save as draft");
        assertThat(page.locator(".jw-interviews article")).containsText("Talk about the bridge");
    }

    private static void pick(Locator field, LocalDate day) {
        field.evaluate("(field, day) => { field.value = day }", day.toString());
    }

    /** On a phone, by the link of the mail and without signing in; both sides get the same entry for their calendars. */
    private void chooses() throws Exception {
        Candidate phone = people.visitor(Look.GERMAN_PHONE_IN_THE_DARK);
        phone.page.navigate(Mailboxes.link(mailboxes.mail(CANDIDATE, "Choose a time"), "/interviews/"));
        phone.main()
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .first()
                .click();
        assertThat(phone.main()).containsText("Der Termin steht.");

        Map<String, String> invited = Mailboxes.event(mailboxes.mail(CANDIDATE, "Interview with Harbour Rail"));
        Map<String, String> asked = Mailboxes.event(mailboxes.mail(INTERVIEWER, "Interview with R. F."));
        assertEquals(invited.get("UID"), asked.get("UID"));
        assertEquals(invited.get("DTSTART"), asked.get("DTSTART"));
        assertTrue(invited.get("DTSTART").startsWith(today().plusDays(9).format(DateTimeFormatter.BASIC_ISO_DATE)));
        assertTrue(asked.get("SUMMARY").contains("R. F."), "no full name in a mail to the panel");
    }

    /** The product has no clock of its own to be set: the interview is moved into the past where it is stored. */
    private void theDayComes(String application) throws SQLException {
        String whose = " where application_id = (select id from job_application where reference = ?)";
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            for (String change : List.of(
                    "update interview set starts_at = now() - interval '2 hours', ends_at = now() - interval '75 minutes'",
                    "update scorecard_assignment set starts_at = now() - interval '2 hours'")) {
                try (PreparedStatement statement = connection.prepareStatement(change + whose)) {
                    statement.setString(1, application);
                    assertEquals(1, statement.executeUpdate());
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static void scores(Recruiter interviewer, String posting, String application) {
        Page page = interviewer.page;
        interviewer.open("/app/today");
        page.getByText("Score", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*" + posting + "/" + application + "/scorecards.*"));
        Locator form = page.locator(".jw-score");
        form.waitFor();
        for (Locator rating : form.locator("vaadin-radio-group").all()) {
            rating.getByText("Yes", new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        form.getByLabel("What should colleagues know?").fill(OPINION);
        page.getByText("Submit scorecard").click();
        assertThat(page.locator(".jw-scoregrid")).containsText(OPINION);
    }

    private static void offers(Recruiter recruiter) {
        Page page = recruiter.page;
        recruiter.opensPart("Offer");
        recruiter.press("Prepare an offer");
        write(page, "Pay", "34000");
        write(page, "Start", today().plusDays(40).format(DAY));
        write(page, "Answer by", today().plusDays(10).format(DAY));
        write(page, "Your words in the letter", "Welcome to the bridge.");
        recruiter.press("Send the offer");
        assertThat(page.locator(".jw-offers")).containsText("Until then the candidate knows nothing of it.");
        page.locator("vaadin-button:has-text('Send now')").first().click();
    }

    private static void write(Page page, String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(text);
        if (text.contains("/")) {
            field.press("Enter"); // closes the calendar
        }
        field.press("Tab");
    }

    private void accepts(Candidate candidate) throws Exception {
        candidate.page.navigate(Mailboxes.link(mailboxes.mail(CANDIDATE, "made you an offer"), "/offers/"));
        candidate.write("Your name", "Robin Fairway");
        candidate.press("Accept the offer");
        assertThat(candidate.page.locator(".jw-notice").first()).containsText("You accepted the offer");
        mailboxes.mail("recruiter@demo.example", "An offer was answered");
        assertFalse(mailboxes.mention("34,000"), "no mail says the pay");
    }

    private static void closes(Recruiter recruiter, String posting) {
        Page page = recruiter.page;
        recruiter.open("/app/pipeline/" + posting + "/close-out");
        recruiter.press("Start closing out");
        recruiter.press("Check and confirm");
        page.locator("vaadin-button:has-text('Mark as filled and answer')").click();
        assertThat(page.getByText("closed out this posting")).isVisible();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
