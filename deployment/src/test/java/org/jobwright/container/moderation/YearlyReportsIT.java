package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.moderation.transparency.TypedCounts;
import org.jobwright.domain.moderation.transparency.YearlyReportId;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.services.moderation.transparency.PublishedYear;
import org.jobwright.services.moderation.transparency.YearDraft;
import org.jobwright.services.moderation.transparency.YearlyReportQueries;
import org.jobwright.services.moderation.transparency.YearlyReportRun;
import org.jobwright.services.moderation.transparency.YearlyReportService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year long ago, in which nothing happened but what is written here; the years between are of no test. */
@ContainerTest
class YearlyReportsIT {

    private static final TypedCounts TYPED = new TypedCounts(2, 1, 0, "Two people.", "Zwei Menschen.");

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private YearlyReportRun run;

    @Inject
    private YearlyReportService service;

    @Inject
    private YearlyReportQueries years;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId administrator;
    private int year;

    @BeforeEach
    void aYearIsOver() throws Exception {
        opening = harbour.opening();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        year = Integer.parseInt(rows.texts(
                        "select coalesce(max(calendar_year), 1949) + 2 from yearly_report where calendar_year between"
                                + " 1951 and 1999")
                .getFirst());
    }

    @Test
    void theCountsAreThoseOfATableMadeByHand() throws Exception {
        seed();
        List<String> counted = draft().counts().lines().stream()
                .filter(line -> !line.value().isEmpty() && !line.value().equals("0"))
                .map(line -> line.section() + " " + line.item() + " " + line.value())
                .toList();
        assertEquals(
                List.of(
                        "NOTICES ASKS_FOR_MONEY 1",
                        "NOTICES OFFENSIVE 2",
                        "NOTICES_BY_GROUND TERMS 2",
                        "NOTICES_BY_GROUND LAW 1",
                        "NOTICES_DECIDED DISMISSED 1",
                        "NOTICES_DECIDED UPHELD 1",
                        "NOTICES_DECIDED MEDIAN_HOURS 20.0",
                        "ACTIONS SENT_BACK.TERMS 1",
                        "ACTIONS SENT_BACK.LAW 1",
                        "ACTIONS REMOVED.LAW 1",
                        "ACTIONS SUSPENDED.TERMS 1",
                        "ACTIONS RULE.LAW 1",
                        "OWN_INITIATIVE NONE 1",
                        "OWN_INITIATIVE age.young 1",
                        "OWN_INITIATIVE jobs.law.pay-range 1",
                        "AUTOMATED DETECTED_PERCENT 40.0",
                        "AUTOMATED DECIDED_PERCENT 20.0",
                        "AUTOMATED APPEALED 1",
                        "AUTOMATED REVERSED 1",
                        "APPEALS LODGED.MEMBER 3",
                        "APPEALS UPHELD 1",
                        "APPEALS REVERSED 2",
                        "APPEALS MEDIAN_DAYS 6.0",
                        "SUSPENSIONS ORGANIZATION_BLOCKED 1"),
                counted);
    }

    @Test
    void aDraftIsNotPublicAndCountedOnce() throws Exception {
        seed();
        YearDraft draft = draft();
        assertEquals(Optional.empty(), published());
        assertEquals(404, get(".json").statusCode());
        rows.change(
                "update appeal set lodged_at = lodged_at - interval '20 years' where organization_id = ?",
                opening.organization().value());
        assertEquals(draft.counts(), draft().counts());
    }

    @Test
    void whatIsPublishedNeverChanges() throws Exception {
        seed();
        publish();
        PublishedYear published = published().orElseThrow();
        assertEquals(Sha256.hex(published.content().getBytes(StandardCharsets.UTF_8)), published.sha256());
        String document = get(".json").body();
        String table = get(".csv").body();
        assertEquals(published.content(), document);
        assertTrue(table.contains("NOTICES,OFFENSIVE,2"), table);
        assertTrue(get("").body().contains(published.sha256()));

        rows.change(
                "update posting_report set reason = 'DISCRIMINATES' where posting_id = ?",
                opening.posting().value());
        rows.change(
                "update appeal set lodged_at = lodged_at - interval '20 years' where organization_id = ?",
                opening.organization().value());
        Callers.asSystem(() -> run.draft(year));
        assertEquals(published, published().orElseThrow());
        assertEquals(document, get(".json").body());
        assertEquals(table, get(".csv").body());
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsPublished() throws Exception {
        publish();
        for (String change : List.of(
                "update yearly_report set typed = '{\"disputes\": 7}' where calendar_year = ?",
                "update yearly_report set published_at = null, content = null, sha256 = null where calendar_year = ?")) {
            SQLException refused = assertThrows(SQLException.class, () -> rows.change(change, year));
            assertTrue(refused.getMessage().contains("does not change"), refused.getMessage());
        }
        assertEquals(0, rows.change("delete from yearly_report where calendar_year = ?", year));
        YearlyReportId id = draft().id();
        assertRefused(
                "moderation.year.published",
                () -> Callers.asAdministrator(administrator, () -> service.save(id, null, TYPED)));
    }

    @Test
    void theDatabaseRefusesAnotherHash() throws Exception {
        draft();
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.change(
                        "update yearly_report set published_at = now(), content = '[]', sha256 = repeat('0', 64)"
                                + " where calendar_year = ?",
                        year));
        assertTrue(refused.getMessage().contains("ck_yearly_report_sha256"), refused.getMessage());
    }

