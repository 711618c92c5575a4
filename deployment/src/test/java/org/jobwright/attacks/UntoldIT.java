package org.jobwright.attacks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an employer does with an application is theirs until they tell it: no page, mail, feed or file of the candidate
 * says it, and none changes.
 */
@ExtendWith(Product.class)
@Tag("SEC-25")
class UntoldIT {
    private static final String CANDIDATE = "megan.bright@demo.example";
    private static final String TITLE = "Electrical Fitter, Rolling Stock";
    private static final String MARKER = "Untold";
    private static final int LEAST_SEEN = 8;
    private static final Pattern TOLD =
            Pattern.compile("^(First on|On) |, last used | downloaded CV .*$| read your application$");

    private final Findings findings = new Findings("untold");
    private Instance instance;
    private String posting;
    private String application;

    @Test
    void nothingThatIsNotToldChangesAnythingTheCandidateGets(Instance running, People people) throws Exception {
        instance = running;
        posting = text("select reference from job_posting where title = '" + TITLE + "'");
        application = text("select j.reference from job_application j join account a on a.id = j.candidate_id"
                + " join job_posting p on p.id = j.posting_id where a.email = '" + CANDIDATE + "' and p.reference = '"
                + posting + "'");
        Caller candidate = Caller.signedIn(instance, CANDIDATE);
        looks(candidate); // what a first look changes: marks of notices as read
        Map<String, Look> before = looks(candidate);
        String mails = mails();

        employerWorks(people.recruiter().page);
        Caller owner = Caller.signedIn(instance, "recruiter@demo.example");
        long seen = List.of("cv", "notes", "messages", "scorecards", "offer", "activity").stream()
                .mapToLong(tab -> markers(owner, "/app/pipeline/" + posting + "/" + application + "/" + tab))
                .sum();
        assertTrue(seen >= LEAST_SEEN, "the employer sees only " + seen + " of what they wrote");

        looks(candidate).forEach((address, look) -> {
            findings.foundUnless(!look.shown().contains(MARKER), "the candidate reads it at " + address);
            List<String> news = news(before.get(address), look);
            findings.foundUnless(news.isEmpty(), address + " says more: " + news);
        });
        assertEquals(mails, mails(), "mails and notices of the candidate");
        findings.counted(before.size(), "addresses");
        findings.counted(seen, "texts of the employer");
        findings.close();
    }

    private Map<String, Look> looks(Caller candidate) throws IOException, InterruptedException {
        Map<String, Look> looks = new TreeMap<>();
        for (String address : List.of(
                "/app/",
                "/app/applications",
                "/app/applications/" + application,
                "/app/applications/" + application + "/messages",
                "/app/messages",
                "/app/notices",
                "/app/profile",
                "/app/account",
                "/app/saved",
                "/app/today",
                "/app/interviews",
                "/app/postings",
                "/app/pipeline/" + posting,
                "/app/pipeline/" + posting + "/" + application,
                "/app/pipeline/" + posting + "/stages",
                "/jobs?q=electrical+fitter",
                "/jobs/" + posting,
                "/jobs/" + posting + "/electrical-fitter-rolling-stock",
                "/jobs/" + posting + "/electrical-fitter-rolling-stock/apply",
                "/api/v1/jobs/" + posting,
                "/feeds/jobs.atom?q=electrical+fitter",
                "/feeds/indeed.xml",
                "/organizations/harbour-rail",
                "/documents/" + documentOf(),
                "/offers/" + application,
                "/postings/" + posting + "/board-changes?since=2026-01-01T00:00:00Z")) {
            looks.put(address, Look.at(candidate, address));
        }
        return looks;
    }

    /** The lines that were not there before, without those by which candidates always learn who opened what they sent. */
    private static List<String> news(Look before, Look after) {
        Set<String> former = lines(before).collect(Collectors.toSet());
        return lines(after)
                .filter(line -> !former.contains(line) && !TOLD.matcher(line).find())
                .toList();
    }

    private static Stream<String> lines(Look look) {
        return Stream.concat(
                Stream.of("status " + look.status()),
                look.text().replaceAll("nonce=\"[^\"]*\"", "").lines());
    }

