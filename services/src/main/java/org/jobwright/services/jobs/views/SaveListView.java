package org.jobwright.services.jobs.views;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListView;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Saves a list under a name.
 *
 * @param posting the only posting it is for; null for all
 * @param query the parameters of the address of the list
 * @param shared whether all members see it
 */
public record SaveListView(
        @NotNull OrganizationId organization,
        @NotNull ViewScope scope,
        JobPostingId posting,
        String name,
        String query,
        boolean shared)
        implements Serializable {

    public static final int MAX_NAME = SavedListView.MAX_NAME;
}