    @Test
    void nobodyPublishesWhatAColleagueHasChangedSince() throws Exception {
        YearDraft draft = draft();
        Callers.asAdministrator(administrator, () -> service.save(draft.id(), draft.version(), TYPED));
        assertRefused(
                STALE,
                () -> Callers.asAdministrator(administrator, () -> service.publish(draft.id(), TypedCounts.NONE)));
        assertRefused(
                STALE,
                () -> Callers.asAdministrator(administrator, () -> service.save(draft.id(), draft.version(), TYPED)));
    }

    private YearDraft draft() throws Exception {
        Callers.asSystem(() -> run.draft(year));
        return Callers.asAdministrator(administrator, () -> service.all()).stream()
                .filter(draft -> draft.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private void publish() throws Exception {
        YearDraft draft = draft();
        Callers.asAdministrator(administrator, () -> service.save(draft.id(), draft.version(), TYPED));
        Callers.asAdministrator(administrator, () -> service.publish(draft.id(), TYPED));
    }

    private Optional<PublishedYear> published() throws Exception {
        return Callers.asVisitor(() -> years.published(year));
    }

    private HttpResponse<String> get(String ending) throws Exception {
        String address = "http://localhost:" + System.getProperty("jboss.http.port") + "/transparency/" + year + ending;
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void seed() throws Exception {
        report("OFFENSIVE", year + "-01-01T00:00:00Z");
        report("ASKS_FOR_MONEY", year + "-03-01T00:00:00Z");
        report("OFFENSIVE", year + "-03-02T00:00:00Z");
        report("OFFENSIVE", (year + 1) + "-01-01T00:00:00Z");
        decided("UPHELD", year + "-03-01T00:00:00Z", 10);
        decided("DISMISSED", year + "-03-02T00:00:00Z", 30);
        reversed(year + "-03-02T00:00:00Z");
        decided("UPHELD", year + "-01-01T00:00:00Z", 366 * 24);
        decided("UPHELD", (year + 1) + "-01-01T00:00:00Z", 24);
        UUID sentBack = statement("SENT_BACK", "SUBMITTED_TEXT", "UNTIL_CHANGED", "OWN", null, "TERMS");
        statement("SENT_BACK", "SUBMITTED_TEXT", "UNTIL_CHANGED", "AUTOMATED_DETECTION", "age.young", "LAW");
        UUID removed = statement("REMOVED", "ADVERT", "UNTIL_RELEASED", "NOTICE", null, "LAW");
        statement("SUSPENDED", "ORGANIZATION", "PERMANENT", "NOTICE", null, "TERMS");
        UUID paused = statement(
                "SUSPENDED", "ADVERT", "UNTIL_CHANGED", "AUTOMATED_DETECTION", "jobs.law.pay-range", "LAW", null);
        appeal(paused, "REVERSED", 6);
        appeal(sentBack, "REVERSED", 4);
        appeal(removed, "UPHELD", 8);
    }

    private void report(String reason, String at) throws Exception {
        rows.change(
                "insert into posting_report (id, version, posting_id, organization_id, posting_version, reason, text,"
                        + " reported_at, state) values (gen_random_uuid(), 0, ?, ?, 1, ?, '', cast(? as timestamptz), 'OPEN')",
                opening.posting().value(),
                opening.organization().value(),
                reason,
                at);
    }

    private void decided(String state, String reportedAt, int hours) throws Exception {
        rows.change(
                "update posting_report set state = ?, decided_by = ?, decided_at = reported_at + make_interval(hours => ?),"
                        + " decision_reason = 'Seen.' where posting_id = ? and reported_at = cast(? as timestamptz)",
                state,
                opening.moderator().value(),
                hours,
                opening.posting().value(),
                reportedAt);
    }

    /** After an appeal in the next year. */
    private void reversed(String reportedAt) throws Exception {
        rows.change(
                "update posting_report set state = 'UPHELD', reversed_by = ?, reversal_reason = 'It is.',"
                        + " reversed_at = decided_at + interval '300 days' where posting_id = ?"
                        + " and reported_at = cast(? as timestamptz)",
                administrator.value(),
                opening.posting().value(),
                reportedAt);
    }

    private UUID statement(
            String restriction, String scope, String duration, String source, String detected, String ground)
            throws Exception {
        return statement(
                restriction,
                scope,
                duration,
                source,
                detected,
                ground,
                opening.moderator().value());
    }

    private UUID statement(
            String restriction,
            String scope,
            String duration,
            String source,
            String detected,
            String ground,
            UUID decidedBy)
            throws Exception {
        UUID id = UUID.randomUUID();
        rows.change(
                "insert into statement_of_reasons (id, version, posting_id, organization_id, restriction, scope, duration,"
                        + " facts, source, automated_detection, automated_decision, detected, ground_kind, ground,"
                        + " explanation, decided_by, sent_at) values (?, 0, ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, 'Terms',"
                        + " 'So.', ?, cast(? as timestamptz))",
                id,
                scope.equals("ORGANIZATION") ? null : opening.posting().value(),
                opening.organization().value(),
                restriction,
                scope,
                duration,
                source,
                detected != null,
                decidedBy == null,
                detected,
                ground,
                decidedBy,
                year + "-04-01T00:00:00Z");
        return id;
    }

    private void appeal(UUID statement, String state, int days) throws Exception {
        rows.change(
                "insert into appeal (id, version, statement_id, organization_id, decided_first_by, appellant, lodged_by, text,"
                        + " lodged_at, deadline, state, reviewer_id, decided_at, reason) select gen_random_uuid(), 0, s.id,"
                        + " s.organization_id, s.decided_by, 'MEMBER', ?, 'Look again.', s.sent_at, s.sent_at, ?, ?,"
                        + " s.sent_at + make_interval(days => ?), 'Seen.' from statement_of_reasons s where s.id = ?",
                opening.recruiter().value(),
                state,
                administrator.value(),
                days,
                statement);
    }
}
