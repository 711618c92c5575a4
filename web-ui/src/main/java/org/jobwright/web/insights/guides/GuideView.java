package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.insights.guides.SaveRoleGuide;
import org.jobwright.services.insights.guides.SavedRoleGuide;
import org.jobwright.web.insights.guides.form.GuideEditor;
import org.jobwright.web.insights.guides.form.GuideTab;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.ConflictNotice;
import org.jobwright.web.shell.forms.DraftAutosave;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One role guide: its status, what is missing, and the editor. Changes are saved automatically. */
@Route(value = "guides/:slug", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class GuideView extends WorkspaceView implements BeforeEnterObserver, GuideBar.Acts {

    private final RoleGuideEditorQueries queries;
    private final RoleGuideService service;
    private final Clock clock;

    private final Div top = new Div();
    private final Nav tabs = new Nav();
    private final MissingList missing = new MissingList(this::lead);
    private final ConflictNotice conflict = new ConflictNotice();
    private final GuideBar bar;
    private String slug = "";
    private RoleGuideId id;
    private GuideTab tab = GuideTab.TEXT;
    private GuideStatus shown;
    private GuideEditor form;
    private DraftAutosave<GuideContent> keeper;

    @Inject
    public GuideView(RoleGuideEditorQueries queries, RoleGuideService service, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.clock = clock;
        bar = new GuideBar(service, this);
        tabs.addClassName("jw-tabs");
        tabs.getElement().setAttribute("aria-label", text("insights.guides.tabs"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("slug").orElse("");
        tab = GuideTab.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(GuideTab.PARAMETER)
                .orElse(""));
        // Navigating between the parts of a guide reloads nothing, so that unsaved input is not lost.
        if (form == null || !asked.equals(slug)) {
            slug = asked;
            refresh();
        } else {
            showTab();
        }
    }

    @Override
    public void refresh() {
        RoleGuideDetails guide = queries.details(slug);
        id = guide.listing().id();
        keeper = new DraftAutosave<>(
                guide.lockVersion(),
                (seenVersion, content) -> save(new SaveRoleGuide(id, seenVersion, content)),
                this::someoneElseSaved);
        form = new GuideEditor(guide.listing().latest() == GuideStatus.IN_REVIEW, roles(), this::typed);
        form.show(guide.content());
        conflict.setVisible(false);
        missing.show(guide.problems());
        removeAll();
        add(back(), top, conflict, missing, tabs, form);
        if (guide.versions().getFirst().since() != null || guide.versions().size() > 1) {
            add(new GuideVersions(guide, texts, formats));
        }
        add(bar);
        showStanding(guide);
        showTab();
    }

    /** Everything except the form, in which someone may be typing. */
    private void showStanding(RoleGuideDetails guide) {
        shown = guide.listing().latest();
        top.removeAll();
        top.add(
                heading(guide.listing().title(), new GuideBadges(texts, guide.listing())),
                sub(new GuideStanding(guide, texts, formats).sentence()));
        if (!guide.note().isEmpty()) {
            Div note = new Div(new Paragraph(text("insights.guides.note", guide.note())));
            note.addClassNames("jw-notice", "jw-notice--warning", "jw-review");
            top.add(note);
        }
        top.add(new GuideCommands(guide, service, this::refresh));
        missing.setVisible(shown == GuideStatus.DRAFT);
        bar.show(guide);
    }

    private void showTab() {
        form.show(tab);
        tabs.removeAll();
        for (GuideTab each : GuideTab.values()) {
            RouterLink link = new RouterLink(text(each.label()), GuideView.class, address());
            link.setQueryParameters(QueryParameters.of(GuideTab.PARAMETER, each.parameter()));
            if (each == tab) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
    }

    private RouteParameters address() {
        return new RouteParameters("slug", slug);
    }

    private Component back() {
        RouterLink back = new RouterLink(text("insights.guides.list.title"), GuidesView.class);
        back.addClassName("jw-back");
        return back;
    }

    /** Titles of the other guides, by slug. */
    private Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        queries.all().stream()
                .filter(guide -> !guide.slug().equals(slug))
                .forEach(guide -> roles.put(guide.slug(), guide.title()));
        return roles;
    }

    private void lead(String path) {
        UI.getCurrent()
                .navigate(
                        GuideView.class,
                        address(),
                        QueryParameters.of(
                                GuideTab.PARAMETER, GuideTab.holding(path).parameter()));
        form.lead(path);
    }

    private void typed() {
        try {
            keeper.save(form.read());
        } catch (InvalidInput unsavable) {
            bar.unsaved();
            form.showProblems(unsavable.getProblems(), false);
        }
    }

    private Long save(SaveRoleGuide command) {
        SavedRoleGuide result = service.save(command);
        bar.saved(text("insights.guides.saved", formats.time(clock.instant())));
        missing.show(result.problems());
        form.showReview(result.problems());
        if (result.status() != shown) {
            showStanding(queries.details(slug));
        }
        return result.seenVersion();
    }

    @Override
    public boolean handIn() {
        try {
            service.submitForReview(id, keeper.seenVersion());
            refresh();
            scrollIntoView();
            return true;
        } catch (StaleData conflicting) {
            someoneElseSaved();
            return false;
        } catch (InvalidInput incomplete) {
            form.showProblems(incomplete.getProblems(), true);
            missing.show(incomplete.getProblems());
            missing.focus();
            return false;
        }
    }

    private void someoneElseSaved() {
        RoleGuideDetails theirs = queries.details(slug);
        conflict.show(
                theirs.listing().changedBy(),
                theirs.listing().changedAt(),
                "/roles/" + slug + "/preview",
                this::refresh,
                () -> {
                    keeper.saveOver(theirs.lockVersion(), form.read());
                });
    }
}
