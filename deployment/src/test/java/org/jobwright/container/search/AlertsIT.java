package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.search.alerts.AlertService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails about new jobs of saved searches. */
@ContainerTest
class AlertsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private AlertService alerts;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    private String word;
    private AccountId person;
    private Opening opening;

    @BeforeEach
    void someoneWaits() throws Exception {
        word = "signals" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        opening = harbour.opening();
        person = harbour.person();
    }

    @Test
    void aNewMatchingPostingIsMailedOnce() throws Exception {
        publish("Technician for " + word);
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        keepsakes.look(search);
        assertEquals(0, mails(search), "it was public before");
        publish("Dispatcher at " + word);
        publish("Gardener");
        keepsakes.look(search);
        keepsakes.look(search);
        assertEquals(1, mails(search));
        assertEquals(1, mailed(search));
    }

    @Test
    void aPostingClosedBeforeTheRunIsNotMailed() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        JobPostingId posting = publish("Technician for " + word);
        Callers.asPerson(opening.recruiter(), () -> postings.close(posting));
        keepsakes.look(search);
        assertEquals(0, mails(search));
    }

    @Test
    void aPostingParkedByTheIndexIsMailedAfterARepair() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        JobPostingId posting = publish("Technician for " + word);
        Callers.asPerson(opening.recruiter(), () -> postings.pause(posting));
        keepsakes.makeDue(search);
        rows.change(
                "insert into posting_index_change (job_posting_id, noted_at, attempts)"
                        + " select id, date_posted - interval '1 millisecond', 5 from job_posting where id = ?",
                posting.value());
        keepsakes.look(search);
        assertEquals(0, mails(search));

        Callers.asPerson(opening.recruiter(), () -> postings.resume(posting));
        keepsakes.look(search);
        assertEquals(1, mails(search));
    }

    @Test
    void aPostingThatReopensAfterAPauseIsNotMailedAgain() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        JobPostingId posting = publish("Technician for " + word);
        keepsakes.look(search);
        Callers.asPerson(opening.recruiter(), () -> postings.pause(posting));
        Callers.asPerson(opening.recruiter(), () -> postings.resume(posting));
        keepsakes.look(search);
        assertEquals(1, mails(search));
    }

    @Test
    void aRunThatFailsAtItsEndLeavesNothingAndIsRepeated() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.makeDue(search);
        transaction.begin();
        assertTrue(Callers.asSystem(() -> alerts.look(search)));
        transaction.rollback();
        assertEquals(0, mails(search));
        assertEquals(0, mailed(search));
        Callers.asSystem(() -> alerts.look(search));
        assertEquals(1, mails(search));
    }

    @Test
    void aRunWithALaggingIndexIsRepeatedForWhatItMissed() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        keepsakes.makeDue(search);
        transaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into posting_index_change (id, job_posting_id, noted_at)"
                    + " overriding system value values (-1, gen_random_uuid(), now() - interval '1 hour')");
        }
        Callers.asSystem(() -> alerts.look(search));
        transaction.commit();
        assertEquals(
                1,
                rows.count(
                        "from saved_search where id = ? and looked_at < now() - interval '59 minutes'",
                        search.value()));
    }

    @Test
    void twoNodesRunningAtOnceMailOnce() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.makeDue(search);
        Callers.Command look = () -> Callers.asSystem(() -> alerts.look(search));
        race.second(look, look);
        race.many(4, () -> Callers.asSystem(() -> alerts.look(search)));
        assertEquals(1, mails(search));
    }

    @Test
    void onePostingIsMailedToEveryoneWaitingForIt() throws Exception {
        SavedSearchId one = keepsakes.search(person, word, AlertFrequency.DAILY);
        SavedSearchId other = keepsakes.search(harbour.person(), word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.look(one);
        keepsakes.look(other);
        assertEquals(2, mails(one) + mails(other));
    }

    private JobPostingId publish(String title) throws Exception {
        AccountId recruiter = opening.recruiter();
        JobPostingId posting = Callers.asPerson(
                recruiter,
                () -> drafts.draft(opening.organization(), harbour.advert().withTitle(title)));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        harbour.publish(posting, 1, opening.moderator());
        return posting;
    }

    private long mails(SavedSearchId search) throws Exception {
        return rows.count("from job_alert where saved_search_id = ?", search.value());
    }

    private long mailed(SavedSearchId search) throws Exception {
        return rows.count("from alerted_posting where saved_search_id = ?", search.value());
    }
}
