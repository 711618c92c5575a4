package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.search.AlertFrequency;
import org.jobwright.domain.search.SavedSearchId;
import org.jobwright.services.accounts.PeopleService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.search.AlertService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telling people by mail what their saved searches find anew. */
@ExtendWith(ArquillianExtension.class)
class AlertsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Keepsakes keepsakes;

    @Inject
    private AlertService alerts;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private PeopleService people;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Resource
    private UserTransaction transaction;

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
    void aPostingThatFitsAndBecamePublicSinceIsToldOnce() throws Exception {
        publish("Technician for " + word);
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        keepsakes.look(search);
        assertEquals(0, mails(search), "it was public before");
        publish("Dispatcher at " + word);
        publish("Gardener");
        keepsakes.look(search);
        keepsakes.look(search);
        assertEquals(1, mails(search));
        assertEquals(1, told(search));
    }

    @Test
    void whatClosedBeforeTheLookIsNotTold() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        JobPostingId posting = publish("Technician for " + word);
        Callers.asPerson(opening.recruiter(), () -> postings.close(posting));
        keepsakes.look(search);
        assertEquals(0, mails(search));
    }

    @Test
    void aPostingThatIsPausedAndOpenAgainIsNotToldAgain() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        JobPostingId posting = publish("Technician for " + word);
        keepsakes.look(search);
        Callers.asPerson(opening.recruiter(), () -> postings.pause(posting));
        Callers.asPerson(opening.recruiter(), () -> postings.resume(posting));
        keepsakes.look(search);
        assertEquals(1, mails(search));
    }

    @Test
    void aLookThatFailsAtItsEndLeavesNeitherMailNorMarkAndIsMadeUpFor() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.makeDue(search);
        transaction.begin();
        assertTrue(Callers.asSystem(() -> alerts.look(search)));
        transaction.rollback();
        assertEquals(0, mails(search));
        assertEquals(0, told(search));
        assertTrue(Callers.asSystem(() -> alerts.look(search)), "it is due still");
        assertEquals(1, mails(search));
    }

    @Test
    void twoNodesThatLookAtOnceTellOnce() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.makeDue(search);
        Callers.Command look = () -> Callers.asSystem(() -> alerts.look(search));
        race.second(look, look);
        race.many(4, () -> Callers.asSystem(() -> alerts.look(search)));
        assertEquals(1, mails(search));
    }

    @Test
    void onePostingIsToldToEveryPersonWhoWaitsForIt() throws Exception {
        SavedSearchId one = keepsakes.search(person, word, AlertFrequency.DAILY);
        SavedSearchId other = keepsakes.search(harbour.person(), word, AlertFrequency.DAILY);
        publish("Technician for " + word);
        keepsakes.look(one);
        keepsakes.look(other);
        assertEquals(2, mails(one) + mails(other));
    }

    @Test
    void aSearchIsDueWhenItsTimeHasComeAndNotAgainBeforeTheNext() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.WEEKLY);
        assertFalse(isDue(search));
        keepsakes.makeDue(search);
        assertTrue(isDue(search));
        Callers.asSystem(() -> alerts.look(search));
        assertFalse(isDue(search));
    }

    @Test
    void whoWantsToHearAtOnceIsLookedForOnlyAfterAPublication() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.AT_ONCE);
        keepsakes.makeDue(search);
        assertTrue(isDue(search), "something was just published");
        rows.change("update saved_search set looked_at = now() + interval '11 minutes' where id = ?", search.value());
        assertFalse(isDue(search));
    }

    @Test
    void aSuspendedPersonGetsNoMail() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        keepsakes.makeDue(search);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        Callers.asAdministrator(administrator, () -> people.suspend(person, "Spam"));
        assertFalse(isDue(search));
        Callers.asAdministrator(administrator, () -> people.restore(person));
        assertTrue(isDue(search));
    }

    @Test
    void aSearchThatFailedWaitsAndDoesNotHoldUpTheOthers() throws Exception {
        SavedSearchId search = keepsakes.search(person, word, AlertFrequency.DAILY);
        keepsakes.makeDue(search);
        Callers.asSystem(() -> alerts.putOff(search));
        assertFalse(isDue(search));
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

    private boolean isDue(SavedSearchId search) throws Exception {
        return Callers.asSystem(() -> alerts.due()).contains(search);
    }

    private long mails(SavedSearchId search) throws Exception {
        return rows.count("from job_alert where saved_search_id = ?", search.value());
    }

    private long told(SavedSearchId search) throws Exception {
        return rows.count("from alerted_posting where saved_search_id = ?", search.value());
    }
}
