package org.jobwright.container.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.search.alerts.AlertService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which saved searches are run, and when. */
@ContainerTest
class AlertTimesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private AlertService alerts;

    @Inject
    private Presence presence;

    @Inject
    private PeopleService people;

    @Inject
    private Rows rows;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    private AccountId person;

    @BeforeEach
    void someoneWaits() throws Exception {
        harbour.opening();
        person = harbour.person();
    }

    @Test
    void aSearchRunsWhenDueAndNotAgainBeforeTheNextTime() throws Exception {
        SavedSearchId search = keepsakes.search(person, "signals", AlertFrequency.WEEKLY);
        assertFalse(isDue(search));
        assertTrue(isDueInTime(search));
        keepsakes.look(search);
        assertFalse(isDue(search));
    }

    @Test
    void immediateSearchesRunOnlyAfterAPublication() throws Exception {
        SavedSearchId search = keepsakes.search(person, "signals", AlertFrequency.AT_ONCE);
        assertTrue(isDueInTime(search), "something was just published");
        rows.change("update saved_search set looked_at = now() + interval '11 minutes' where id = ?", search.value());
        assertFalse(isDueInTime(search));
    }

    @Test
    void aSuspendedPersonGetsNoMail() throws Exception {
        SavedSearchId search = keepsakes.search(person, "signals", AlertFrequency.DAILY);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> people.suspend(person, "Spam", Ground.TERMS));
        assertFalse(isDueInTime(search));
        Callers.asAdministrator(administrator, () -> people.restore(person));
        assertTrue(isDueInTime(search));
    }

    @Test
    void anUnconfirmedPersonGetsNoMail() throws Exception {
        SavedSearchId search = keepsakes.search(person, "signals", AlertFrequency.DAILY);
        rows.change("update account set status = 'UNCONFIRMED' where id = ?", person.value());
        assertFalse(isDueInTime(search));
    }

    @Test
    void aFailedSearchWaitsAndDoesNotBlockTheOthers() throws Exception {
        SavedSearchId search = keepsakes.search(person, "signals", AlertFrequency.DAILY);
        keepsakes.makeDue(search);
        Callers.asSystem(() -> alerts.putOff(search));
        assertFalse(isDue(search));
    }

    private boolean isDue(SavedSearchId search) throws Exception {
        return Callers.asSystem(() -> alerts.due()).contains(search);
    }

    /** Makes a search due for this run only, so that the product's own timer does not see it. */
    private boolean isDueInTime(SavedSearchId search) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection()) {
            Rows.texts(connection, "select jobwright_call_as('', 'system')");
            Rows.update(connection, "update saved_search set next_look_at = now() where id = ?", search.value());
            return isDue(search);
        } finally {
            transaction.rollback();
        }
    }
}
