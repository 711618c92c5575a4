package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleOutcome;
import org.jobwright.domain.shared.Json;

/** Loads and stores revisions of rules and the results of checks. */
@ApplicationScoped
class RuleBookRepository {

    private static final Logger LOG = Logger.getLogger(RuleBookRepository.class);

    private static final String STATES = """
            select c.id, c.revision, cast(c.content as text) as content, c.confirmed, c.released, c.reason, a.display_name,
                c.changed_at, cast(w.content as text) as waiting
              from (%s) c left join account a on a.id = c.changed_by
              left join lateral (select n.content from posting_rule n where n.id = c.id and n.waiting
                and n.revision > c.revision order by n.revision desc limit 1) w on true
              where :id in ('', c.id)
              order by c.id, c.revision desc""";

    private static final String LATEST = STATES.formatted(
            "select distinct on (id) * from posting_rule where not waiting order by id, revision desc");

    private static final String ALL = STATES.formatted("select * from posting_rule where not waiting");

    @PersistenceContext
    private EntityManager entityManager;

    /** Each rule in its current revision. */
    RuleBook current() {
        return new RuleBook(states("").stream().map(PostingRuleState::entry).toList());
    }

    /**
     * The current revisions, by their ids.
     *
     * @param id one rule; empty for all
     */
    List<PostingRuleState> states(String id) {
        return read(id).states();
    }

    /** The rules, and the ids of those with a revision that this release cannot read. */
    Reading read(String id) {
        List<PostingRuleState> states = new ArrayList<>();
        Set<String> unreadable = new TreeSet<>();
        Set<String> lost = new TreeSet<>();
        for (Tuple row : rows(LATEST, id)) {
            String rule = row.get("id", String.class);
            PostingRuleState state = state(row).orElse(null);
            if (state == null) {
                lost.add(rule);
            } else {
                states.add(state);
            }
            if (state == null || state.waiting() == null && row.get("waiting") != null) {
                unreadable.add(rule);
            }
        }
        if (!lost.isEmpty()) {
            states.addAll(former(id, lost));
        }
        return new Reading(states, unreadable);
    }

    /** @param unreadable the ids of rules with a revision that is left out */
    record Reading(List<PostingRuleState> states, Set<String> unreadable) {}

    /** The latest revisions that can be read of rules whose last one cannot. */
    private List<PostingRuleState> former(String id, Set<String> lost) {
        Map<String, PostingRuleState> former = new LinkedHashMap<>();
        for (Tuple row : rows(ALL, id)) {
            String rule = row.get("id", String.class);
            if (lost.contains(rule) && !former.containsKey(rule)) {
                state(row).ifPresent(state -> former.put(rule, state));
            }
        }
        return List.copyOf(former.values());
    }

    private List<Tuple> rows(String query, String id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Empty for a revision of a later release that this one cannot read. */
    private static Optional<PostingRuleState> state(Tuple row) {
        return rule(row.get("content", String.class))
                .map(rule -> new PostingRuleState(
                        rule,
                        row.get("revision", Integer.class),
                        row.get("confirmed", Boolean.class),
                        row.get("released", Boolean.class),
                        row.get("reason", String.class),
                        row.get("display_name", String.class),
                        row.get("changed_at", Instant.class),
                        rule(row.get("waiting", String.class)).orElse(null)));
    }

    private static Optional<PostingRule> rule(String json) {
        try {
            return Optional.ofNullable(json).map(text -> Json.read(text, PostingRule.class));
        } catch (IllegalStateException unreadable) {
            LOG.warnf(unreadable, "A revision of a rule about adverts cannot be read and is left out");
            return Optional.empty();
        }
    }

    /**
     * Adds a revision of each rule that no release brought before, so that an older node does not turn back a newer one;
     * returns how many. It waits where an administrator's revision counts.
     */
    int add(List<PostingRule> rules, Instant now) {
        return entityManager
                .createNativeQuery("""
                        insert into posting_rule (id, revision, content, changed_at, waiting)
                          select r.content ->> 'id', coalesce(m.revision, 0) + 1, r.content, :now,
                              coalesce(not c.released, false)
                            from jsonb_array_elements(cast(:rules as jsonb)) as r (content)
                            left join lateral (select p.released from posting_rule p
                              where p.id = r.content ->> 'id' and not p.waiting order by p.revision desc limit 1) c on true
                            left join lateral (select max(p.revision) as revision from posting_rule p
                              where p.id = r.content ->> 'id') m on true
                            where not exists (select from posting_rule p
                              where p.id = r.content ->> 'id' and p.released and p.content = r.content)
                        """)
                .setParameter("rules", Json.write(rules))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Adds the next revision of a rule, which applies at once; returns its number. */
    int append(PostingRule rule, boolean released, boolean confirmed, String reason, AccountId by, Instant now) {
        return (int) entityManager
                .createNativeQuery("""
                        insert into posting_rule (id, revision, content, released, confirmed, reason, changed_by, changed_at)
                          select :id, max(p.revision) + 1, cast(:content as jsonb), :released, :confirmed, :reason,
                              cast(:by as uuid), :now
                            from posting_rule p where p.id = :id
                          returning revision
                        """, Integer.class)
                .setParameter("id", rule.id())
                .setParameter("content", Json.write(rule))
                .setParameter("released", released)
                .setParameter("confirmed", confirmed)
                .setParameter("reason", reason)
                .setParameter("by", by.value())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Public adverts with their employers, the latest first. */
    Stream<Tuple> openAdverts(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select v.advert, o.profile from JobPosting p"
                                + " join p.versions.items v on v.number = p.versions.publicVersion"
                                + " join HiringOrganization o on o.id = p.organization"
                                + " where p.status = LIVE and p.validThrough > :now order by p.id desc",
                        Tuple.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream();
    }

    /** Stores the result of the check of a version. */
    void keep(UUID version, List<RuleOutcome> outcomes, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into posting_rule_check (posting_version_id, checked_at, number, rule_id, revision, channel,
                            place, requirement, outcome, finding_code, arguments)
                          select :version, :now, o.number, o.content ->> 'rule', cast(o.content ->> 'revision' as integer),
                              o.content ->> 'channel', o.content ->> 'place', coalesce(o.content ->> 'requirement', ''),
                              o.content ->> 'result', coalesce(o.content ->> 'finding', ''), coalesce(o.content -> 'arguments', '[]')
                            from jsonb_array_elements(cast(:outcomes as jsonb)) with ordinality as o (content, number)
                        """)
                .setParameter("version", version)
                .setParameter("now", now)
                .setParameter("outcomes", Json.write(outcomes))
                .executeUpdate();
    }
}
