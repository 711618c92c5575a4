package org.jobwright.services.jobs.site;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.PostingVisibility;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.caller.Caller;

/**
 * Public postings, and those that were public. The one place that decides who may read a public version: everyone,
 * people with the secret part of its address, or members of the organization.
 */
@Stateless
@PermitAll
public class JobPostingQueries {

    private static final String PUBLISHED =
            "select new org.jobwright.services.jobs.site.PostingContent(p.id, p.reference,"
                    + " p.linkKey, p.publishedFacts.visibility, p.status, v.number, v.advert,"
                    + " o.id, o.displayName, o.slug, o.status, o.terms.answerPromiseDays, p.datePosted,"
                    + " p.validThrough, coalesce(p.endedAt, p.publishedAt))"
                    + " from JobPosting p join p.versions.items v on v.number = p.versions.publicVersion"
                    + " join HiringOrganization o on o.id = p.organization ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private static final String IN_SIGHT = " and (p.publishedFacts.visibility = PUBLIC"
            + " or p.publishedFacts.visibility = UNLISTED and p.linkKey = :linkKey"
            + " or exists (select 1 from OrganizationMembership m where m.organization.id = p.organization"
            + " and m.account = :caller and m.endedAt is null))";

    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    /** Where people apply to an organization without an advert; empty while it does not want that. */
    public Optional<PostingContent> general(OrganizationId organization) {
        return entityManager
                .createQuery(
                        PUBLISHED + "where p.organization = :organization and p.general = true and p.status = LIVE",
                        PostingContent.class)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst()
                .filter(PostingContent::open);
    }

    /**
     * A posting that is or was public, and that the caller may read. Empty if there is none (404); not {@linkplain
     * PostingContent#open() open} if it has ended (410).
     *
     * @param reference as in the address: for an unlisted advert with the part that cannot be guessed
     */
    public Optional<PostingContent> published(String reference) {
        int dot = reference.indexOf('.');
        String where = "where p.reference = :reference" + (caller.isStaff() || caller.isSystem() ? "" : IN_SIGHT);
        TypedQuery<PostingContent> query = entityManager
                .createQuery(PUBLISHED + where, PostingContent.class)
                .setParameter("reference", dot < 0 ? reference : reference.substring(0, dot));
        if (where.endsWith(IN_SIGHT)) {
            query.setParameter("linkKey", dot < 0 ? "" : reference.substring(dot + 1))
                    .setParameter("caller", caller.account().orElse(NOBODY));
        }
        return query.getResultStream()
                .findFirst()
                .filter(stored -> !caller.isClosed(stored.organization()) || isOpenToAll(stored, reference))
                .map(stored -> stored.at(clock.instant()));
    }

    /** Whether somebody who is no member would read it at this address. */
    private static boolean isOpenToAll(PostingContent posting, String reference) {
        return posting.visibility() == PostingVisibility.PUBLIC
                || posting.visibility() == PostingVisibility.UNLISTED
                        && posting.reference().equals(reference);
    }
}
