package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jobwright.domain.accounts.Secret;
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
    private static final Pattern TOLD = Pattern.compile("^(Owner|Recruiter|Hiring manager|Interviewer) at |, last used "
            + "| (opened your application|read your CV|downloaded your CV|opened the messages)$|^Saved on ");

    private final Findings findings = new Findings("untold");
    private Instance instance;
    private String posting;
    private String application;
    private Secret calendar;

    @Test
    void nothingThatIsNotToldChangesAnythingTheCandidateGets(Instance running, People people) throws Exception {
        instance = running;
        posting = text("select reference from job_posting where title = '" + TITLE + "'");
        application = text("select j.reference from job_application j join account a on a.id = j.candidate_id"
                + " join job_posting p on p.id = j.posting_id where a.email = '" + CANDIDATE + "' and p.reference = '"
                + posting + "'");
        calendar = Secret.next();
        text("with opened as (insert into calendar_feed select id, '" + calendar.hash() + "', now() from account"
                + " where email = '" + CANDIDATE + "' returning 1) select count(*) from opened");
        Caller candidate = Caller.signedIn(instance, CANDIDATE);
        looks(candidate); // what a first look changes: marks of notices as read
        Map<String, Look> before = looks(candidate);
        String mails = mails();

        UntoldWork employer = new UntoldWork(instance, people.recruiter(), posting, application, MARKER);
        employer.works();
        Caller owner = Caller.signedIn(instance, "recruiter@demo.example");
        long seen = List.of("cv", "notes", "messages", "interviews", "scorecards", "offer", "activity").stream()
                .mapToLong(tab -> markers(owner, "/app/pipeline/" + posting + "/" + application + "/" + tab))
                .sum();
        assertTrue(seen >= LEAST_SEEN, "the employer sees only " + seen + " of what they wrote");
        sayNothingNew(candidate, before);

        // That a job ended is public; what its applicants hear then is not.
        employer.endsThePosting();
        Map<String, Look> ended = looks(candidate);
        employer.closesOut();
        sayNothingNew(candidate, ended);
        employer.undoesTheCloseOut();
        sayNothingNew(candidate, ended);
        employer.closesOutAndKeepsHerOpen();
        sayNothingNew(candidate, ended);
        assertEquals(mails, mails(), "mails and notices of the candidate");
        findings.counted(before.size(), "addresses");
        findings.counted(seen, "texts of the employer");
        findings.close();
    }

    private void sayNothingNew(Caller candidate, Map<String, Look> before) throws IOException, InterruptedException {
        looks(candidate).forEach((address, look) -> {
            findings.foundUnless(!look.shown().contains(MARKER), "the candidate reads it at " + address);
            List<String> news = news(before.get(address), look);
            findings.foundUnless(news.isEmpty(), address + " says more: " + news);
            List<String> gone = news(look, before.get(address));
            findings.foundUnless(gone.isEmpty(), address + " says less: " + gone);
        });
    }

    private Map<String, Look> looks(Caller candidate) throws IOException, InterruptedException {
        Map<String, Look> looks = new TreeMap<>();
        for (String address : List.of(
                "/app/",
                "/app/applications",
                "/app/applications/" + application,
                "/app/applications/" + application + "/status",
                "/app/applications/" + application + "/messages",
                "/app/interviews",
                "/app/messages",
                "/messages.csv",
                "/messages/" + application + ".pdf",
                "/app/notices",
                "/app/profile",
                "/profile/resume.json",
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
                "/receipts/" + application + "/receipt.json",
                "/receipts/" + application + "/receipt.pdf",
                "/offers/" + application,
                "/offers/" + application + "/letter-1.pdf",
                "/offers/letters/" + application + "-1.pdf",
                "/postings/" + posting + "/board-changes?since=2026-01-01T00:00:00Z")) {
            looks.put(address, Look.onTheWay(candidate, address)); // in the same order each time
        }
        looks.put("/calendar/{secret}.ics", Look.at(candidate, "/calendar/" + calendar.value() + ".ics"));
        looks.put("/interviews/{reference}.ics", Look.at(candidate, "/interviews/" + interview() + ".ics"));
        return looks;
    }

    /** The lines of one that the other lacks, without those by which candidates always learn who opened what they sent. */
    private static List<String> news(Look one, Look other) {
        Set<String> known = lines(one).collect(Collectors.toSet());
        return lines(other)
                .filter(line -> !known.contains(line) && !TOLD.matcher(line).find())
                .toList();
    }

    private static Stream<String> lines(Look look) {
        return Stream.concat(
                Stream.of("status " + look.status()),
                look.text()
                        .replaceAll("nonce=\"[^\"]*\"", "")
                        .replaceAll("DTSTAMP:\\w+", "DTSTAMP")
                        .replaceAll("/interviews/IV-\\w+", "/interviews/IV") // what was asked for, on its 404
                        .lines());
    }

    private static long markers(Caller caller, String address) {
        try {
            Look look = Look.at(caller, address);
            return look.shown().split(MARKER, -1).length - 1L;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** Theirs, or one that does not exist. */
    private String interview() {
        return text("select coalesce(max(i.reference), 'IV-22222222') from interview i"
                + " join job_application j on j.id = i.application_id where j.reference = '" + application + "'");
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

    private String text(String query) {
        return text(instance, query);
    }

    /** The first value that a query finds, also of one that changes something. */
    static String text(Instance instance, String query) {
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
