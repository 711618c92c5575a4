package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The second lock: what PostgreSQL shows each caller when a query forgets to filter, compared with the table {@code
 * rows.tsv}. A table with a policy that is missing there fails, and so does a table without a policy that does not name
 * the owner of its rows.
 */
@ContainerTest
class RowSecurityIT {

    private static final String NOT_PRIVILEGED = "42501";

    private static final List<String> WITHOUT_OWNER = List.of(
            "application_to_compare",
            "cluster_key",
            "flyway_schema_history",
            "jgroups",
            "known_browser",
            "market_change",
            "posting_index_change",
            "rate_limit",
            "sign_in_throttle",
            "used_form_ticket");

    @Inject
    private World world;

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private Markets markets;

    @Inject
    private Rows rows;

    @Test
    void everyCallerSeesTheRowsThatTheTableSays() throws Exception {
        World.Things things = world.create();
        keepsakes.alerted(things.candidate(), things.opening());
        keepsakes.passkey(things.candidate());
        markets.somethingOfEverything("row-security");
        aLogoAndABrand(things);
        aReading(things);
        anAssignment(things);
        aWishToBeErased(things);
        aTimeToKeepApplications(things);
        countedAnswers(things);
        aMatch(things);
        aSurvey(things);
        busyTimes(things);
        aReplyByMail(things);
        traffic(things);
        aPartOfTheSite(things);
        List<String> expected = table();
        List<String> seen = rows.as(Rows.Caller.SYSTEM, connection -> {
            aLineThatIsNotSealed(connection, things);
            return seen(expected, callers(things), things);
        });
        assertEquals(String.join("\n", expected), String.join("\n", seen));
    }

    /** Until the transaction of this connection ends. */
    private void aLineThatIsNotSealed(Connection connection, World.Things things) throws SQLException {
        Rows.texts(connection, "select pg_advisory_xact_lock(hashtext('audit_entry'))");
        rows.change(
                "insert into audit_line (at, actor_kind, action, subject_type, subject_id, organization_id, details)"
                        + " values (now(), 'SYSTEM', 'A', 'B', gen_random_uuid(), ?, '')",
                things.opening().organization().value());
    }

