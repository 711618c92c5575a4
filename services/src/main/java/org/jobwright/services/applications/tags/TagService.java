package org.jobwright.services.applications.tags;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tags.ApplicationTag;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.applications.tags.TagEvent.ApplicationTagged;
import org.jobwright.domain.applications.tags.TagEvent.ApplicationUntagged;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Puts tags on applications and takes them off, by everyone who may move them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TagService {

    /** How many applications get a tag at once. */
    public static final int MOST = 500;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TagRepository tags;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Gives each of a selection the tag of this name; a new name becomes a tag of the organization. Withdrawn ones get
     * none.
     */
    public Tagged tag(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            String name) {
        List<JobApplication> found = applications.findAll(new HashSet<>(selection));
        guard.requireMover(found);
        Tag tag = tag(found.stream().findFirst().orElseThrow(NotFound::new).getOrganization(), name);
        Set<JobApplicationId> having = tags.having(tag.getId(), selection);
        Instant now = clock.instant();
        List<JobApplicationId> done = new ArrayList<>();
        for (JobApplication application : found) {
            if (!application.isWithdrawn() && !having.contains(application.getId())) {
                tags.add(new ApplicationTag(application, tag, caller.person(), now));
                events.fire(
                        new ApplicationTagged(tag.getId(), application.getId(), application.getOrganization(), now));
                done.add(application.getId());
            }
        }
        return new Tagged(new TagOption(tag.getId(), tag.getName()), done);
    }

    private Tag tag(OrganizationId organization, String name) {
        return tags.lockAndFind(organization, name == null ? "" : name).orElseGet(() -> {
            Tag created = new Tag(organization, name, tags.count(organization), clock.instant());
            tags.add(created);
            events.fire(created.created());
            return created;
        });
    }

    /** Takes a tag off each of a selection. */
    public void untag(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            @NotNull TagId id) {
        List<JobApplication> found = applications.findAll(new HashSet<>(selection));
        guard.requireMover(found);
        if (tags.find(id).isEmpty()) {
            throw new NotFound();
        }
        Set<JobApplicationId> having = tags.having(id, selection);
        for (JobApplication application : found) {
            if (having.contains(application.getId())) {
                tags.remove(id, application.getId());
                events.fire(new ApplicationUntagged(
                        id, application.getId(), application.getOrganization(), clock.instant()));
            }
        }
    }
}
