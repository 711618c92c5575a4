package org.jobwright.container.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.services.audit.ParkedWork;
import org.jobwright.services.audit.ParkedWorkQueries;
import org.jobwright.services.search.index.PostingIndexer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that keeps failing is parked after some tries, and the work queued with it is done. */
@ContainerTest
class ParkedWorkIT {

    private static final String WAITING = "from posting_index_change where attempts < 5";

    @Inject
    private Harbour harbour;

    @Inject
    private PostingIndexer indexer;

    @Inject
    private ParkedWorkQueries parking;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId administrator;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
    }

    @Test
    void anUnreadablePostingDoesNotKeepTheOthersOutOfTheIndex() throws Exception {
        Opening other = harbour.opening();
        indexer.catchUp();
        assertEquals(
                1,
                rows.change(
                        "update job_posting set work = '[\"poison\"]' where id = ?",
                        opening.posting().value()));
        for (Opening each : List.of(opening, other)) {
            rows.change(
                    "insert into posting_index_change (job_posting_id) values (?)",
                    each.posting().value());
        }
        indexer.catchUp();
        assertEquals(0, rows.count(WAITING + " and attempts <> 1"));
        assertEquals(0, parked().postings(), "it is tried again later, not at once");
        rows.change("update posting_index_change set attempts = 4, next_try_at = now()");
        indexer.catchUp();
        assertEquals(0, rows.count(WAITING));
        assertEquals(1, parked().postings());

        rows.change(
                "update job_posting p set work = v.advert -> 'work' from posting_version v"
                        + " where v.job_posting_id = p.id and p.id = ?",
                opening.posting().value());
        rows.change(
                "insert into posting_index_change (job_posting_id) values (?)",
                opening.posting().value());
        indexer.catchUp();
        assertEquals(0, parked().postings());
    }

    @Test
    void anIndexThatRefusesEverythingParksNothing() throws Exception {
        List<Opening> many = List.of(opening, harbour.opening(), harbour.opening(), harbour.opening());
        indexer.catchUp();
        for (Opening each : many) {
            rows.change(
                    "update job_posting set work = '[\"poison\"]' where id = ?",
                    each.posting().value());
            rows.change(
                    "insert into posting_index_change (job_posting_id) values (?)",
                    each.posting().value());
        }
        for (int round = 0; round < 10; round++) {
            indexer.catchUp();
        }
        assertEquals(0, rows.count("from posting_index_change where attempts > 1"), "not again at once");
        for (Opening each : many) {
            rows.change(
                    "update job_posting p set work = v.advert -> 'work' from posting_version v"
                            + " where v.job_posting_id = p.id and p.id = ?",
                    each.posting().value());
        }
        rows.change("update posting_index_change set next_try_at = now()");
        indexer.catchUp();
        assertEquals(0, rows.count(WAITING));
    }

    @Test
    void aMonthWithoutComputableFiguresDoesNotBlockTheOthers() throws Exception {
        for (String country : List.of("GB", "DE")) {
            // Together more than a number of the figures can hold.
            rows.change(
                    "insert into market_event values ('poison', '2026-01-01', ?, 'SEARCH', 'VISITOR', '\\x', 9000000000000000000)",
                    country);
        }
        rows.change("insert into market_change (role, month) values ('harmless', '2026-01-01')");
        Await.until(() -> rows.count("from market_change where role = 'harmless'") == 0);
        Await.until(() -> parked().figures() == 1);

        rows.change("delete from market_event where role = 'poison'");
        rows.change("update market_change set attempts = 0");
        Await.until(() -> rows.count("from market_change where role = 'poison'") == 0);
        assertEquals(0, parked().figures());
    }

    @Test
    void aMachineThatCannotReadAnyCvParksNothing() throws Exception {
        // A machine that cannot read gives up its turn at the first document.
        harbour.putsOffTheCvsOfOtherTests();
        String temporary = System.setProperty("jboss.server.temp.dir", "/nowhere");
        try {
            harbour.apply(opening);
            isUnread(opening);
            Await.until(() -> document("next_try_at > now() + interval '10 seconds' and d.extraction_tries = 0")
                    .equals("t"));
        } finally {
            System.setProperty("jboss.server.temp.dir", temporary);
        }
        rows.change("update stored_document set next_try_at = now()"
                + " where extraction = 'PENDING' and next_try_at < now() + interval '30 minutes'");
        Await.until(() -> document("extraction").equals("DONE"));
    }

    @Test
    void anUnreadableCvIsParkedAndTheNextOneIsRead() throws Exception {
        harbour.putsOffTheCvsOfOtherTests();
        long before = parked().documents();
        harbour.apply(opening);
        String key = document("storage_key");
        Path file =
                Path.of(System.getProperty("jobwright.documents.dir"), key.substring(0, 2), key.substring(2, 4), key);
        Files.delete(file);
        rows.change(
                "update stored_document set extraction = 'PENDING', extraction_tries = 2, next_try_at = now()"
                        + " where storage_key = ?",
                key);
        Opening other = harbour.opening();
        harbour.apply(other);
        isUnread(other);
        Await.until(() -> document("extraction").equals("FAILED"));
        Await.until(() -> rows.count(
                        "from stored_document d join job_application a on a.document_id = d.id"
                                + " where a.posting_id = ? and d.extraction = 'DONE'",
                        other.posting().value())
                == 1);
        assertEquals(before + 1, parked().documents());
        assertFalse(parked().isNone());
    }

    /** Unlike those of other tests, see TestDatabase. */
    private void isUnread(Opening one) throws Exception {
        rows.change(
                "update stored_document set extraction = 'PENDING', text = null, next_try_at = now()"
                        + " where id in (select document_id from job_application where posting_id = ?)",
                one.posting().value());
    }

    private String document(String column) throws Exception {
        return rows.texts(
                        "select d." + column + " from stored_document d join job_application a on a.document_id = d.id"
                                + " where a.posting_id = ?",
                        opening.posting().value())
                .getFirst();
    }

    private ParkedWork parked() throws Exception {
        return Callers.asAdministrator(administrator, () -> parking.parked());
    }
}
