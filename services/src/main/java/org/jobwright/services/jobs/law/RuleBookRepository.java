package org.jobwright.services.jobs.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleOutcome;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.revisions.RevisionRepository;
import org.jobwright.services.jobs.revisions.RevisionTable;

/** Loads and stores revisions of rules and the results of checks. */
@ApplicationScoped
class RuleBookRepository extends RevisionRepository<PostingRule> {

    RuleBookRepository() {
        super(RevisionTable.POSTING_RULE, PostingRule.class);
    }

    @Override
    protected Collection<PostingRule> shipped() {
        return RuleBook.shipped().rules().toList();
    }

    /** Each rule in its current revision. */
    RuleBook current() {
        return bookOf(states(""));
    }

    static RuleBook bookOf(List<Revised<PostingRule>> rules) {
        return new RuleBook(rules.stream()
                .map(rule -> new RuleBook.Entry(rule.document(), rule.revision(), rule.confirmed()))
                .toList());
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

    /** Stores the results of the checks of versions. */
    void keep(Map<UUID, List<RuleOutcome>> checks, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into posting_rule_check (posting_version_id, checked_at, number, rule_id, revision, channel,
                            place, requirement, outcome, finding_code, arguments)
                          select cast(v.version as uuid), :now, o.number, o.content ->> 'rule', cast(o.content ->> 'revision' as integer),
                              o.content ->> 'channel', o.content ->> 'place', coalesce(o.content ->> 'requirement', ''),
                              o.content ->> 'result', coalesce(o.content ->> 'finding', ''), coalesce(o.content -> 'arguments', '[]')
                            from jsonb_each(cast(:checks as jsonb)) as v (version, outcomes)
                              cross join jsonb_array_elements(v.outcomes) with ordinality as o (content, number)
                        """)
                .setParameter("now", now)
                .setParameter("checks", Json.write(checks))
                .executeUpdate();
    }
}