    private List<String> seen(List<String> lines, Map<String, Rows.Caller> callers, World.Things things)
            throws SQLException {
        List<String> seen = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", 3);
            String query = "select count(*) from " + cells[0] + " where " + condition(cells[1], things);
            List<String> answers = new ArrayList<>();
            for (Rows.Caller caller : callers.values()) {
                boolean any = !rows.as(caller, connection -> Rows.texts(connection, query))
                        .getFirst()
                        .equals("0");
                answers.add(any ? "yes" : "no");
            }
            seen.add(cells[0] + "\t" + cells[1] + "\t" + String.join("\t", answers));
        }
        return seen;
    }

    /** A page that no other test writes; on the site it is not. */
    private void aPartOfTheSite(World.Things things) throws Exception {
        rows.change(
                "insert into site_version (id, part, language, number, content, written_at, written_by)"
                        + " values (gen_random_uuid(), 'ACCESSIBILITY', 'DE', 1, '', now(), ?) on conflict do nothing",
                things.administrator().value());
        rows.change(
                "insert into listed_name values ('WEBMAIL', 'row-security.example', true, 'A test', ?, now(), 1)"
                        + " on conflict do nothing",
                things.administrator().value());
        rows.change("insert into site_logo values (repeat('0', 64), 'x'::bytea) on conflict do nothing");
    }

    private void traffic(World.Things things) throws Exception {
        rows.change(
                "insert into posting_day values (?, current_date, 'site', 1, 1, 1) on conflict do nothing",
                things.opening().posting().value());
        rows.change(
                "insert into posting_drop_off values (?, current_date, 'CV', '', 1) on conflict do nothing",
                things.opening().posting().value());
        rows.change(
                "insert into kept_figures values (?, 'all', 'ALL', now(), '{}') on conflict do nothing",
                things.opening().organization().value());
    }

    private void countedAnswers(World.Things things) throws Exception {
        UUID organization = things.opening().organization().value();
        rows.change("insert into equality_setting values (?, now())", organization);
        rows.change(
                "insert into equality_block (id, version, organization_id, question_set, begins, ends, closed_on, report)"
                        + " values (gen_random_uuid(), 0, ?, 'GB', '2026-07-01', '2026-10-01', '2026-10-01',"
                        + " '{\"rule\": 1, \"applications\": 30, \"tables\": []}')",
                organization);
    }

    private void aMatch(World.Things things) throws Exception {
        UUID organization = things.opening().organization().value();
        rows.change("insert into match_setting values (?, now())", organization);
        rows.change(
                "insert into match_posting values (?, ?, now())",
                things.opening().posting().value(),
                organization);
        rows.change(
                "insert into match_result values (?, 0, ?, ?, 1, 'EN', repeat('0', 64), now(), null, 1, 1, '{\"method\": 1}', now(), '[]')",
                things.applicationId().value(),
                organization,
                things.candidate().value());
    }

    private void aSurvey(World.Things things) throws Exception {
        UUID organization = things.opening().organization().value();
        rows.change("insert into survey_setting values (?, now())", organization);
        rows.change(
                "insert into survey_invitation values (?, ?, ?, repeat('0', 64), current_date, false)",
                things.applicationId().value(),
                organization,
                things.candidate().value());
        rows.change("insert into survey_tally values (?, 'INFORMED', 5, 11, 11)", organization);
    }

    private void busyTimes(World.Things things) throws Exception {
        rows.change(
                "insert into busy_calendar (account_id, version, sealed_address, host, since, next_try_at)"
                        + " values (?, 0, 'x', 'x', now(), now() + interval '1 day')",
                things.candidate().value());
        rows.change(
                "insert into busy_time values (?, now(), now() + interval '1 hour')",
                things.candidate().value());
    }

    private void aWishToBeErased(World.Things things) throws Exception {
        rows.change(
                "insert into erasure_request (id, version, account_id, state, asked_at, erase_at)"
                        + " values (gen_random_uuid(), 0, ?, 'WAITING', now(), now() + interval '7 days')",
                things.candidate().value());
        rows.change("insert into access_seal values ('2020-01-01', 0, repeat('0', 64)) on conflict do nothing");
        rows.change("insert into erased_id values (gen_random_uuid(), 'APPLICATION', now())");
        rows.change("insert into suspended_address values (repeat('0', 64), current_date) on conflict do nothing");
    }

    private void aTimeToKeepApplications(World.Things things) throws Exception {
        rows.change(
                "insert into deleted_application (id, account_id, organization, posting_title, deleted_on, cause)"
                        + " values (gen_random_uuid(), ?, 'Some employer', 'Some job', current_date, 'TIME')",
                things.candidate().value());
        rows.change(
                "insert into retention_policy (id, version, deletes, months) values (?, 0, true, '{}')",
                things.opening().organization().value());
        rows.change(
                "insert into legal_hold (id, version, organization_id, subject, subject_id, reason, case_reference, for_authority,"
                        + " placed_by, placed_at, expires_on) values (gen_random_uuid(), 0, ?, 'APPLICATION', ?,"
                        + " 'A lawsuit', '', false, ?, now(), current_date + 30)",
                things.opening().organization().value(),
                things.applicationId().value(),
                things.opening().recruiter().value());
        rows.call("select jobwright_retention_begins(current_date)");
    }

    private void aReplyByMail(World.Things things) throws Exception {
        rows.change(
                "insert into reply_token (hash, conversation_id, account_id, made_at)"
                        + " select encode(sha256(c.id::text::bytea), 'hex'), c.id, c.candidate_id, now() from conversation c"
                        + " where c.application_id = ?",
                things.applicationId().value());
        rows.change("insert into received_mail (hash, received_at)"
                + " values (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), now())");
    }

    @Test
    void anOutsiderChangesAndDeletesNothing() throws Exception {
        World.Things things = world.create();
        keepsakes.alerted(things.candidate(), things.opening());
        keepsakes.passkey(things.candidate());
        markets.somethingOfEverything("row-security");
        aLogoAndABrand(things);
        aReading(things);
        anAssignment(things);
        aWishToBeErased(things);
        aTimeToKeepApplications(things);
        aPartOfTheSite(things);
        for (Rows.Caller outsider : List.of(Rows.Caller.VISITOR, Rows.Caller.person(things.rival()))) {
            for (String line : table()) {
                String[] cells = line.split("\t", 3);
                String where = " where " + condition(cells[1], things);
                assertEquals(0, changed(outsider, "update " + cells[0] + " set " + same(cells[0]) + where), line);
                assertEquals(0, changed(outsider, "delete from " + cells[0] + where), line);
            }
        }
    }

    @Test
    void aMemberOfASuspendedOrganizationSeesNoApplicants() throws Exception {
        World.Things things = world.create();
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                things.opening().organization().value());
        assertHidden(
                things,
                "job_application where id = :application",
                "application_note where application_id = :application",
                "note_draft where application_id = :application",
                "conversation where application_id = :application",
                "message where body = 'Can you come on Monday?'",
                "message_draft where application_id = :application",
                "note_mention where note_id = :note",
                "note_former_text where note_id = :note",
                "application_task where application_id = :application",
                "application_tag where application_id = :application",
                "interview where application_id = :application",
                "scorecard_assignment where application_id = :application",
                "scorecard_draft where private_note = 'Ask again.'",
                "submitted_scorecard where content::text like '%every storm%'",
                "interview_panel_member where interview_id in (select id from interview where application_id = :application)",
                "stage_change where application_id = :application",
                "pool_membership where account_id = :candidate",
                "match_result where application_id = :application",
                "reference_ask where application_id = :application",
                "document_request where application_id = :application",
                "document_request_file where request_id in (select id from document_request where application_id = :application)",
                "application_attachment where application_id = :application",
                "timeline_entry where application_id = :application",
                "stored_document where owner_id = :candidate");
        assertEquals(
                0,
                changed(
                        Rows.Caller.person(things.opening().recruiter()),
                        "update job_posting set title = title where organization_id = "
                                + quoted(things.opening().organization().value())));
    }

    @Test
    void aMemberSeesNeitherFilesNorNotesOfAWithdrawnApplication() throws Exception {
        World.Things things = world.create();
        withdrawn(things);
        rows.change(
                "delete from notes_request where application_id = ?",
                things.applicationId().value());
        assertHidden(
                things,
                "application_note where application_id = :application",
                "note_draft where application_id = :application",
                "message where conversation_id in (select id from conversation where application_id = :application)",
                "message_draft where application_id = :application",
                "note_mention where note_id = :note",
                "note_former_text where note_id = :note",
                "application_task where application_id = :application",
                "application_tag where application_id = :application",
                "interview where application_id = :application",
                "scorecard_assignment where application_id = :application",
                "scorecard_draft where private_note = 'Ask again.'",
                "submitted_scorecard where content::text like '%every storm%'",
                "interview_panel_member where interview_id in (select id from interview where application_id = :application)",
                "application_attachment where application_id = :application",
                "stored_document where owner_id = :candidate");
    }

    @Test
    void theTeamReadsWhatItWroteWhileACandidateWhoWithdrewWaitsForIt() throws Exception {
        World.Things things = world.create();
        withdrawn(things);
        Rows.Caller recruiter = Rows.Caller.person(things.opening().recruiter());
        assertEquals(List.of("1"), count(recruiter, "application_note where application_id = :application", things));
        assertEquals(
                List.of("1"), count(recruiter, "submitted_scorecard where content::text like '%every storm%'", things));
        assertHidden(
                things,
                "message where conversation_id in (select id from conversation where application_id = :application)",
                "interview where application_id = :application",
                "application_attachment where application_id = :application",
                "stored_document where owner_id = :candidate");
    }

    private void withdrawn(World.Things things) throws Exception {
        rows.change(
                "update job_application set candidate_status = 'WITHDRAWN' where id = ?",
                things.applicationId().value());
    }

    @Test
    void aViewerSeesThatThereAreApplicationsButNoFiles() throws Exception {
        World.Things things = world.create();
        Rows.Caller viewer =
                Rows.Caller.person(harbour.member(things.opening().organization(), OrganizationRole.VIEWER));
        for (String query : List.of(
                "application_attachment where application_id = :application",
                "stored_document where owner_id = :candidate")) {
            assertEquals(List.of("0"), count(viewer, query, things), query);
        }
        assertEquals(List.of("1"), count(viewer, "job_application where id = :application", things));
    }

    private List<String> count(Rows.Caller caller, String query, World.Things things) throws Exception {
        return rows.as(
                caller, connection -> Rows.texts(connection, "select count(*) from " + condition(query, things)));
    }

    private void assertHidden(World.Things things, String... queries) throws Exception {
        Rows.Caller recruiter = Rows.Caller.person(things.opening().recruiter());
        for (String query : queries) {
            assertEquals(List.of("0"), count(recruiter, query, things), query);
        }
    }

    @Test
    void everyTableHasAPolicyAndALineInTheTable() throws Exception {
        var protectedTables = new TreeSet<>(rows.texts("""
                select tablename from pg_policies where schemaname = 'public'
                intersect select tablename from pg_tables where schemaname = 'public' and rowsecurity"""));
        var tables = new TreeSet<>(rows.texts("select tablename from pg_tables where schemaname = 'public'"));
        tables.removeAll(WITHOUT_OWNER);
        assertEquals(tables, protectedTables);
        assertEquals(
                tables,
                table().stream().map(line -> line.split("\t", 2)[0]).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void tablesWithoutAPolicyContainNoPersonalData() throws Exception {
        assertEquals(List.of(), rows.texts("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and table_name in ('rate_limit', 'sign_in_throttle', 'used_form_ticket', 'known_browser')
                  and (column_name like '%\\_id' or column_name like '%email%')"""));
    }

    @Test
    @Tag("SEC-55")
    void theApplicationsRoleDoesNotChangeTheSchema() throws Exception {
        assertEquals(
                List.of(),
                List.of(
                                "create table mine (id uuid)",
                                "alter table account add column mine text",
                                "alter table job_application disable row level security",
                                "drop policy account_update on account",
                                "create policy mine on account using (true)",
                                "drop table notice",
                                "truncate notice",
                                "create function mine() returns int language sql as 'select 1'",
                                "create schema mine",
                                "alter role current_user bypassrls",
                                "alter function jobwright_is_system() rename to mine",
                                "delete from audit_entry",
                                "update audit_entry set action = 'Other'",
                                "delete from audit_line",
                                "update audit_line set action = 'Other'",
                                "update audit_line set written_at = now()",
                                "alter sequence audit_line_id_seq restart")
                        .stream()
                        .filter(statement -> !isForbidden(statement))
                        .toList());
    }

    @Test
    void functionsOfTheOwnerFindOurTablesFirst() throws Exception {
        assertEquals(List.of(), rows.texts("""
                        select p.oid::regprocedure::text from pg_proc p
                        where p.pronamespace = 'public'::regnamespace
                          and (p.prosecdef or p.proname = 'jobwright_audit_seal') and p.proname not like 'test\\_%'
                          and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, public, pg_temp']"""));
        assertEquals(List.of("f"), rows.texts("select has_database_privilege(current_database(), 'TEMP')"));
    }

    @Test
    void whatIsKeptAsDoneIsOfItsAuthorAndOfAPostingOfTheirOrganization() throws Exception {
        World.Things things = world.create();
        UUID recruiter = things.opening().recruiter().value();
        String keeping = """
                insert into bulk_operation (id, version, posting_id, organization_id, items, actor_id, at, kind, people)
                select gen_random_uuid(), 0, '%s', m.organization_id, '[]', '%s', now(), 'EXPORT', 1
                from organization_membership m where m.account_id = '%s' limit 1""";
        UUID posting = things.opening().posting().value();
        UUID rival = things.rival().value();
        rows.as(
                Rows.Caller.person(things.opening().recruiter()),
                connection -> Rows.update(connection, keeping.formatted(posting, recruiter, recruiter)));
        assertTrue(
                isForbidden(Rows.Caller.person(things.rival()), keeping.formatted(posting, rival, rival)),
                "about the posting of another organization");
        assertTrue(
                isForbidden(
                        Rows.Caller.person(things.opening().recruiter()), keeping.formatted(posting, rival, recruiter)),
                "in another name");
    }

    @Test
    void onlyOwnersHoldAndAskForEqualityAndOnlyRecruitersUnmask() throws Exception {
        World.Things things = world.create();
        aTimeToKeepApplications(things);
        OrganizationId organization = things.opening().organization();
        Rows.Caller moderator = Rows.Caller.staff(things.opening().moderator());
        String hold = "select subject from jobwright_hold('%s', 'PERSON', 'A-22222222')".formatted(organization);
        for (OrganizationRole role : List.of(OrganizationRole.RECRUITER, OrganizationRole.HIRING_MANAGER)) {
            AccountId member = harbour.member(organization, role);
            Rows.Caller caller = Rows.Caller.person(member);
            assertEquals(List.of("0"), count(caller, "legal_hold where organization_id = :organization", things));
            assertTrue(isRefused(caller, hold), role.name());
            assertTrue(
                    isForbidden(caller, "insert into equality_setting values ('%s', now())".formatted(organization)));
            String unmasking =
                    "insert into unmasking values (gen_random_uuid(), '%s', '%s', 'Because I want to', now())"
                            .formatted(things.applicationId(), member);
            if (role == OrganizationRole.RECRUITER) {
                rows.as(caller, connection -> Rows.update(connection, unmasking));
            } else {
                assertTrue(isForbidden(caller, unmasking));
            }
        }
        assertTrue(isRefused(moderator, hold));
        assertEquals(List.of("0"), count(moderator, "legal_hold where organization_id = :organization", things));
    }

    @Test
    void noMemberSaysThatADomainIsProved() throws Exception {
        World.Things things = world.create();
        UUID organization = things.opening().organization().value();
        Rows.Caller recruiter = Rows.Caller.person(things.opening().recruiter());
        String set = "update organization_domain set %s where organization_id = '" + organization + "'";
        for (String change : List.of("state = 'PROVED', proved_at = now()", "misses = 0", "token = repeat('x', 43)")) {
            assertEquals(0, changed(recruiter, set.formatted(change)), change);
        }
        assertEquals(1, changed(Rows.Caller.SYSTEM, set.formatted("misses = 0")));
        String name = "insert into organization_domain (id, version, organization_id, name, token, state, requested_by,"
                + " requested_at, misses, link_hash, link_mailbox, link_until) values (gen_random_uuid(), 0, '"
                + organization
                + "', 'own-link.example', repeat('x', 43), 'PENDING', '"
                + things.opening().recruiter().value() + "', now(), 0, %s)";
        assertTrue(isForbidden(recruiter, name.formatted("repeat('y', 64), 'POSTMASTER', now() + interval '1 year'")));
        assertEquals(1, changed(recruiter, name.formatted("null, null, null")));
    }

    private boolean isRefused(Rows.Caller caller, String query) {
        SQLException refused = assertThrows(
                SQLException.class, () -> rows.as(caller, connection -> Rows.texts(connection, query)), query);
        return NOT_PRIVILEGED.equals(refused.getSQLState());
    }

    private boolean isForbidden(String statement) {
        return isForbidden(Rows.Caller.SYSTEM, statement);
    }

    private boolean isForbidden(Rows.Caller caller, String statement) {
        SQLException refused = assertThrows(
                SQLException.class, () -> rows.as(caller, connection -> Rows.update(connection, statement)), statement);
        return NOT_PRIVILEGED.equals(refused.getSQLState());
    }

    private static Map<String, Rows.Caller> callers(World.Things things) {
        Map<String, Rows.Caller> callers = new LinkedHashMap<>();
        callers.put("visitor", Rows.Caller.VISITOR);
        callers.put("candidate", Rows.Caller.person(things.candidate()));
        callers.put("recruiter", Rows.Caller.person(things.opening().recruiter()));
        callers.put("rival", Rows.Caller.person(things.rival()));
        callers.put("staff", Rows.Caller.staff(things.opening().moderator()));
        callers.put("system", Rows.Caller.SYSTEM);
        return callers;
    }

    private static String condition(String text, World.Things things) {
        return text.replace(":candidate", quoted(things.candidate().value()))
                .replace(":organization", quoted(things.opening().organization().value()))
                .replace(":posting", quoted(things.opening().posting().value()))
                .replace(":draft", quoted(things.draft().value()))
                .replace(":application", quoted(things.applicationId().value()))
                .replace(":guide", quoted(things.guide().value()))
                .replace(":note", quoted(things.note().value()))
                .replace(":case", quoted(things.moderationCase().value()))
                .replace(":kept", "'" + things.kept().hash() + "'");
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    /** How many rows; none if the role may not even try. */
    private int changed(Rows.Caller caller, String sql) throws SQLException {
        return rows.as(caller, connection -> {
            try {
                return Rows.update(connection, sql);
            } catch (SQLException refused) {
                if (NOT_PRIVILEGED.equals(refused.getSQLState())) {
                    return 0;
                }
                throw refused;
            }
        });
    }

    /** An assignment that changes nothing. */
    private String same(String table) throws SQLException {
        String column = rows.texts("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = ? and is_identity = 'NO' order by ordinal_position""", table).getFirst();
        return column + " = " + column;
    }

    private static List<String> table() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RowSecurityIT.class.getResourceAsStream("rows.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private void aReading(World.Things things) throws Exception {
        rows.call(
                "select jobwright_saw(array[?]::uuid[], 'APPLICATION', null, ?, now())",
                things.applicationId().value(),
                things.opening().recruiter().value());
    }

    private void anAssignment(World.Things things) throws Exception {
        rows.change(
                "insert into application_assignment (application_id, account_id, posting_id, assigned_by, assigned_at)"
                        + " values (?, ?, ?, ?, now())",
                things.applicationId().value(),
                things.administrator().value(),
                things.opening().posting().value(),
                things.opening().recruiter().value());
    }

    private void aLogoAndABrand(World.Things things) throws Exception {
        rows.change(
                "insert into organization_logo (id, version, fingerprint, content)"
                        + " values (?, 0, repeat('0', 64), convert_to('logo', 'UTF8'))",
                things.opening().organization().value());
        rows.change(
                "insert into organization_brand (id, version, texts) values (?, 0, '[]')",
                things.opening().organization().value());
        rows.change(
                "insert into organization_picture (id, version, fingerprint, content)"
                        + " values (?, 0, repeat('0', 64), convert_to('picture', 'UTF8'))",
                things.opening().organization().value());
    }
}
