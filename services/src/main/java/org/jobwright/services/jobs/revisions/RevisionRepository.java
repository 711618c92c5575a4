package org.jobwright.services.jobs.revisions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.revisions.DocumentChange;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.shared.Json;

/**
 * Loads and stores revisions of one kind of document. A revision that this release cannot read leaves the one before in
 * force.
 */
public abstract class RevisionRepository<T extends Revisable<T>> {

    private static final Logger LOG = Logger.getLogger(RevisionRepository.class);

    /** What a release brought waits until a later revision accepts it, declines it, or is of a release itself. */
    private static final String STATES = """
            select c.id, c.revision, cast(c.content as text) as content, c.confirmed, c.released, c.reason, a.display_name,
                c.changed_at, w.revision as waiting_revision, cast(w.content as text) as waiting
              from (%%s) c left join account a on a.id = c.changed_by
              left join lateral (select n.revision, n.content from %1$s n where n.id = c.id and n.waiting
                and n.revision > coalesce((select max(s.revision) from %1$s s where s.id = c.id and not s.waiting
                  and (s.released or s.declined)), 0) order by n.revision desc limit 1) w on true
              where :id in ('', c.id)
              order by c.id, c.revision desc""";

    private static final String LATEST =
            "select distinct on (id) * from %1$s where not waiting order by id, revision desc";

    private static final String ALL = "select * from %1$s where not waiting";

    private static final String HISTORY = """
            select h.revision, cast(h.content as text) as content, h.confirmed, h.released, h.waiting, h.declined, h.reason,
                a.display_name, h.changed_at, cast(p.content as text) as before, p.confirmed as confirmed_before
              from %1$s h left join account a on a.id = h.changed_by
              left join lateral (select n.content, n.confirmed from %1$s n where n.id = h.id and not n.waiting
                and n.revision < h.revision order by n.revision desc limit 1) p on true
              where h.id = :id order by h.revision desc""";

    private static final String ADD = """
            insert into %1$s (id, revision, content, changed_at, waiting)
              select r.content ->> 'id', coalesce(m.revision, 0) + 1, r.content, :now, coalesce(not c.released, false)
                from jsonb_array_elements(cast(:documents as jsonb)) as r (content)
                left join lateral (select p.released from %1$s p
                  where p.id = r.content ->> 'id' and not p.waiting order by p.revision desc limit 1) c on true
                left join lateral (select max(p.revision) as revision from %1$s p where p.id = r.content ->> 'id') m on true
                where not exists (select from %1$s p
                  where p.id = r.content ->> 'id' and p.released and p.content = r.content)""";

    private static final String APPEND = """
            insert into %1$s (id, revision, content, released, confirmed, declined, reason, changed_by, changed_at)
              select :id, coalesce(max(p.revision), 0) + 1, cast(:content as jsonb), :released, :confirmed, :declined,
                  :reason, cast(:by as uuid), :now
                from %1$s p where p.id = :id
              returning revision""";

    private final RevisionTable table;
    private final Class<T> type;

    @PersistenceContext
    protected EntityManager entityManager;

    protected RevisionRepository(RevisionTable table, Class<T> type) {
        this.table = table;
        this.type = type;
    }

    /** The documents of this release. */
    protected abstract Collection<T> shipped();

    public RevisionTable table() {
        return table;
    }

    /**
     * The current revisions, by their ids.
     *
     * @param id one document; empty for all
     */
    public List<Revised<T>> states(String id) {
        return read(id).states();
    }

    /** One document. */
    public Optional<Revised<T>> find(String id) {
        return states(id).stream()
                .filter(state -> state.document().id().equals(id))
                .findFirst();
    }

    /** The documents, and the ids of those with a revision that this release cannot read. */
    public Reading<T> read(String id) {
        List<Revised<T>> states = new ArrayList<>();
        Set<String> unreadable = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        for (Tuple row : rows(LATEST, id)) {
            String document = row.get("id", String.class);
            Revised<T> state = state(row).orElse(null);
            if (state == null) {
                lost.add(document);
            } else {
                states.add(state);
            }
            if (state == null || state.waiting() == null && row.get("waiting") != null) {
                unreadable.add(document);
            }
        }
        if (!lost.isEmpty()) {
            states.addAll(former(id, lost));
        }
        return new Reading<>(states, unreadable);
    }

