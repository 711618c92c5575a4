package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.web.shared.pages.OperatorSite;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Wordmark;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteDialog;
import org.jobwright.web.shell.palette.PaletteHost;
import org.jobwright.web.shell.palette.PaletteSearch;

/** The frame: the bar with the name and the person, and a drawer with the areas of the person's roles. */
@AnonymousAllowed // a layout contains no data; each view inside has its own rule
public class WorkspaceLayout extends AppLayout implements AfterNavigationObserver {

    private static final String PERSON = "<svg viewBox=\"0 0 20 20\" aria-hidden=\"true\" focusable=\"false\">"
            + "<g fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"><circle cx=\"10\" cy=\"6.6\" r=\"3.4\"/>"
            + "<path d=\"M3.4 17.2c.6-3.4 3.2-5 6.6-5s6 1.6 6.6 5\"/></g></svg>";

    private final Texts texts = WorkspaceUser.texts();
    private final NoticeQueries notices;
    private final Areas areas;
    private final PaletteSearch search;
    private NoticeBell bell;
    private WorkspaceMenu menu;

    @Inject
    public WorkspaceLayout(
            NoticeQueries notices, Areas areas, MenuCounts counts, PaletteSearch search, OperatorSite site) {
        this.notices = notices;
        this.areas = areas;
        this.search = search;
        setPrimarySection(Section.NAVBAR);
        Header bar = bar();
        addToNavbar(bar);
        WorkspaceUser.findPerson().ifPresent(person -> {
            bar.add(palette(), whoAndOut(person));
            menu = new WorkspaceMenu(areas, counts, site.get().shownPages());
            addToDrawer(menu);
        });
    }

    /**
     * Vaadin's indicator of a lost connection is outside every landmark; as a status it need not be inside one. It is
     * in English unless set otherwise.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ReconnectDialogConfiguration sign = event.getUI().getReconnectDialogConfiguration();
        sign.setDialogText(texts.get("shared.connection.retrying"));
        sign.setDialogTextGaveUp(texts.get("shared.connection.lost"));
        getElement()
                .executeJs(
                        "const sign = document.querySelector('vaadin-connection-indicator');"
                                + "if (sign) { sign.setAttribute('role', 'status'); sign.onlineText = $0; }",
                        texts.get("shared.connection.back"));
        // For workspace.js, which says how much of a pasted text did not fit.
        getElement().executeJs("document.documentElement.dataset.cut = $0", texts.get("shared.text-cut"));
    }

    private Header bar() {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.get("shared.nav.menu"));
        Header bar = new Header(skip(), toggle, Wordmark.link(texts.get("shared.home")));
        bar.addClassName("jw-appbar");
        return bar;
    }

    /** Opened by this button, or by Ctrl+K from {@code assets/workspace.js}. */
    private Button palette() {
        Button open = new Button(texts.get("shared.palette.open"), click -> openPalette());
        open.setTooltipText("Ctrl+K");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClassName("jw-paletteopen");
        return open;
    }

    private void openPalette() {
        Set<PaletteAction> pages = new LinkedHashSet<>();
        areas.paths()
                .values()
                .forEach(paths ->
                        paths.forEach(path -> pages.add(PaletteAction.to("shared.nav." + path, "/app/" + path))));
        pages.add(PaletteAction.to("shared.palette.account", "/app/account"));
        pages.add(PaletteAction.to("shared.nav.notices", "/app/notices"));
        List<PaletteAction> here = getContent() instanceof PaletteHost page ? page.paletteActions() : List.of();
        new PaletteDialog(search, here, List.copyOf(pages), texts).open();
    }

    /** Signing out is a plain form: the session ends in a normal request, not inside one of Vaadin's. */
    private Component whoAndOut(SignedInPerson person) {
        bell = new NoticeBell(notices::unread);
        Span name = new Span(person.displayName());
        name.addClassName("jw-wideonly");
        Anchor who = new Anchor("/app/account", new Svg(PERSON), name);
        who.addClassName("who");
        who.setAriaLabel(texts.get("shared.nav.account", person.displayName()));
        Html out = new Html("<form method=\"post\" action=\"/logout\"><button class=\"jw-signout\" type=\"submit\">"
                + texts.get("shared.nav.sign-out") + "</button></form>");
        Div end = new Div(bell, who, out);
        end.addClassName("end");
        return end;
    }

    /** Skips the bar and the menu. */
    private Anchor skip() {
        Anchor skip = new Anchor("#main", texts.get("shared.skip"));
        skip.addClassName("jw-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (bell != null) {
            bell.show();
            menu.show();
        }
        // For workspace.js, which compares it with the address after a step back.
        getElement()
                .executeJs(
                        "document.documentElement.dataset.page = $0",
                        "/app/" + event.getLocation().getPath());
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            Focus.moveToHeading(event.getLocationChangeEvent().getUI());
        }
    }
}
