package org.jobwright.services.organizations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** The staff looks organizations up. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationDirectoryQueries {

    private static final String MATCHES = " from HiringOrganization o"
            + " where lower(o.displayName) like :words escape '!' and o.status in :statuses";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The organizations whose name contains some words; those that asked to be verified first, then the latest.
     *
     * @param statuses only those; empty for all
     */
    public Page<OrganizationSummary> find(
            String words, @NotNull Set<OrganizationStatus> statuses, @NotNull PageRequest page) {
        List<OrganizationSummary> found = matching(
                        "select o" + MATCHES + " order by case when o.status = PENDING then 0 else 1 end,"
                                + " o.foundedAt desc, o.id.value",
                        HiringOrganization.class,
                        words,
                        statuses)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(OrganizationDirectoryQueries::summary)
                .toList();
        long total = matching("select count(o)" + MATCHES, Long.class, words, statuses)
                .getSingleResult();
        return new Page<>(found, page.number(), page.size(), total);
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, String words, Set<OrganizationStatus> statuses) {
        return entityManager
                .createQuery(query, type)
                .setParameter("words", LikePattern.containing(words))
                .setParameter("statuses", statuses.isEmpty() ? EnumSet.allOf(OrganizationStatus.class) : statuses);
    }

    private static OrganizationSummary summary(HiringOrganization organization) {
        return new OrganizationSummary(
                organization.getId(),
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getProfile().legalName(),
                organization.getProfile().website(),
                organization.getStatus(),
                organization.getStatusReason().orElse(null),
                organization.getFoundedAt());
    }
}
