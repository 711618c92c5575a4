package org.jobwright.services.talent;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.services.shared.LikePattern;

/** What a search asks of a place {@code m} in the pool and an application {@code a}, in JPQL. */
final class PoolConditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param places what people wrote that lies where is looked for; null for anywhere
     * @param contacted people to whom the employer wrote lately, and who are left out
     */
    PoolConditions(PoolSearch search, Collection<String> places, Collection<AccountId> contacted) {
        if (!search.words().isEmpty()) {
            and("""
                    (lower(a.applicantName) like :words escape '!' or lower(a.postingTitle) like :words escape '!'
                      or lower(a.headline) like :words escape '!' or lower(a.location) like :words escape '!'
                      or a.written like :words escape '!'
                      or exists (select 1 from ApplicationTag g join Tag t on t.id = g.key.tag
                        where g.key.application = a.id and lower(t.name) like :words escape '!'))""");
            values.put("words", LikePattern.containing(search.words()));
        }
        role(search);
        for (String skill : search.skillList()) {
            String name = "skill" + values.size();
            and("a.written like :" + name + " escape '!'");
            values.put(name, LikePattern.containing(skill));
        }
        if (places != null) {
            and(places.isEmpty() ? "1 = 0" : "a.location in :places", "places", places);
        }
        if (search.availableBy() != null) {
            and("(m.availableFrom is null or m.availableFrom <= :availableBy)");
            values.put("availableBy", search.availableBy());
        }
        if (search.tag() != null) {
            and("exists (select 1 from ApplicationTag s where s.key.application = a.id and s.key.tag = :tag)");
            values.put("tag", search.tag());
        }
        if (search.pool() != null) {
            and("exists (select 1 from PoolEntry e where e.key.membership = m.id and e.key.pool = :pool)");
            values.put("pool", search.pool());
        }
        if (!contacted.isEmpty()) {
            and("m.account not in :contacted", "contacted", contacted);
        }
    }

    /** The line about them, or the job they applied for, says one of the titles, or what they wrote the role itself. */
    private void role(PoolSearch search) {
        StringJoiner any = new StringJoiner(" or ", "(", ")");
        for (String title : search.titles()) {
            String name = "title" + values.size();
            any.add("lower(a.headline) like :" + name + " escape '!' or lower(a.postingTitle) like :" + name
                    + " escape '!'");
            values.put(name, LikePattern.containing(title));
        }
        if (!search.role().isEmpty()) {
            any.add("a.written like :role escape '!'");
            values.put("role", LikePattern.containing(search.role()));
            and(any.toString());
        }
    }

    private void and(String condition) {
        text.append(" and ").append(condition);
    }

    private void and(String condition, String name, Collection<?> value) {
        and(condition);
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** The condition, to be added to others. */
    String text() {
        return text.toString();
    }

    /** Sets its parameters. */
    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
