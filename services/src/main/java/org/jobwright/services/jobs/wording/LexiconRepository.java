package org.jobwright.services.jobs.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.revisions.RevisionRepository;
import org.jobwright.services.jobs.revisions.RevisionTable;

/** Loads and stores revisions of the words that adverts are searched for. */
@ApplicationScoped
class LexiconRepository extends RevisionRepository<LexiconEntry> {

    LexiconRepository() {
        super(RevisionTable.LEXICON_ENTRY, LexiconEntry.class);
    }

    @Override
    protected Collection<LexiconEntry> shipped() {
        return Lexicons.shippedEntries();
    }

    /** Each entry in its current revision. */
    Lexicons current() {
        return new Lexicons(states("").stream().map(Revised::document).toList());
    }

    /** How many entries administrators added. */
    long own() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(distinct id) from lexicon_entry where id like 'own-%'", Long.class)
                .getSingleResult();
    }

    /** Public adverts, the latest first. */
    Stream<JobAdvert> openAdverts(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select v.advert from JobPosting p"
                                + " join p.versions.items v on v.number = p.versions.publicVersion"
                                + " where p.status = LIVE and p.validThrough > :now order by p.id desc",
                        JobAdvert.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream();
    }
}
