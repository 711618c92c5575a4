package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Presence;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.privacy.AccessKey;
import org.jobwright.services.privacy.AccessPage;
import org.jobwright.services.privacy.AccessQuery;
import org.jobwright.services.privacy.AccessRecord;
import org.jobwright.services.privacy.AccessRecordQueries;
import org.jobwright.services.privacy.AccessSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a break-in an administrator finds who saw a person, and what a member saw; and that they asked is known. */
@ContainerTest
@Tag("PRV-11")
class AccessRecordIT {

    @Inject
    private Candidacy ada;

    @Inject
    private AccessRecordQueries records;

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId owner;
    private AccountId administrator;

    @BeforeEach
    void theOwnerReadAdasApplication() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
    }

    @Test
    void onlyAdministratorsAskAndOnlyWithAFreshProof() throws Exception {
        AccessQuery query = readers(30);
        AccountId moderator = ada.opening().moderator();
        for (AccountId other : List.of(owner, ada.candidate())) {
            assertThrows(EJBAccessException.class, () -> Callers.asPerson(other, () -> records.page(query, null)));
            assertThrows(EJBAccessException.class, () -> Callers.asPerson(other, () -> records.export(query)));
        }
        assertThrows(EJBAccessException.class, () -> Callers.asModerator(moderator, () -> records.page(query, null)));
        assertThrows(ProofNeeded.class, () -> page(query, null));
        presence.during(administrator, () -> {
            assertEquals(1, page(query, null).records().size());
            presence.grewOld(administrator);
            assertThrows(ProofNeeded.class, () -> page(query, null));
            assertThrows(ProofNeeded.class, () -> export(query));
        });
    }

    @Test
    void bothSidesFindTheSameReading() throws Exception {
        String posting = rows.texts(
                        "select title from job_posting where id = ?",
                        ada.opening().posting().value())
                .getFirst();
        Callers.Command check = () -> {
            AccessRecord reader = page(readers(30), null).records().getFirst();
            assertEquals(owner, reader.person());
            assertEquals(AccessPart.APPLICATION, reader.part());
            assertEquals(OrganizationRole.OWNER, reader.role());
            assertEquals(posting, reader.posting());
            AccessRecord reading = page(readings(30), null).records().getFirst();
            assertEquals(ada.candidate(), reading.person());
            assertEquals(reader.key(), reading.key());
            assertEquals(email(ada.candidate()), reading.email());
        };
        presence.during(administrator, () -> {
            check.run();
            oneRole.during(check);
        });
    }

    @Test
    void aListOfNamesIsAmongWhatAMemberReadAndNamesNobody() throws Exception {
        rows.call(
                "select jobwright_saw_list(?, ?, 'TOKEN', now())",
                ada.opening().posting().value(),
                owner.value());
        presence.during(administrator, () -> {
            AccessRecord list = page(readings(30), null).records().getFirst();
            assertEquals(AccessPart.LIST, list.part());
            assertNull(list.person());
            assertTrue(list.byToken());
            assertEquals(1, page(readers(30), null).records().size());
        });
    }

    @Test
    void manyRowsComePageByPageNewestFirst() throws Exception {
        ownerReadAgain(120);
        presence.during(administrator, () -> {
            List<AccessRecord> all = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            AccessKey next = null;
            do {
                AccessPage page = page(readers(30), next);
                all.addAll(page.records());
                sizes.add(page.records().size());
                next = page.next();
            } while (next != null);
            assertEquals(List.of(50, 50, 21), sizes);
            List<Instant> times = all.stream().map(AccessRecord::at).toList();
            assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
            assertEquals(121, new HashSet<>(times).size());
            assertEquals(all, export(readers(30)), "as on the pages");
        });
    }

    @Test
    void noRowOfOneMomentIsLostBetweenTwoPages() throws Exception {
        harbour.copyApplicant(ada.opening(), ada.candidate(), 70);
        rows.call(
                "select jobwright_saw(array(select id from job_application where posting_id = ?), 'EXPORT', null, ?, now())",
                ada.opening().posting().value(),
                owner.value());
        presence.during(administrator, () -> {
            AccessPage first = page(readings(30), null);
            AccessPage second = page(readings(30), first.next());
            assertEquals(
                    1, first.records().stream().map(AccessRecord::at).distinct().count());
            assertNull(second.next());
            List<AccessRecord> all = new ArrayList<>(first.records());
            all.addAll(second.records());
            assertEquals(72, all.stream().map(AccessRecord::key).distinct().count());
        });
    }

    @Test
    void onlyTheDaysThatWereAskedForCount() throws Exception {
        ownerRead("40 days");
        presence.during(administrator, () -> {
            assertEquals(1, page(readers(30), null).records().size());
            assertEquals(2, page(readers(60), null).records().size());
            AccessQuery before = new AccessQuery(AccessSide.READERS, ada.candidate(), daysAgo(60), daysAgo(35));
            assertEquals(1, page(before, null).records().size());
            assertEquals(1, export(before).size());
        });
    }

    @Test
    void everyLookIsInTheAuditLog() throws Exception {
        presence.during(administrator, () -> {
            page(readers(30), null);
            page(readings(30), null);
            export(readers(30));
            export(readings(30));
        });
        String candidate = ada.candidate().toString();
        assertEquals(
                List.of(
                        "ReadersLookedUp  " + candidate,
                        "ReadingsLookedUp  " + owner,
                        "ListExported READERS 1 " + candidate,
                        "ListExported READINGS 1 " + owner),
                rows.texts(
                        "select action || ' ' || details || ' ' || subject_id from audit_log where actor_id = ?"
                                + " order by place",
                        administrator.value()));
    }

    @Test
    void aFileThatWouldBeTooLongIsRefused() throws Exception {
        ownerReadAgain(10_000);
        presence.during(administrator, () -> {
            assertRefused("organizations.export.too-long", () -> export(readings(100)));
            assertTrue(export(readings(30)).size() > 3_000);
        });
    }

    @Test
    void whoWasErasedIsNobody() throws Exception {
        UUID application = ada.id().value();
        rows.change("update job_application set candidate_status = 'WITHDRAWN' where id = ?", application);
        rows.call("select jobwright_erase_application(?)", application);
        presence.during(administrator, () -> {
            AccessRecord reading = page(readings(30), null).records().getFirst();
            assertTrue(reading.isErased());
            assertNull(reading.email());
            assertEquals(List.of(), page(readers(30), null).records());
            AccessQuery nobody = new AccessQuery(AccessSide.READERS, AccountId.NOBODY, daysAgo(30), daysAgo(-1));
            assertRefused(Refusals.NOT_FOUND, () -> page(nobody, null));
            assertRefused(Refusals.NOT_FOUND, () -> export(nobody));
        });
    }

    private void ownerReadAgain(int times) throws SQLException {
        rows.call(
                "select jobwright_saw(array[?]::uuid[], 'APPLICATION', null, ?, now() - n * interval '11 minutes')"
                        + " from generate_series(1, ?) n",
                ada.id().value(),
                owner.value(),
                times);
    }

    private void ownerRead(String ago) throws SQLException {
        rows.call(
                "select jobwright_saw(array[?]::uuid[], 'APPLICATION', null, ?, now() - cast(? as interval))",
                ada.id().value(),
                owner.value(),
                ago);
    }

    private String email(AccountId account) throws SQLException {
        return rows.texts("select email from account where id = ?", account.value())
                .getFirst();
    }

    private AccessQuery readers(int days) {
        return new AccessQuery(AccessSide.READERS, ada.candidate(), daysAgo(days), daysAgo(-1));
    }

    private AccessQuery readings(int days) {
        return new AccessQuery(AccessSide.READINGS, owner, daysAgo(days), daysAgo(-1));
    }

    private static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    private AccessPage page(AccessQuery query, AccessKey before) throws Exception {
        return Callers.asAdministrator(administrator, () -> records.page(query, before));
    }

    private List<AccessRecord> export(AccessQuery query) throws Exception {
        return Callers.asAdministrator(administrator, () -> records.export(query));
    }
}
