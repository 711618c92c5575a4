package org.jobwright.services.jobs.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.shared.Json;

/** Loads and stores revisions of the words that adverts are searched for. */
@ApplicationScoped
class LexiconRepository {

    private static final Logger LOG = Logger.getLogger(LexiconRepository.class);

    private static final String STATES = """
            select c.id, c.revision, cast(c.content as text) as content, c.released, c.reason, a.display_name,
                c.changed_at, cast(w.content as text) as waiting
              from lexicon_entry c left join account a on a.id = c.changed_by
              left join lateral (select n.content from lexicon_entry n where n.id = c.id and n.waiting
                and n.revision > c.revision order by n.revision desc limit 1) w on true
              where not c.waiting and :id in ('', c.id)
              order by c.id, c.revision desc""";

    @PersistenceContext
    private EntityManager entityManager;

    /** Each entry in its current revision. */
    Lexicons current() {
        return new Lexicons(states("").stream().map(LexiconState::entry).toList());
    }

    /**
     * The current revisions, by their ids. One that this release cannot read leaves the one before in force.
     *
     * @param id one entry; empty for all
     */
    List<LexiconState> states(String id) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(STATES, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        Map<String, LexiconState> states = new LinkedHashMap<>();
        for (Tuple row : rows) {
            String entry = row.get("id", String.class);
            if (!states.containsKey(entry)) {
                state(row).ifPresent(state -> states.put(entry, state));
            }
        }
        return List.copyOf(states.values());
    }

    private static Optional<LexiconState> state(Tuple row) {
        return entry(row.get("content", String.class))
                .map(entry -> new LexiconState(
                        entry,
                        row.get("revision", Integer.class),
                        row.get("released", Boolean.class),
                        row.get("reason", String.class),
                        row.get("display_name", String.class),
                        row.get("changed_at", Instant.class),
                        entry(row.get("waiting", String.class)).orElse(null)));
    }

    private static Optional<LexiconEntry> entry(String json) {
        try {
            return Optional.ofNullable(json).map(text -> Json.read(text, LexiconEntry.class));
        } catch (IllegalStateException unreadable) {
            LOG.warnf(unreadable, "A revision of words that adverts are searched for cannot be read and is left out");
            return Optional.empty();
        }
    }

    /**
     * Adds a revision of each entry that no release brought before, so that an older node does not turn back a newer one;
     * returns how many. It waits where an administrator's revision counts.
     */
    int add(Collection<LexiconEntry> entries, Instant now) {
        return entityManager
                .createNativeQuery("""
                        insert into lexicon_entry (id, revision, content, changed_at, waiting)
                          select r.content ->> 'id', coalesce(m.revision, 0) + 1, r.content, :now,
                              coalesce(not c.released, false)
                            from jsonb_array_elements(cast(:entries as jsonb)) as r (content)
                            left join lateral (select p.released from lexicon_entry p
                              where p.id = r.content ->> 'id' and not p.waiting order by p.revision desc limit 1) c on true
                            left join lateral (select max(p.revision) as revision from lexicon_entry p
                              where p.id = r.content ->> 'id') m on true
                            where not exists (select from lexicon_entry p
                              where p.id = r.content ->> 'id' and p.released and p.content = r.content)
                        """)
                .setParameter("entries", Json.write(entries))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds the next revision of an entry, which applies at once; returns its number. */
    int append(LexiconEntry entry, boolean released, String reason, AccountId by, Instant now) {
        return (int) entityManager
                .createNativeQuery("""
                        insert into lexicon_entry (id, revision, content, released, reason, changed_by, changed_at)
                          select :id, coalesce(max(p.revision), 0) + 1, cast(:content as jsonb), :released, :reason,
                              cast(:by as uuid), :now
                            from lexicon_entry p where p.id = :id
                          returning revision
                        """, Integer.class)
                .setParameter("id", entry.id())
                .setParameter("content", Json.write(entry))
                .setParameter("released", released)
                .setParameter("reason", reason)
                .setParameter("by", by.value())
                .setParameter("now", now)
                .getSingleResult();
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
