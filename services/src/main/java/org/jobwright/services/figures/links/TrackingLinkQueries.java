package org.jobwright.services.figures.links;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.figures.links.TrackingLink;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Tracking links for members: those with a label and their own; owners see the personal ones of all. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TrackingLinkQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** The links of a posting. */
    public TrackingLinks ofPosting(@NotNull String reference) {
        JobPosting posting = postings.get(reference);
        HiringRights rights = guard.rights(posting.getId());
        if (posting.publicVersion().isEmpty()) {
            throw new NotFound();
        }
        LinkPlace place = new LinkPlace(posting.getOrganization(), posting.getId());
        boolean editor = rights.mayEditStages();
        return new TrackingLinks(
                place,
                posting.getAddressReference(),
                posting.getTitle(),
                links(place, rights.role() == OrganizationRole.OWNER, editor),
                editor);
    }

    /** The links to all jobs of an organization. */
    public TrackingLinks ofOrganization(@NotNull OrganizationId organization) {
        OrganizationRole role = organizations.requireWorking(organization);
        LinkPlace place = new LinkPlace(organization, null);
        boolean owner = role == OrganizationRole.OWNER;
        return new TrackingLinks(place, null, null, links(place, owner, role.mayRecruit()), role.mayRecruit());
    }

    private List<TrackingLinkSummary> links(LinkPlace place, boolean owner, boolean editor) {
        return entityManager
                .createQuery("""
                        select l, p.displayName, case when :owner = true then (select count(a) from JobApplication a
                            where a.organization = l.organization and a.source = concat('via:', l.token)
                              and a.candidate <> :reader) end
                        from TrackingLink l left join Account p on p.id = l.creditedTo
                        where l.organization = :organization and l.posting is not distinct from :posting
                          and (:owner = true or l.label is not null or l.creditedTo = :reader)
                        order by case when l.archivedAt is null then 0 else 1 end, l.createdAt desc, l.id""", Tuple.class)
                .setParameter("organization", place.organization())
                .setParameter("posting", place.posting())
                .setParameter("owner", owner)
                .setParameter("reader", caller.person())
                .getResultStream()
                .map(row -> summary(
                        row.get(0, TrackingLink.class),
                        row.get(1, String.class),
                        row.get(2, Long.class),
                        owner,
                        editor))
                .toList();
    }

    private TrackingLinkSummary summary(
            TrackingLink link, String credited, Long applications, boolean owner, boolean editor) {
        AccountId reader = caller.person();
        boolean mine = reader.equals(link.getCreditedTo());
        return new TrackingLinkSummary(
                link.getId(),
                link.getToken(),
                link.getLabel(),
                mine,
                owner ? credited : null,
                applications,
                link.isArchived(),
                link.isPersonal() ? mine || owner : editor);
    }
}
