package org.jobwright.web.applications.archive;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.archive.ArchiveService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Everything that an organization owns here, to take along; for owners. */
@Route(value = "organization/:organization/export", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class ArchiveView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final ArchiveService archives;
    private final ProofService proofs;

    @Inject
    public ArchiveView(OrganizationQueries organizations, ArchiveService archives, ProofService proofs) {
        this.organizations = organizations;
        this.archives = archives;
        this.proofs = proofs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        if (mine.role() != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("applications.archive.title")), sub(text("applications.archive.sub")));
        StoppedNotice.of(mine.status(), texts).ifPresent(this::add);
        if (mine.status().isPublic()) {
            add(new ArchivePanel(mine, archives, proofs));
        }
    }
}
