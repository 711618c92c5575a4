package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.interviews.busy.BusyFailure;
import org.jobwright.domain.interviews.busy.BusyTime;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.interviews.busy.BusyCalendarService;
import org.jobwright.services.interviews.busy.BusyColleague;
import org.jobwright.services.interviews.busy.BusyQueries;
import org.jobwright.services.interviews.busy.BusyReadingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues see when somebody is busy by their own calendar, and nobody else does. */
@ContainerTest
class BusyCalendarIT {

    private static final String ADDRESS = "https://calendar.example/private-7f3a/basic.ics";

    @Inject
    private BusyCalendarService calendars;

    @Inject
    private BusyReadingService reading;

    @Inject
    private BusyQueries queries;

    @Inject
    private InterviewFixture interviews;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private final Instant start = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    private final BusyTime busy = new BusyTime(start, start.plus(Duration.ofHours(1)));
    private Candidacy ada;
    private AccountId sol;

    @BeforeEach
    void solNamesTheirCalendar() throws Exception {
        ada = interviews.begin();
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        Callers.asPerson(sol, () -> calendars.use(" webcal://calendar.example/private-7f3a/basic.ics "));
    }

    @Test
    void onlyAPublicAddressIsTakenAndItIsStoredSealed() throws Exception {
        assertEquals(
                "calendar.example",
                Callers.asPerson(sol, () -> calendars.mine()).orElseThrow().host());
        assertEquals(
                0,
                rows.count("from busy_calendar c where c.account_id = ? and c::text like '%7f3a%'", sol.value()),
                "the address has a secret in it");
        for (String refused :
                List.of("", "ftp://calendar.example/x", "https://user:pass@calendar.example/x", "file:///etc/passwd")) {
            assertThrows(InvalidInput.class, () -> Callers.asPerson(sol, () -> calendars.use(refused)), refused);
        }
    }

    @Test
    void eachIsReadOnceAtATimeAndAgainLater() throws Exception {
        assertEquals(ADDRESS, dueNow());
        assertEquals(null, due(), "another node has it");
        rows.change("update account set status = 'SUSPENDED' where id = ?", sol.value());
        assertEquals(null, dueNow(), "not of somebody who is suspended");
        rows.change("update account set status = 'ACTIVE' where id = ?", sol.value());
        assertEquals(ADDRESS, dueNow());
    }

