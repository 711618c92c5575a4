package org.jobwright.web.search.saved;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.services.search.saved.SavedJobQueries;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.services.search.saved.SavedSearchQueries;
import org.jobwright.services.search.saved.SavedSearchService;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The jobs and searches that a person saved. */
@Route(value = "saved", layout = WorkspaceLayout.class)
@PermitAll
public class SavedView extends WorkspaceView {

    @Inject
    public SavedView(
            SavedJobQueries jobQueries,
            SavedJobService jobs,
            SavedSearchQueries searchQueries,
            SavedSearchService searches) {
        add(
                heading(text("search.saved.title")),
                new SavedJobsPanel(jobQueries, jobs),
                new SavedSearchesPanel(searchQueries, searches));
    }
}
