package org.jobwright.services.signon.scim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.signon.ProvisionedGroup;
import org.jobwright.domain.signon.ProvisionedGroupId;
import org.jobwright.domain.signon.ProvisionedUser;
import org.jobwright.domain.signon.ProvisionedUserId;

/** Loads and stores the people and groups that programs keep, each time of one organization. */
@ApplicationScoped
class ScimRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Object kept) {
        entityManager.persist(kept);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    void remove(Object kept) {
        entityManager.remove(kept);
    }

    Optional<ProvisionedUser> user(OrganizationId organization, ProvisionedUserId id) {
        return Optional.ofNullable(entityManager.find(ProvisionedUser.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(user -> user.getOrganization().equals(organization));
    }

    Optional<ProvisionedGroup> group(OrganizationId organization, ProvisionedGroupId id) {
        return Optional.ofNullable(entityManager.find(ProvisionedGroup.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(group -> group.getOrganization().equals(organization));
    }

    /** The member of the organization with an address. */
    Optional<AccountId> member(OrganizationId organization, EmailAddress email) {
        return entityManager
                .createQuery("""
                        select m.account from OrganizationMembership m join Account a on a.id = m.account
                        where m.organization.id = :organization and m.endedAt is null and a.email = :email""", AccountId.class)
                .setParameter("organization", organization)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    ScimPage<ProvisionedUser> users(OrganizationId organization, ScimFilter filter, int start, int count) {
        String userName = value(filter, ScimFilter.Attribute.USER_NAME);
        String externalId = value(filter, ScimFilter.Attribute.EXTERNAL_ID);
        String displayName = value(filter, ScimFilter.Attribute.DISPLAY_NAME);
        List<ProvisionedUser> items = entityManager
                .createQuery("""
                        select u from ProvisionedUser u where u.organization = :organization
                          and (:userName is null or u.userName = :userName)
                          and (:externalId is null or u.externalId = :externalId)
                          and (:displayName is null or u.displayName = :displayName)
                        order by u.madeAt, u.id.value""", ProvisionedUser.class)
                .setParameter("organization", organization)
                .setParameter("userName", userName)
                .setParameter("externalId", externalId)
                .setParameter("displayName", displayName)
                .setFirstResult(start)
                .setMaxResults(count)
                .getResultList();
        long total = entityManager
                .createQuery("""
                        select count(u) from ProvisionedUser u where u.organization = :organization
                          and (:userName is null or u.userName = :userName)
                          and (:externalId is null or u.externalId = :externalId)
                          and (:displayName is null or u.displayName = :displayName)""", Long.class)
                .setParameter("organization", organization)
                .setParameter("userName", userName)
                .setParameter("externalId", externalId)
                .setParameter("displayName", displayName)
                .getSingleResult();
        return new ScimPage<>(items, total);
    }

    ScimPage<ProvisionedGroup> groups(OrganizationId organization, ScimFilter filter, int start, int count) {
        String name = value(filter, ScimFilter.Attribute.DISPLAY_NAME);
        String externalId = value(filter, ScimFilter.Attribute.EXTERNAL_ID);
        List<ProvisionedGroup> items = entityManager
                .createQuery("""
                        select g from ProvisionedGroup g where g.organization = :organization
                          and (:name is null or g.displayName = :name)
                          and (:externalId is null or g.externalId = :externalId)
                        order by g.madeAt, g.id.value""", ProvisionedGroup.class)
                .setParameter("organization", organization)
                .setParameter("name", name)
                .setParameter("externalId", externalId)
                .setFirstResult(start)
                .setMaxResults(count)
                .getResultList();
        long total = entityManager
                .createQuery("""
                        select count(g) from ProvisionedGroup g where g.organization = :organization
                          and (:name is null or g.displayName = :name)
                          and (:externalId is null or g.externalId = :externalId)""", Long.class)
                .setParameter("organization", organization)
                .setParameter("name", name)
                .setParameter("externalId", externalId)
                .getSingleResult();
        return new ScimPage<>(items, total);
    }

    /** Those of some ids that are users of the organization. */
    Set<String> known(OrganizationId organization, Collection<String> ids) {
        List<ProvisionedUserId> wanted = ids.stream()
                .flatMap(id -> Identifiers.read(id, ProvisionedUserId::new).stream())
                .toList();
        Set<String> known = new TreeSet<>();
        if (!wanted.isEmpty()) {
            entityManager
                    .createQuery(
                            "select u.id from ProvisionedUser u"
                                    + " where u.organization = :organization and u.id in :wanted",
                            ProvisionedUserId.class)
                    .setParameter("organization", organization)
                    .setParameter("wanted", wanted)
                    .getResultStream()
                    .map(ProvisionedUserId::toString)
                    .forEach(known::add);
        }
        return known;
    }

    /** Takes a user out of all groups. */
    void leaveGroups(ProvisionedUser user) {
        entityManager
                .createNativeQuery("""
                        update provisioned_group set members = members - cast(:member as text), version = version + 1
                        where organization_id = :organization and jsonb_exists(members, :member)""")
                .setParameter("organization", user.getOrganization().value())
                .setParameter("member", user.getId().toString())
                .executeUpdate();
    }

    private static String value(ScimFilter filter, ScimFilter.Attribute attribute) {
        return filter.attribute() == attribute ? filter.value() : null;
    }
}
