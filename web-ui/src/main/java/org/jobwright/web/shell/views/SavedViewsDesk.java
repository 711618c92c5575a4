package org.jobwright.web.shell.views;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListViewId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.services.jobs.views.SavedListViewQueries;
import org.jobwright.services.jobs.views.SavedListViewService;
import org.jobwright.services.jobs.views.SavedListViewSummary;

/** Saved views of the lists of an organization. */
@Dependent
public class SavedViewsDesk implements Serializable {

    @Inject
    private SavedListViewService service;

    @Inject
    private SavedListViewQueries queries;

    /**
     * The row over one list.
     *
     * @param posting whose applicants are listed; null for a list of another kind
     * @param path where the list is, without its parameters
     */
    public SavedViews row(OrganizationId organization, ViewScope scope, JobPostingId posting, String path) {
        return new SavedViews(this, new SavedViews.ListOf(organization, scope, posting, path));
    }

    List<SavedListViewSummary> views(SavedViews.ListOf list) {
        return queries.views(list.organization(), list.scope(), list.posting());
    }

    void save(SaveListView view) {
        service.save(view);
    }

    void rename(SavedListViewId view, String name) {
        service.rename(view, name);
    }

    void share(SavedListViewId view, boolean withAll) {
        service.share(view, withAll);
    }

    void remove(SavedListViewId view) {
        service.remove(view);
    }
}
