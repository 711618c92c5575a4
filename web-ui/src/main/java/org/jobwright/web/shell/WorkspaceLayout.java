package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.web.shared.Texts;

/** The frame: the bar with the name and the person, and a drawer with what the person's roles are for. */
@AnonymousAllowed // a layout says nothing by itself; each view inside has its own rule
public class WorkspaceLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();

    public WorkspaceLayout() {
        setPrimarySection(Section.NAVBAR);
        addToNavbar(bar());
        Reader.findPerson().ifPresent(this::addNavigation);
    }

    private Component bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.get("shared.nav.menu"));
        Header bar = new Header(toggle, Wordmark.link(texts.get("shared.home")));
        bar.addClassName("jw-appbar");
        Reader.findPerson().ifPresent(person -> bar.add(whoAndOut(person)));
        return bar;
    }

    /** Signing out is a plain form: the session ends in a normal request, not inside one of Vaadin's. */
    private Component whoAndOut(SignedInPerson person) {
        Anchor who = new Anchor("/app/account", person.displayName());
        who.addClassName("who");
        Html out = new Html("<form method=\"post\" action=\"/logout\"><button class=\"jw-signout\" type=\"submit\">"
                + texts.get("shared.nav.sign-out") + "</button></form>");
        Div end = new Div(new Anchor("/app/notices", texts.get("shared.nav.notices")), who, out);
        end.addClassName("end");
        return end;
    }

    private void addNavigation(SignedInPerson person) {
        section("shared.nav.section.work", "applications", "profile");
        section("shared.nav.section.hiring", "postings", "organization");
        if (person.roles().contains(Role.MODERATOR)) {
            section("shared.nav.section.moderation", "moderation");
        }
        if (person.roles().contains(Role.ADMINISTRATOR)) {
            section(
                    "shared.nav.section.administration",
                    "admin",
                    "admin/people",
                    "admin/organizations",
                    "admin/mail",
                    "admin/audit");
        }
    }

    private void section(String label, String... paths) {
        H2 heading = new H2(texts.get(label));
        heading.addClassName("jw-nav-label");
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", texts.get(label));
        for (String path : paths) {
            SideNavItem item = new SideNavItem(texts.get("shared.nav." + path), path);
            item.setMatchNested(!path.equals("admin"));
            nav.addItem(item);
        }
        addToDrawer(heading, nav);
    }
}
