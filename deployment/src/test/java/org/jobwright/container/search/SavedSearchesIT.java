package org.jobwright.container.search;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.services.search.alerts.AlertService;
import org.jobwright.services.search.saved.SavedSearchQueries;
import org.jobwright.services.search.saved.SavedSearchService;
import org.jobwright.services.search.saved.SavedSearchSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches that a person saved. */
@ContainerTest
class SavedSearchesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private SavedSearchService searches;

    @Inject
    private SavedSearchQueries searchQueries;

    @Inject
    private AlertService alerts;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private AccountId person;

    @BeforeEach
    void aPerson() throws Exception {
        person = harbour.person();
    }

    @Test
    void theSameSearchSavedAgainOnlyGetsTheNewFrequency() throws Exception {
        SavedSearchId first = keepsakes.search(person, "welder", AlertFrequency.DAILY);
        SavedSearchId again = keepsakes.search(person, "Welder", AlertFrequency.AT_ONCE);
        assertEquals(first, again);
        assertEquals(
                List.of(AlertFrequency.AT_ONCE),
                searches().stream().map(SavedSearchSummary::frequency).toList());
        assertEquals(SavedItems.forWords("welder"), searches().getFirst().search());
    }

    @Test
    void aSearchSavedTwiceAtOnceIsOneSearch() throws Exception {
        Callers.Command save = () -> keepsakes.search(person, "welder", AlertFrequency.DAILY);
        race.second(save, save);
        assertEquals(1, searches().size());
    }

    @Test
    void theFiftyFirstSearchIsRefused() throws Exception {
        for (int i = 0; i < 50; i++) {
            keepsakes.search(person, "welder " + i, AlertFrequency.NEVER);
        }
        assertRefused("search.saved.too-many", () -> keepsakes.search(person, "one more", AlertFrequency.NEVER));
        keepsakes.search(person, "welder 7", AlertFrequency.DAILY);
    }

    @Test
    void aSearchIsRenamedAndMailedLessOften() throws Exception {
        SavedSearchId search = keepsakes.search(person, "welder", AlertFrequency.AT_ONCE);
        Callers.asPerson(person, () -> searches.rename(search, "Welding"));
        Callers.asPerson(person, () -> searches.tell(search, AlertFrequency.WEEKLY));
        SavedSearchSummary changed = searches().getFirst();
        assertEquals("Welding", changed.name());
        assertEquals(AlertFrequency.WEEKLY, changed.frequency());
    }

    @Test
    void aRemovedSearchCanBeRestoredUntilItIsDeleted() throws Exception {
        SavedSearchId search = keepsakes.search(person, "welder", AlertFrequency.DAILY);
        Callers.asPerson(person, () -> searches.remove(search));
        assertEquals(List.of(), searches());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(person, () -> searches.rename(search, "Welding")));
        Callers.asPerson(person, () -> searches.restore(search));
        assertEquals(1, searches().size());
        Callers.asPerson(person, () -> searches.remove(search));
        rows.change("update saved_search set removed_at = now() - interval '25 hours' where id = ?", search.value());
        Callers.asSystem(() -> alerts.forgetRemoved());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(person, () -> searches.restore(search)));
    }

    @Test
    void aRemovedSearchSavedAgainIsNotRestoredTwice() throws Exception {
        SavedSearchId search = keepsakes.search(person, "welder", AlertFrequency.DAILY);
        Callers.asPerson(person, () -> searches.remove(search));
        keepsakes.search(person, "welder", AlertFrequency.DAILY);
        assertRefused(
                "constraint.uq_saved_search_account_id_fingerprint",
                () -> Callers.asPerson(person, () -> searches.restore(search)));
    }

    @Test
    void savedItemsDoNotPreventErasingAPerson() throws Exception {
        keepsakes.alerted(person, harbour.opening());
        for (String table : List.of("saved_job", "job_alert", "saved_search")) {
            rows.change("delete from " + table + " where account_id = ?", person.value());
        }
        assertEquals(0, rows.count("from saved_search where account_id = ?", person.value()));
    }

    private List<SavedSearchSummary> searches() throws Exception {
        return Callers.asPerson(person, () -> searchQueries.list());
    }
}
