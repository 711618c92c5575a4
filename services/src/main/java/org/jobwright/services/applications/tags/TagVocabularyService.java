package org.jobwright.services.applications.tags;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.applications.tags.TagEvent.TagsMerged;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.organizations.OrganizationGuard;

/** Changes the vocabulary of an organization, by its owners and recruiters. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TagVocabularyService {

    @Inject
    private TagRepository tags;

    @Inject
    private TagQueries queries;

    @Inject
    private ListExports exports;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Gives a tag another name, which no other tag has. */
    public void rename(@NotNull TagId id, @NotNull Long seen, String name) {
        Tag tag = changeable(id);
        tag.requireVersion(seen);
        tags.lockAndFind(tag.getOrganization(), name == null ? "" : name)
                .filter(other -> !other.equals(tag))
                .ifPresent(other -> {
                    throw new RuleViolation("applications.tag.taken", other.getName());
                });
        events.fire(tag.rename(name, clock.instant()));
    }

    /** All that have one tag have the other instead. */
    public void merge(@NotNull TagId absorbed, @NotNull TagId kept) {
        Tag gone = changeable(absorbed);
        Tag stays = changeable(kept);
        if (!gone.getOrganization().equals(stays.getOrganization())) {
            throw new NotFound();
        }
        if (gone.equals(stays)) {
            return;
        }
        tags.merge(absorbed, kept);
        tags.remove(gone);
        events.fire(new TagsMerged(absorbed, kept, stays.getOrganization(), clock.instant()));
    }

    /** Nobody has the tag any more. */
    public void delete(@NotNull TagId id) {
        Tag tag = changeable(id);
        tags.remove(tag);
        events.fire(tag.deleted(clock.instant()));
    }

    /** The vocabulary with its use, as a file. */
    public List<TagSummary> export(@NotNull OrganizationId organization) {
        List<TagSummary> all = queries.vocabulary(organization);
        exports.record(organization, ExportedList.TAGS, all.size());
        return all;
    }

    private Tag changeable(TagId id) {
        Tag tag = tags.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(tag.getOrganization());
        return tag;
    }
}
