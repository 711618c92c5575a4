package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.domains.NameList;

/** Loads and stores what administrators changed in lists of names. What nobody changed is as in the release. */
@ApplicationScoped
public class ListedNameRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The names that administrators protect, without those that they took off again. */
    public List<String> protectedNames() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select name from listed_name where list = 'PROTECTED' and listed", String.class)
                .getResultList();
    }

    /** Whether a name is on a list. */
    boolean isListed(NameList list, String name) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select listed from listed_name where list = :list and name = :name", Boolean.class)
                .setParameter("list", list.name())
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> isShipped(list, name));
    }

    /** Whether mail to a domain proves whose it is. */
    boolean isProvedByMail(String name) {
        return DomainNames.isProvedByMail(name, isListed(NameList.MAIL_PROVIDER, name));
    }

    /** Whether the release lists a name. */
    static boolean isShipped(NameList list, String name) {
        return switch (list) {
            case WEBMAIL -> DomainNames.isWebmail(name);
            case MAIL_PROVIDER -> MailProviders.LISTED.contains(name);
            case PROTECTED -> false;
        };
    }

    /** What administrators changed in a list, by name; also what is again as in the release. */
    List<ListedName> changes(NameList list) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select n.name, n.listed, n.reason, a.display_name, n.changed_at
                          from listed_name n join account a on a.id = n.changed_by
                          where n.list = :list order by n.name""", Tuple.class)
                .setParameter("list", list.name())
                .getResultStream()
                .map(row -> new ListedName(
                        row.get("name", String.class),
                        row.get("listed", Boolean.class),
                        row.get("reason", String.class),
                        row.get("display_name", String.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }

    /** Stores that a name is on a list, or is not. */
    void set(NameList list, String name, boolean listed, String reason, AccountId by, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into listed_name (list, name, listed, reason, changed_by, changed_at)
                          values (:list, :name, :listed, :reason, cast(:by as uuid), :now)
                        on conflict (list, name) do update set listed = excluded.listed, reason = excluded.reason,
                          changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .setParameter("list", list.name())
                .setParameter("name", name)
                .setParameter("listed", listed)
                .setParameter("reason", reason)
                .setParameter("by", by.value())
                .setParameter("now", now)
                .executeUpdate();
    }
}
