package org.jobwright.services.jobs.views;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** The saved views that a member sees. */
@Stateless
@RolesAllowed(Role.PERSON)
public class SavedListViewQueries {

    @Inject
    private SavedListViewRepository views;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    /** The views of a list, the caller's own first; for applicants, those of all postings and of this one. */
    public List<SavedListViewSummary> views(
            @NotNull OrganizationId organization, @NotNull ViewScope scope, JobPostingId posting) {
        OrganizationRole role = guard.requireWorking(organization);
        List<SavedListViewSummary> visible = views.visible(organization, scope, posting, caller.person());
        return role.mayRecruit()
                ? visible.stream().map(SavedListViewSummary::forRecruiter).toList()
                : visible;
    }
}