    /** What was read, and the ids of documents with a revision that is left out. */
    public record Reading<T extends Revisable<T>>(List<Revised<T>> states, Set<String> unreadable) {

        public RevisionProblems problems() {
            return new RevisionProblems(
                    List.copyOf(unreadable),
                    states.stream()
                            .filter(state -> state.waiting() != null)
                            .map(state -> state.document().id())
                            .toList());
        }
    }

    /** The latest revisions that can be read of documents whose last one cannot. */
    private List<Revised<T>> former(String id, Set<String> lost) {
        Map<String, Revised<T>> former = new LinkedHashMap<>();
        for (Tuple row : rows(ALL, id)) {
            String document = row.get("id", String.class);
            if (lost.contains(document) && !former.containsKey(document)) {
                state(row).ifPresent(state -> former.put(document, state));
            }
        }
        return List.copyOf(former.values());
    }

    private List<Tuple> rows(String which, String id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(table.in(STATES).formatted(table.in(which)), Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }

    private Optional<Revised<T>> state(Tuple row) {
        T waiting = document(row.get("waiting", String.class)).orElse(null);
        return document(row.get("content", String.class))
                .map(document -> new Revised<>(
                        document,
                        row.get("revision", Integer.class),
                        row.get("confirmed", Boolean.class),
                        row.get("released", Boolean.class),
                        row.get("reason", String.class),
                        row.get("display_name", String.class),
                        row.get("changed_at", Instant.class),
                        waiting,
                        waiting == null ? 0 : row.get("waiting_revision", Integer.class)));
    }

    private Optional<T> document(String json) {
        try {
            return Optional.ofNullable(json).map(text -> Json.read(text, type));
        } catch (IllegalStateException unreadable) {
            LOG.warnf(unreadable, "A revision of a %s cannot be read and is left out", type.getSimpleName());
            return Optional.empty();
        }
    }

    /** The latest revisions of a document, newest first, also those that wait. */
    public List<PastRevision> history(String id, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(table.in(HISTORY), Tuple.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(this::past)
                .toList();
    }

    private PastRevision past(Tuple row) {
        T now = document(row.get("content", String.class)).orElse(null);
        String before = row.get("before", String.class);
        T former = document(before).orElse(null);
        return new PastRevision(
                row.get("revision", Integer.class),
                kind(row),
                row.get("reason", String.class),
                row.get("display_name", String.class),
                row.get("changed_at", Instant.class),
                now == null || former == null ? List.of() : DocumentChange.between(former, now));
    }

    private static RevisionKind kind(Tuple row) {
        if (row.get("waiting", Boolean.class)) {
            return RevisionKind.WAITED;
        }
        if (row.get("released", Boolean.class)) {
            return row.get("display_name") == null ? RevisionKind.RELEASED : RevisionKind.ACCEPTED;
        }
        if (row.get("declined", Boolean.class)) {
            return RevisionKind.DECLINED;
        }
        if (row.get("before") == null) {
            return RevisionKind.ADDED;
        }
        return row.get("confirmed", Boolean.class) && !row.get("confirmed_before", Boolean.class)
                ? RevisionKind.CONFIRMED
                : RevisionKind.CHANGED;
    }

    /**
     * Adds a revision of each document that no release brought before, so that an older node does not turn back a newer
     * one; returns how many. It waits where an administrator's revision counts.
     */
    public int addShipped(Instant now) {
        return entityManager
                .createNativeQuery(table.in(ADD))
                .setParameter("documents", Json.write(shipped()))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds the next revision of a document, which applies at once; returns its number. */
    public int append(Revision<T> next, AccountId by, Instant now) {
        return (int) entityManager
                .createNativeQuery(table.in(APPEND), Integer.class)
                .setParameter("id", next.document().id())
                .setParameter("content", Json.write(next.document()))
                .setParameter("released", next.released())
                .setParameter("confirmed", next.confirmed())
                .setParameter("declined", next.declined())
                .setParameter("reason", next.reason())
                .setParameter("by", by.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** A revision that an administrator adds. */
    public record Revision<T extends Revisable<T>>(
            T document, boolean released, boolean confirmed, boolean declined, String reason) {}
}
