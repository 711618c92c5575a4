package org.jobwright.web.privacy.retention;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.privacy.retention.HoldService;
import org.jobwright.services.privacy.retention.RetentionPolicyService;
import org.jobwright.services.privacy.retention.RetentionPreview;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * How long an organization keeps applications that are over; for owners. While the organization is stopped they only place
 * holds.
 */
@Route(value = "organization/:organization/retention", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class RetentionView extends WorkspaceView implements BeforeEnterObserver {

    /** How far the preview looks ahead: from the announcement to the deletion. */
    private static final int DAYS = 60;

    private final OrganizationQueries organizations;
    private final RetentionPolicyService policies;
    private final HoldService holds;
    private final Clock clock;
    private MyOrganization organization;

    @Inject
    public RetentionView(
            OrganizationQueries organizations, RetentionPolicyService policies, HoldService holds, Clock clock) {
        this.organizations = organizations;
        this.policies = policies;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        organization = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        show();
    }

    private void show() {
        Anchor back = new Anchor("/app/organization/" + organization.slug(), organization.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("privacy.retention.title")), sub(text("privacy.retention.sub")));
        if (organization.status().isPublic()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            RetentionPreview preview = policies.preview(organization.id(), today.plusDays(DAYS));
            add(
                    new TimesPanel(policies, organization.id(), this::changed),
                    new PreviewPanel(preview, DAYS, formats, this::hold));
        }
        add(new HoldsPanel(holds, organization.id(), formats, () -> hold(""), this::changed));
    }

    /** Asks for the proof before anything is typed. */
    private void hold(String reference) {
        holds.begin(organization.id());
        new HoldDialog(
                        holds,
                        organization.id(),
                        reference,
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
