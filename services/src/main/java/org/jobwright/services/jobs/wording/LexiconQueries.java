package org.jobwright.services.jobs.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.revisions.RevisionProblems;

/** The words that adverts are searched for, for administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconQueries {

    /** The most adverts that a preview searches. */
    private static final int MOST = 10_000;

    /** The most revisions that a history shows. */
    private static final int MOST_REVISIONS = 100;

    @Inject
    private LexiconRepository lexicons;

    @Inject
    private Clock clock;

    /** All entries in their current revisions. */
    public List<Revised<LexiconEntry>> all() {
        return lexicons.states("");
    }

    /** One entry. */
    public Revised<LexiconEntry> one(String id) {
        return lexicons.find(id).orElseThrow(NotFound::new);
    }

    /** The latest revisions of an entry, newest first. */
    public List<PastRevision> history(@NotNull String id) {
        return lexicons.history(id, MOST_REVISIONS);
    }

    /** Problems that keep entries from being applied. */
    public RevisionProblems problems() {
        return lexicons.read("").problems();
    }

    /** In how many open adverts an entry finds something; only the newest 10,000 are searched. */
    public LexiconPreview preview(@NotNull(message = "shared.required") LexiconEntry entry) {
        Optional<LexiconEntry> stored =
                lexicons.find(entry.id()).map(Revised::document).filter(before -> !before.off());
        long open = 0;
        long found = 0;
        long before = 0;
        try (Stream<JobAdvert> adverts = lexicons.openAdverts(clock.instant(), MOST)) {
            for (JobAdvert advert : (Iterable<JobAdvert>) adverts::iterator) {
                open++;
                found += AdvertWords.isFoundBy(entry, advert) ? 1 : 0;
                before +=
                        stored.filter(one -> AdvertWords.isFoundBy(one, advert)).isPresent() ? 1 : 0;
            }
        }
        return new LexiconPreview(found, before, open, open < MOST);
    }
}