    @Test
    void whoPlansSeesWhenAColleagueIsBusyAndNobodyElseDoes() throws Exception {
        read();
        assertEquals(List.of(new BusyColleague(sol, busy)), asked(ada.opening().recruiter(), start.plusSeconds(60)));
        assertEquals(List.of(), asked(ada.opening().recruiter(), start.plus(Duration.ofHours(1))), "free from then on");
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Val Reed");
        oneRole.during(() -> assertRefused(NOT_FOUND, () -> asked(ada.candidate(), start)));
        int visible = rows.as(Rows.Caller.person(viewer), connection -> {
            try (var all = connection.prepareStatement("select count(*) from busy_time");
                    var row = all.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
        assertEquals(0, visible);
        rows.change("update organization_membership set ended_at = now() where account_id = ?", sol.value());
        assertEquals(List.of(), asked(ada.opening().recruiter(), start), "who left is no colleague");
    }

    @Test
    void theWeekOfAPanelHasTheInterviewsOfTheirEmployer() throws Exception {
        ada.invite(ada.id());
        AccountId owner = ada.opening().recruiter();
        interviews.told(interviews.soon(), owner);
        Instant held = interviews.soon().toInstant(ZoneOffset.UTC);
        assertEquals(
                List.of(new BusyColleague(owner, new BusyTime(held, held.plus(Duration.ofMinutes(45))))),
                Callers.asPerson(
                        owner,
                        () -> queries.inInterviews(
                                ada.id(), Set.of(owner, sol), held.minusSeconds(1), held.plusSeconds(1))));
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(
                        ada.candidate(), () -> queries.inInterviews(ada.id(), Set.of(owner), held, held)));
    }

    @Test
    void whatCannotBeReadAgainCountsForADay() throws Exception {
        read();
        fail();
        assertEquals(
                BusyFailure.NOT_REACHED,
                Callers.asPerson(sol, () -> calendars.mine()).orElseThrow().failure());
        assertFalse(asked(ada.opening().recruiter(), start).isEmpty());
        rows.change("update busy_calendar set read_at = now() - interval '25 hours' where account_id = ?", sol.value());
        fail();
        assertEquals(List.of(), asked(ada.opening().recruiter(), start));
        read();
        assertNotNull(
                Callers.asPerson(sol, () -> calendars.mine()).orElseThrow().readAt());
        Callers.asPerson(sol, () -> calendars.end());
        Callers.asPerson(sol, () -> calendars.end());
        assertEquals(0, rows.count("from busy_time where account_id = ?", sol.value()));
        Callers.asSystem(() -> reading.keep(sol, start, List.of(busy)));
        assertEquals(0, rows.count("from busy_time where account_id = ?", sol.value()), "it was ended meanwhile");
    }

    @Test
    void whatCameFromAFormerAddressIsNotKept() throws Exception {
        Instant former = since();
        Callers.asPerson(sol, () -> calendars.use("https://calendar.example/another.ics"));
        Callers.asSystem(() -> reading.keep(sol, former, List.of(busy)));
        Callers.asSystem(() -> reading.fail(sol, former, BusyFailure.NO_CALENDAR));
        assertEquals(0, rows.count("from busy_time where account_id = ?", sol.value()));
        assertEquals(
                0,
                rows.count(
                        "from busy_calendar where account_id = ? and (read_at is not null or failure = 'NO_CALENDAR')",
                        sol.value()));
    }

    @Test
    void oneThatWasSealedWithAnotherKeyStopsNobody() throws Exception {
        AccountId val = ada.member(OrganizationRole.INTERVIEWER, "Val Reed");
        Callers.asPerson(val, () -> calendars.use("https://calendar.example/val.ics"));
        rows.change(
                "update busy_calendar set sealed_address = (select o.sealed_address from busy_calendar o"
                        + " where o.account_id = ?), next_try_at = now() - interval '1 day' where account_id = ?",
                sol.value(),
                val.value());
        assertEquals(ADDRESS, dueNow());
        assertEquals(1, rows.count("from busy_calendar where account_id = ? and failure = 'NOT_REACHED'", val.value()));
    }

    @Test
    void whoOnlyReadsOrScoresSeesNobodysTimes() throws Exception {
        read();
        for (OrganizationRole role : List.of(OrganizationRole.VIEWER, OrganizationRole.INTERVIEWER)) {
            AccountId reader = ada.member(role, "Ray " + role);
            assertThrows(RuntimeException.class, () -> asked(reader, start), role.name());
        }
        AccountId recruiter = ada.member(OrganizationRole.RECRUITER, "Rae Lund");
        assertFalse(asked(recruiter, start).isEmpty());
        rows.change("update organization_membership set role = 'VIEWER' where account_id = ?", recruiter.value());
        assertRefused(NOT_ALLOWED, () -> asked(recruiter, start));
    }

    @Test
    void whoIsBusyAllTheTimeHidesNobodyElse() throws Exception {
        AccountId val = ada.member(OrganizationRole.INTERVIEWER, "Val Reed");
        Callers.asPerson(val, () -> calendars.use("https://calendar.example/val.ics"));
        rows.change(
                "insert into busy_time select ?, cast(? as timestamptz) + i * interval '2 minutes',"
                        + " cast(? as timestamptz) + i * interval '2 minutes' + interval '1 minute'"
                        + " from generate_series(0, 999) i",
                val.value(),
                start.minus(Duration.ofDays(2)).toString(),
                start.minus(Duration.ofDays(2)).toString());
        read();
        List<BusyColleague> all = Callers.asPerson(
                ada.opening().recruiter(),
                () -> queries.of(ada.id(), Set.of(sol, val), start.minus(Duration.ofDays(3)), start.plusSeconds(60)));
        assertEquals(201, all.size());
        assertEquals(new BusyColleague(sol, busy), all.getLast());
    }

    /** The server's own timer may be quicker; then its time comes again. */
    private String dueNow() throws Exception {
        String address = null;
        for (int i = 0; i < 5 && address == null; i++) {
            rows.change("update busy_calendar set next_try_at = now() where account_id = ?", sol.value());
            address = due();
        }
        return address;
    }

    private String due() throws Exception {
        return Callers.asSystem(() -> reading.begin(20)).stream()
                .filter(one -> one.account().equals(sol))
                .map(one -> one.address().value())
                .findFirst()
                .orElse(null);
    }

    private void read() throws Exception {
        Instant since = since();
        Callers.asSystem(() -> reading.keep(sol, since, List.of(busy)));
    }

    /** When Sol named the address that is read. */
    private Instant since() throws Exception {
        return Instant.parse(rows.texts(
                        "select to_char(since at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from busy_calendar where account_id = ?",
                        sol.value())
                .getFirst());
    }

    private void fail() throws Exception {
        Instant since = since();
        Callers.asSystem(() -> reading.fail(sol, since, BusyFailure.NOT_REACHED));
    }

    private List<BusyColleague> asked(AccountId reader, Instant from) throws Exception {
        return Callers.asPerson(
                reader, () -> queries.of(ada.id(), Set.of(sol), from, from.plus(Duration.ofMinutes(45))));
    }
}
