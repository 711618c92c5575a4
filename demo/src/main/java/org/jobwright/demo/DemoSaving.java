package org.jobwright.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jobwright.demo.DemoSavedItems.Search;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedJob;
import org.jobwright.domain.search.saved.SavedSearch;

/** Lets people save jobs and searches. */
final class DemoSaving {

    private static final ZoneId ZONE = ZoneId.systemDefault();

    private final DemoCalendar calendar;
    private final DemoPeople people;
    private final DemoPostings postings;
    private final Consumer<Object> world;

    DemoSaving(DemoCalendar calendar, DemoPeople people, DemoPostings postings, Consumer<Object> world) {
        this.calendar = calendar;
        this.people = people;
        this.postings = postings;
        this.world = world;
    }

    void save(DemoSavedItems demo) {
        AccountId owner = people.id(demo.email());
        demo.jobs()
                .forEach(job -> world.accept(new SavedJob(
                        owner,
                        postings.get(job.posting()).getId(),
                        calendar.afternoon(job.daysAgo(), job.posting().length()))));
        List<Search> searches = demo.searches();
        for (int i = 0; i < searches.size(); i++) {
            world.accept(search(owner, searches.get(i), i));
        }
    }

    /** It has been run up to now, so that loading the demo sends no mail. */
    private SavedSearch search(AccountId owner, Search demo, int others) {
        SavedSearch search = new SavedSearch(
                owner,
                demo.name(),
                demo.search(),
                demo.frequency(),
                others,
                calendar.afternoon(demo.daysAgo(), others),
                ZONE);
        if (demo.lastMailDaysAgo() != null) {
            Instant mail = calendar.at(demo.lastMailDaysAgo(), AlertFrequency.MORNING);
            search.looked(true, mail, mail, ZONE);
        }
        search.looked(false, calendar.now(), calendar.now(), ZONE);
        return search;
    }
}
