package org.jobwright.web.insights;

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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.GuideFile;
import org.jobwright.domain.insights.RoleGuideId;
import org.jobwright.domain.shared.FoldedText;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.insights.RoleGuideEditorQueries;
import org.jobwright.services.insights.RoleGuideListing;
import org.jobwright.services.insights.RoleGuideService;
import org.jobwright.web.shell.FileTaker;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** All role guides, and the ways to a new one: from nothing, from a file. */
@Route(value = "guides", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class GuidesView extends WorkspaceView implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String WORDS = "q";

    private final RoleGuideEditorQueries queries;
    private final RoleGuideService service;
    private final TextField words = new TextField();
    private final Paragraph count = sub("");
    private final Div refused = new Div();
    private final Div body = new Div();
    private final GuideTable table = new GuideTable(texts, formats);

    @Inject
    public GuidesView(RoleGuideEditorQueries queries, RoleGuideService service) {
        this.queries = queries;
        this.service = service;
        Button begin = new Button(text("guides.list.begin"), click -> new BeginGuideDialog(service, this::open).open());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div beginning =
                new Div(begin, new FileTaker(text("guides.list.import"), ".json", GuideFile.MAX_LENGTH, this::take));
        beginning.addClassName("jw-actions");
        refused.addClassNames("jw-notice", "jw-notice--danger");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        words.setLabel(text("guides.list.search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(GuidesView.class, QueryParameters.of(WORDS, change.getValue()));
            }
        });
        Div filters = new Div(words);
        filters.addClassName("jw-filters-row");
        add(heading(text("guides.list.title"), beginning), count, refused, filters, body);
    }

    private void open(RoleGuideId guide) {
        UI.getCurrent().navigate(GuideView.class, new RouteParameters("slug", queries.slug(guide)));
    }

    private void take(String name, byte[] content) {
        try {
            RoleGuideId guide = service.importFile(new String(content, StandardCharsets.UTF_8));
            open(guide);
            Toast.show(text("guides.list.imported", name));
        } catch (InvalidInput invalid) {
            refuse(name, invalid.getProblems().stream().map(texts::of).collect(Collectors.joining(" ")));
        } catch (RuleViolation violation) {
            refuse(name, texts.of(violation));
        }
    }

    private void refuse(String name, String why) {
        refused.removeAll();
        refused.add(new Paragraph(text("guides.list.refused", name, why)));
        refused.setVisible(true);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        words.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .orElse(""));
        List<RoleGuideListing> all = queries.all();
        long publicOnes = all.stream().filter(RoleGuideListing::isPublic).count();
        count.setText(text("guides.list.sub", all.size(), publicOnes));
        String wanted = FoldedText.of(words.getValue());
        List<RoleGuideListing> fitting = all.stream()
                .filter(guide -> FoldedText.of(guide.title()).contains(wanted))
                .toList();
        body.removeAll();
        if (fitting.isEmpty()) {
            Paragraph empty = new Paragraph(text(all.isEmpty() ? "guides.list.empty" : "guides.list.none"));
            empty.addClassName("jw-empty");
            body.add(empty);
        } else {
            table.setItems(fitting);
            body.add(table);
        }
    }
}
