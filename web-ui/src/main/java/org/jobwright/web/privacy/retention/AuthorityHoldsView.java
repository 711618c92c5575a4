package org.jobwright.web.privacy.retention;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.privacy.retention.HoldService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What administrators keep from being deleted at an employer because an authority needs it, also if it is suspended. */
@Route(value = "admin/holds", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class AuthorityHoldsView extends WorkspaceView implements HasUrlParameter<String> {

    private final OrganizationDirectoryQueries organizations;
    private final HoldService holds;
    private final Clock clock;
    private OrganizationId organization;

    @Inject
    public AuthorityHoldsView(OrganizationDirectoryQueries organizations, HoldService holds, Clock clock) {
        this.organizations = organizations;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        organization = Identifiers.read(parameter, OrganizationId::new).orElseThrow(NotFound::new);
        show();
    }

    private void show() {
        String name = organizations.evidence(organization).organization().displayName();
        Anchor back = new Anchor("admin/organizations/" + organization, name);
        back.addClassName("jw-back");
        removeAll();
        add(
                back,
                heading(text("privacy.holds.authority")),
                sub(text("privacy.holds.authority.sub", name)),
                new HoldsPanel(holds, organization, formats, this::hold, this::changed));
    }

    /** Asks for the proof before anything is typed. */
    private void hold() {
        holds.begin(organization);
        new HoldDialog(
                        holds,
                        organization,
                        "",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        () -> changed(text("privacy.hold.placed.said")))
                .open();
    }

    private void changed(String said) {
        show();
        focusHeading();
        Toast.show(said);
    }
}
