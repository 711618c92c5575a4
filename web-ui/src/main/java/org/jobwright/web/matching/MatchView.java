package org.jobwright.web.matching;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.matching.MatchSetting;
import org.jobwright.services.matching.MatchSwitchService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Owners let the postings of their organization use explained matches, or not. */
@Route(value = "organization/:organization/match", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class MatchView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final MatchSwitchService matches;

    @Inject
    public MatchView(OrganizationQueries organizations, MatchSwitchService matches) {
        this.organizations = organizations;
        this.matches = matches;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        MatchSetting setting = matches.setting(mine.id());
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(back, heading(text("matching.title")), sub(text("matching.sub")), panel(mine, setting));
    }

    private Component panel(MyOrganization mine, MatchSetting setting) {
        Section panel = new Section(new H2(text("matching.use.title")), new Paragraph(text("matching.use.text")));
        panel.addClassNames("jw-panel", "jw-settings");
        if (!setting.offered()) {
            panel.add(new Paragraph(text("matching.not-offered")));
        } else if (mine.role() != OrganizationRole.OWNER) {
            panel.add(new Paragraph(text(setting.used() ? "matching.is-on" : "matching.is-off")));
        } else {
            Checkbox box = new Checkbox(text("matching.use"), setting.used());
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    matches.use(mine.id(), change.getValue());
                    Toast.show(text(change.getValue() ? "matching.on" : "matching.off"));
                }
            });
            panel.add(box);
        }
        return panel;
    }
}
