package org.jobwright.services.figures.links;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.figures.links.TrackingLink;
import org.jobwright.domain.figures.links.TrackingLinkId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Makes and archives tracking links: those with a label by who recruits, a personal one by each member. Owners archive any,
 * also of members who left.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class TrackingLinkService {

    @Inject
    private TrackingLinkRepository links;

    @Inject
    private PostingRepository postings;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Makes a link with a label, for a place where the job is shared. */
    public TrackingLinkId create(@NotNull @Valid LinkPlace place, String label) {
        requireEditor(place);
        long others = links.lockAndCount(place.organization(), place.posting());
        return keep(TrackingLink.named(place.organization(), place.posting(), label, others, clock.instant()));
    }

    /** Makes the caller's own link, or offers it again. */
    public TrackingLinkId createPersonal(@NotNull @Valid LinkPlace place) {
        organizations.requireWorking(place.organization());
        requireOwn(place);
        if (place.posting() != null && !links.isPublic(place.posting())) {
            throw new NotFound();
        }
        return links.lockAndFind(place.organization(), place.posting(), caller.person())
                .map(this::offerAgain)
                .orElseGet(() -> keep(TrackingLink.personal(
                        place.organization(), place.posting(), caller.person(), clock.instant())));
    }

    private TrackingLinkId offerAgain(TrackingLink link) {
        if (link.isArchived()) {
            events.fire(link.restore(clock.instant()));
        }
        return link.getId();
    }

    private TrackingLinkId keep(TrackingLink link) {
        links.add(link);
        events.fire(link.created());
        return link.getId();
    }

    /** Takes a link off the list. Those who have it still get to the job, and still count. */
    public void archive(@NotNull TrackingLinkId id) {
        TrackingLink link = editable(id);
        if (!link.isArchived()) {
            events.fire(link.archive(clock.instant()));
        }
    }

    /** Puts an archived link back on the list. */
    public void restore(@NotNull TrackingLinkId id) {
        TrackingLink link = editable(id);
        if (link.isArchived()) {
            events.fire(link.restore(clock.instant()));
        }
    }

    private TrackingLink editable(TrackingLinkId id) {
        TrackingLink link = links.find(id).orElseThrow(NotFound::new);
        if (link.isPersonal()) {
            boolean owner = organizations.requireWorking(link.getOrganization()) == OrganizationRole.OWNER;
            if (!owner && !caller.person().equals(link.getCreditedTo())) {
                throw new NotFound();
            }
        } else {
            requireEditor(new LinkPlace(link.getOrganization(), link.getPosting()));
        }
        return link;
    }

    private void requireEditor(LinkPlace place) {
        if (place.posting() == null) {
            organizations.requireRecruiter(place.organization());
        } else if (!guard.rights(place.posting()).mayEditStages()) {
            throw new NotAllowed();
        }
        requireOwn(place);
    }

    /** The posting is one of the organization. */
    private void requireOwn(LinkPlace place) {
        JobPostingId posting = place.posting();
        if (posting != null && !postings.employerOf(posting).equals(place.organization())) {
            throw new NotFound();
        }
    }
}
