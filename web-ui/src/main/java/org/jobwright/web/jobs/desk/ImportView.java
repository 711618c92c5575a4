package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.jobs.imports.ImportPreviewService;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Imports the postings of another system from a file, and shows what became of former imports. */
@Route(value = "organization/:organization/import", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class ImportView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final ImportPreviewService previews;
    private final PostingImport imports;
    private final ImportRunService runs;

    @Inject
    public ImportView(
            OrganizationQueries organizations,
            ImportPreviewService previews,
            PostingImport imports,
            ImportRunService runs) {
        this.organizations = organizations;
        this.previews = previews;
        this.imports = imports;
        this.runs = runs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        if (!mine.role().mayRecruit()) {
            throw new NotAllowed();
        }
        Anchor back = new Anchor("/app/postings?organization=" + mine.slug(), text("shared.nav.postings"));
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("jobs.import.title")), sub(text("jobs.import.sub", mine.displayName())));
        StoppedNotice.of(mine.status(), texts).ifPresent(this::add);
        if (mine.status().isPublic()) {
            ImportRunList list = new ImportRunList(mine, imports, runs);
            add(new ImportPanel(mine, previews, imports, list), list);
        }
    }
}