    private static long markers(Caller caller, String address) {
        try {
            Look look = Look.at(caller, address);
            return look.shown().split(MARKER, -1).length - 1L;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** A stage, moves, an assignment, a scorecard, notes, tags, tasks, a message that can still be taken back, another in writing, an offer in writing, and a decision to tell later. */
    private void employerWorks(Page page) {
        String address = "/app/pipeline/" + posting + "/" + application;
        page.navigate(instance.address("/app/pipeline/" + posting + "/stages").toString());
        page.getByText("Add stage").click();
        assertThat(page.locator("vaadin-dialog input").first()).isFocused();
        page.keyboard().type(MARKER + " stage");
        page.locator("vaadin-dialog vaadin-button").last().click();
        assertThat(page.locator("vaadin-dialog")).hasCount(0);
        page.navigate(instance.address(address + "/cv").toString());
        page.locator(".jw-stageselect select").selectOption(MARKER + " stage");
        assertThat(page.locator("vaadin-notification-card").last()).containsText(MARKER + " stage");
        page.navigate(instance.address(address + "/cv").toString());
        selected(page, "Move to stage");
        selected(page, "Assign");
        scores(page, address + "/scorecards");
        page.navigate(instance.address(address + "/cv").toString());
        Locator note = page.getByLabel("New note");
        note.fill(MARKER + " note");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#tab-notes")).hasText("Notes 1");
        assertThat(page.locator("h1")).isFocused();
        page.keyboard().press("t");
        page.keyboard().type(MARKER + " tag");
        page.keyboard().press("Enter");
        assertThat(page.locator(".jw-tag")).containsText(MARKER);
        page.getByText("In a week").click();
        assertThat(page.locator(".jw-tasks vaadin-checkbox").first()).containsText("Follow up");
        page.navigate(instance.address(address + "/messages").toString());
        page.getByLabel("Write to Megan Bright").fill(MARKER + " message");
        page.getByText("Send to Megan Bright", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("Take back");
        change("update message set deliver_at = now() + interval '1 hour' where body like '" + MARKER + "%'");
        page.getByLabel("Write to Megan Bright").fill(MARKER + " draft");
        assertThat(page.locator("main")).containsText("Draft saved");
        page.navigate(instance.address(address + "/offer").toString());
        page.locator(".jw-offers vaadin-button:has-text('Prepare an offer')").click();
        page.getByLabel("Your words in the letter").first().fill(MARKER + " letter");
        page.locator(".jw-offers vaadin-button:has-text('Save draft')").click();
        assertThat(page.locator(".jw-offers")).containsText("Version 1 is a draft.");
        page.navigate(instance.address(address + "/cv").toString());
        page.locator("h1").focus();
        page.keyboard().press("d");
        page.getByLabel("Someone else was chosen").check();
        page.locator("vaadin-dialog textarea").first().fill(MARKER + " answer");
        page.locator("vaadin-dialog")
                .getByText("Decline", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("vaadin-notification-card").last()).isVisible();
    }

    /** Asks herself for a scorecard, and submits it. */
    private void scores(Page page, String address) {
        page.navigate(instance.address(address).toString());
        page.getByText("Ask a colleague for a scorecard").click();
        page.locator("vaadin-dialog vaadin-combo-box input")
                .fill(text("select display_name from account where email = 'recruiter@demo.example'"));
        page.locator("vaadin-combo-box-item:visible").first().click();
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
        form.getByLabel("What should colleagues know?").fill(MARKER + " scorecard about her");
        page.getByText("Submit scorecard").click();
        assertThat(page.locator(".jw-scoregrid")).containsText(MARKER);
    }

    /** Chooses her on the board, presses a button of the bar, and in its dialog the one that does it. */
    private void selected(Page page, String action) {
        page.navigate(instance.address("/app/pipeline/" + posting).toString());
        page.locator(".jw-person")
                .filter(new Locator.FilterOptions().setHasText("Megan Bright"))
                .locator("input")
                .check();
        page.locator(".jw-selbar vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(action))
                .click();
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText("Megan Bright");
    }

    private String documentOf() {
        return text("select coalesce(document_id::text, id::text) from job_application where reference = '"
                + application + "'");
    }

    /** How many the candidate has got so far. */
    private String mails() {
        return text("select (select count(*) from outbox_message where recipient = '" + CANDIDATE + "') || ' mails, '"
                + " || (select count(*) from notice n join account a on a.id = n.account_id where a.email = '"
                + CANDIDATE + "') || ' notices'");
    }

    private void change(String sql) {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String text(String query) {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
