package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.FileUpload;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** All role guides, and the ways to start one: empty, or from a file. */
@Route(value = "guides", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class GuidesView extends WorkspaceView implements AfterNavigationObserver {

    private final RoleGuideEditorQueries queries;
    private final RoleGuideService service;
    private final TextField words = new TextField();
    private final Paragraph count = sub("");
    private final Div notice = new Div();
    private final Div body = new Div();
    private final GuideTable table = new GuideTable(texts, formats);
    private final ListDownload download = new ListDownload("", texts);

    private GuidesAddress address = GuidesAddress.read(QueryParameters.empty());

    @Inject
    public GuidesView(RoleGuideEditorQueries queries, RoleGuideService service) {
        this.queries = queries;
        this.service = service;
        Button begin =
                new Button(text("insights.guides.list.begin"), click -> new NewGuideDialog(service, this::open).open());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div beginning = new Div(
                begin, new FileUpload(text("insights.guides.list.import"), ".json", GuideFile.MAX_LENGTH, this::take));
        beginning.addClassName("jw-actions");
        notice.addClassName("jw-notice");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);
        words.setLabel(text("insights.guides.list.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                GuidesView.class,
                                address.withWords(change.getValue()).write());
            }
        });
        table.addSortListener(sort -> ordered(sort.isFromClient()));
        Div filters = new Div(words, download);
        filters.addClassName("jw-filters-row");
        add(heading(text("insights.guides.list.title"), beginning), count, notice, filters, body);
    }

    private void open(RoleGuideId guide) {
        UI.getCurrent().navigate(GuideView.class, new RouteParameters("slug", queries.slug(guide)));
    }

    private void take(String name, byte[] content) {
        try {
            RoleGuideId guide = service.importFile(new String(content, StandardCharsets.UTF_8));
            list();
            // Leaving the view before its upload has finished would end at the start page.
            tell(true, text("insights.guides.list.imported", name), link(queries.slug(guide)));
        } catch (InvalidInput invalid) {
            refuse(name, invalid.getProblems().stream().map(texts::of).collect(Collectors.joining(" ")));
        } catch (RuleViolation violation) {
            refuse(name, texts.of(violation));
        }
    }

    private void refuse(String name, String why) {
        tell(false, text("insights.guides.list.refused", name, why));
    }

    private void tell(boolean taken, String sentence, Component... more) {
        notice.removeAll();
        notice.add(new Paragraph(sentence));
        notice.add(more);
        notice.setClassName("jw-notice--success", taken);
        notice.setClassName("jw-notice--danger", !taken);
        notice.setVisible(true);
    }

    private RouterLink link(String slug) {
        return new RouterLink(
                queries.details(slug).listing().title(), GuideView.class, new RouteParameters("slug", slug));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = GuidesAddress.read(event.getLocation().getQueryParameters());
        words.setValue(address.words());
        table.show(address);
        list();
    }

    /** The table is in its new order already; the address only says so. */
    private void ordered(boolean byPerson) {
        if (byPerson) {
            address = table.orderOf(address);
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("guides", address.write()));
            showDownload();
        }
    }

    private void showDownload() {
        download.setHref("/guides.csv?" + address.write().getQueryString());
    }

    private void list() {
        List<RoleGuideListing> all = queries.all();
        long publicOnes = all.stream().filter(RoleGuideListing::isPublic).count();
        count.setText(text("insights.guides.list.sub", all.size(), publicOnes));
        List<RoleGuideListing> fitting =
                all.stream().filter(guide -> guide.isAbout(address.words())).toList();
        download.setVisible(!fitting.isEmpty());
        showDownload();
        body.removeAll();
        if (fitting.isEmpty()) {
            Paragraph empty =
                    new Paragraph(text(all.isEmpty() ? "insights.guides.list.empty" : "insights.guides.list.none"));
            empty.addClassName("jw-empty");
            body.add(empty);
        } else {
            table.setItems(fitting);
            body.add(table);
        }
    }
}
