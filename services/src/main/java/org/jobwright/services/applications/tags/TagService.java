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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.bulk.BulkKind;
import org.jobwright.domain.applications.bulk.BulkOperation;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.tags.ApplicationTag;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.applications.tags.TagEvent.ApplicationTagged;
import org.jobwright.domain.applications.tags.TagEvent.ApplicationUntagged;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.bulk.BulkOperationRepository;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.shared.caller.Caller;

/** Puts tags on applications and takes them off, by everyone who may move them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TagService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TagRepository tags;

    @Inject
    private BulkOperationRepository operations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Gives each of a selection the tag of this name; a new name becomes a tag of the organization. Who withdrew, and who
     * has it already, is left out and named.
     */
    public Tagged tag(
            @NotEmpty(message = "applications.selection.empty")
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            String name) {
        List<JobApplication> found = select(selection);
        JobApplication first = found.stream().findFirst().orElseThrow(NotFound::new);
        if (found.stream().map(JobApplication::getPosting).distinct().count() > 1) {
            throw new RuleViolation("applications.selection.several-postings");
        }
        Tag tag = tag(first.getOrganization(), name);
        Set<JobApplicationId> having = tags.having(tag.getId(), selection);
        Instant now = clock.instant();
        List<BulkItem> done = new ArrayList<>();
        List<BulkOutcome.Refusal> refused = new ArrayList<>();
        for (JobApplication application : found) {
            if (application.isWithdrawn()) {
                refused.add(refusal(application, "applications.over"));
            } else if (having.contains(application.getId())) {
                refused.add(refusal(application, "applications.tag.already"));
            } else {
                tags.add(new ApplicationTag(application, tag, caller.person(), now));
                events.fire(
                        new ApplicationTagged(tag.getId(), application.getId(), application.getOrganization(), now));
                done.add(BulkItem.done(application.getId()));
            }
        }
        BulkOutcome outcome = new BulkOutcome(done, refused, now, null);
        return new Tagged(
                new TagOption(tag.getId(), tag.getName()), done.isEmpty() ? outcome : keep(first, tag, outcome));
    }

    private BulkOutcome keep(JobApplication first, Tag tag, BulkOutcome outcome) {
        BulkOperation operation = new BulkOperation(
                        BulkKind.TAG,
                        first.getPosting(),
                        first.getOrganization(),
                        outcome.items(),
                        caller.person(),
                        outcome.at())
                .tagging(tag.getId());
        operations.add(operation);
        return outcome.keptAs(operation.getId());
    }

    private static BulkOutcome.Refusal refusal(JobApplication application, String code) {
        return new BulkOutcome.Refusal(
                application.getId(), application.getApplicantName(), new RuleViolation(code), null);
    }

    /** Takes a tag off those who got it by one command, also of a colleague; those who lost it or got it anew are named. */
    public BulkOutcome undo(@NotNull BulkOperationId id) {
        BulkOperation operation = operations.get(id, BulkKind.TAG);
        guard.requireMover(operation.getPosting());
        Instant now = clock.instant();
        Map<JobApplicationId, BulkItem> standing = operations.standing(operation, caller.person()).stream()
                .collect(Collectors.toMap(
                        BulkItem::application, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Set<JobApplicationId> removed = tags.remove(operation.getTag(), standing.keySet(), operation.getAt());
        removed.forEach(application -> events.fire(
                new ApplicationUntagged(operation.getTag(), application, operation.getOrganization(), now)));
        operation.undone(removed, caller.person(), now);
        List<BulkItem> done = standing.values().stream()
                .filter(item -> removed.contains(item.application()))
                .toList();
        standing.keySet().removeAll(removed);
        List<BulkOutcome.Refusal> refused = standing.keySet().stream()
                .flatMap(application -> applications.find(application).stream())
                .map(application -> refusal(application, "applications.tag.changed"))
                .toList();
        return new BulkOutcome(done, refused, now, null);
    }

    private List<JobApplication> select(List<JobApplicationId> selection) {
        List<JobApplication> found = applications.findAll(new HashSet<>(selection));
        guard.requireMover(found);
        return found;
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
                    @Size(max = BulkOutcome.MOST, message = "applications.selection.too-large")
                    List<JobApplicationId> selection,
            @NotNull TagId id) {
        List<JobApplication> found = select(selection);
        if (tags.find(id).isEmpty()) {
            throw new NotFound();
        }
        Set<JobApplicationId> having = tags.having(id, selection);
        tags.remove(id, having);
        for (JobApplication application : found) {
            if (having.contains(application.getId())) {
                events.fire(new ApplicationUntagged(
                        id, application.getId(), application.getOrganization(), clock.instant()));
            }
        }
    }
}
