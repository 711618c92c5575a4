package org.jobwright.services.organizations.domains;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.domain.organizations.domains.Provability;
import org.jobwright.services.shared.PageRequest;

/** Loads and stores what administrators changed in lists of names. What nobody changed is as in the release. */
@ApplicationScoped
public class ListedNameRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The names that administrators protect, without those that they took off again. */
    public List<String> protectedNames() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select n.name from (select distinct on (name) name, listed from listed_name
                          where list = 'PROTECTED' order by name, revision desc) n where n.listed""", String.class)
                .getResultList();
    }

    /** Whether a name is on a list; a domain also if one above it is, unless it was taken off. */
    boolean isListed(NameList list, String name) {
        String rest = name;
        while (true) {
            Optional<Boolean> changed = changed(list, rest);
            if (changed.isPresent()) {
                return changed.get();
            }
            if (isShipped(list, rest)) {
                return true;
            }
            int dot = list.isOfDomains() ? rest.indexOf('.') : -1;
            if (dot < 0 || rest.indexOf('.', dot + 1) < 0) {
                return false;
            }
            rest = rest.substring(dot + 1);
        }
    }

    private Optional<Boolean> changed(NameList list, String name) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select listed from listed_name where list = :list and name = :name
                          order by revision desc limit 1""", Boolean.class)
                .setParameter("list", list.name())
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** What proves a registrable domain now. */
    public Provability provability(String name) {
        if (isListed(NameList.WEBMAIL, name)) {
            return Provability.BY_NOTHING;
        }
        return DomainNames.isProvedByMail(name, isListed(NameList.MAIL_PROVIDER, name))
                ? Provability.BY_MAIL_TOO
                : Provability.BY_RECORD_ONLY;
    }

    /** Whether the release lists a name. */
    static boolean isShipped(NameList list, String name) {
        return switch (list) {
            case WEBMAIL -> DomainNames.isWebmail(name);
            case MAIL_PROVIDER -> MailProviders.LISTED.contains(name);
            case PROTECTED -> false;
        };
    }

    /** What administrators changed last in a list, by name; also what is again as in the release. */
    List<ListedName> changes(NameList list) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct on (n.name) n.list, n.name, n.listed, n.reason, a.display_name, n.changed_at
                          from listed_name n join account a on a.id = n.changed_by
                          where n.list = :list order by n.name, n.revision desc""", Tuple.class)
                .setParameter("list", list.name())
                .getResultStream()
                .map(ListedNameRepository::read)
                .toList();
    }

    /** The organization that has proved a domain. */
    Optional<DomainHolder> holder(String domain) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.organizations.domains.DomainHolder(o.id, o.displayName, o.status)
                        from OrganizationDomain d join HiringOrganization o on o.id = d.organization
                        where d.state = PROVED and d.name = :domain""", DomainHolder.class)
                .setParameter("domain", domain)
                .getResultStream()
                .findFirst();
    }

    /** Each change of the lists, the latest first. */
    List<ListedName> history(Set<NameList> lists, PageRequest page) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select n.list, n.name, n.listed, n.reason, a.display_name, n.changed_at
                          from listed_name n join account a on a.id = n.changed_by
                          where n.list in (:lists)
                          order by n.changed_at desc, n.list, n.name, n.revision desc""", Tuple.class)
                .setParameter("lists", lists.stream().map(NameList::name).toList())
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(ListedNameRepository::read)
                .toList();
    }

    /** How many changes there were. */
    long count(Set<NameList> lists) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) from listed_name where list in (:lists)", Long.class)
                .setParameter("lists", lists.stream().map(NameList::name).toList())
                .getSingleResult();
    }

    private static ListedName read(Tuple row) {
        return new ListedName(
                NameList.valueOf(row.get("list", String.class)),
                row.get("name", String.class),
                row.get("listed", Boolean.class),
                row.get("reason", String.class),
                row.get("display_name", String.class),
                row.get("changed_at", Instant.class));
    }

    /** Whether as many other names of a list were changed as may be. */
    boolean isFull(NameList list, String name, int most) {
        return entityManager
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select count(distinct name) from listed_name where list = :list and name <> :name",
                                Long.class)
                        .setParameter("list", list.name())
                        .setParameter("name", name)
                        .getSingleResult()
                >= most;
    }

    /** Stores that a name is on a list, or is not; what was stored before stays as its history. */
    void add(NameList list, String name, boolean listed, String reason, AccountId by, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into listed_name (list, name, revision, listed, reason, changed_by, changed_at)
                          select :list, :name, coalesce(max(n.revision), 0) + 1, :listed, :reason, cast(:by as uuid), :now
                            from listed_name n where n.list = :list and n.name = :name""")
                .setParameter("list", list.name())
                .setParameter("name", name)
                .setParameter("listed", listed)
                .setParameter("reason", reason)
                .setParameter("by", by.value())
                .setParameter("now", now)
                .executeUpdate();
    }
}
