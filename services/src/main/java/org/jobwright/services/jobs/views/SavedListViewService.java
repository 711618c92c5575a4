package org.jobwright.services.jobs.views;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.views.SavedListView;
import org.jobwright.domain.jobs.views.SavedListViewId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.PostingAccess;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Saves views. Each member changes their own; those who recruit also remove shared ones that nobody looks after. */
@Stateless
@RolesAllowed(Role.PERSON)
public class SavedListViewService {

    @Inject
    private SavedListViewRepository views;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess postings;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Saves a list under a name that none of the caller's other views of it has. */
    public SavedListViewId save(@Valid @NotNull SaveListView command) {
        guard.requireWorking(command.organization());
        if (command.posting() != null
                && !postings.requireMember(command.posting()).equals(command.organization())) {
            throw new NotFound();
        }
        SavedListView view = new SavedListView(
                command.organization(),
                caller.person(),
                command.scope(),
                command.posting(),
                command.name(),
                command.query(),
                command.shared(),
                views.lockAndCount(command.organization(), caller.person(), command.scope()),
                clock.instant());
        views.add(view);
        events.fire(view.saved());
        return view.getId();
    }

    /** Gives one of the caller's views another name. */
    public void rename(@NotNull SavedListViewId id, String name) {
        events.fire(own(id).rename(name, clock.instant()));
    }

    /** Shows one of the caller's views to all members, or only to the caller again. */
    public void share(@NotNull SavedListViewId id, boolean withAll) {
        events.fire(own(id).share(withAll, clock.instant()));
    }

    /** Removes a view: the caller's own, or for those who recruit a shared one. */
    public void remove(@NotNull SavedListViewId id) {
        SavedListView view = views.find(id).orElseThrow(NotFound::new);
        OrganizationRole role = requireVisible(view);
        if (!view.isOwnedBy(caller.person()) && !role.mayRecruit()) {
            throw new NotAllowed();
        }
        views.remove(view);
        events.fire(view.removed(clock.instant()));
    }

    private SavedListView own(SavedListViewId id) {
        SavedListView view = views.find(id).orElseThrow(NotFound::new);
        requireVisible(view);
        if (!view.isOwnedBy(caller.person())) {
            throw new NotAllowed();
        }
        return view;
    }

    private OrganizationRole requireVisible(SavedListView view) {
        OrganizationRole role = guard.requireWorking(view.getOrganization());
        if (!view.isVisibleTo(caller.person())) {
            throw new NotFound();
        }
        return role;
    }
}
