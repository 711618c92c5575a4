package org.jobwright.web.equality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.jobwright.domain.equality.ImpactRatio;
import org.jobwright.domain.equality.ReleasedTable;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.equality.EqualityReportService;
import org.jobwright.services.equality.ReleasedBlock;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Owners switch the questions on or off; owners and recruiters see the counts. */
@Route(value = "organization/:organization/equality", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/insights.css")
@StyleSheet("context://assets/forms.css")
@PermitAll
public class EqualityView extends WorkspaceView implements BeforeEnterObserver {

    private final OrganizationQueries organizations;
    private final EqualityReportService equality;

    @Inject
    public EqualityView(OrganizationQueries organizations, EqualityReportService equality) {
        this.organizations = organizations;
        this.equality = equality;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyOrganization mine = organizations.mine(
                event.getRouteParameters().get("organization").orElseThrow());
        boolean asked = equality.isAsked(mine.id());
        List<ReleasedBlock> reports = equality.reports(mine.id());
        Anchor back = new Anchor("/app/organization/" + mine.slug(), mine.displayName());
        back.addClassName("jw-back");
        removeAll();
        add(
                back,
                heading(text("equality.report.title")),
                sub(text("equality.report.sub")),
                setting(mine.id(), asked, mine.role() == OrganizationRole.OWNER));
        if (reports.isEmpty()) {
            add(panel(text("equality.report.counted"), text("equality.report.none")));
        }
        reports.forEach(block -> add(report(block)));
    }

    private Component setting(OrganizationId organization, boolean asked, boolean owner) {
        Section panel = panel(text("equality.ask.title"), text("equality.ask.text"));
        if (!owner) {
            panel.add(new Paragraph(text(asked ? "equality.ask.is-on" : "equality.ask.is-off")));
            return panel;
        }
        Checkbox box = new Checkbox(text("equality.ask"), asked);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                equality.ask(organization, change.getValue());
                Toast.show(text(change.getValue() ? "equality.ask.on" : "equality.ask.off"));
            }
        });
        panel.add(box);
        return panel;
    }

    private static Section panel(String title, String words) {
        Section panel = new Section(new H2(title), new Paragraph(words));
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }

    private Component report(ReleasedBlock block) {
        Section section = panel(
                text(
                        "equality.report.block",
                        formats.month(YearMonth.from(block.first())),
                        formats.month(YearMonth.from(block.last()))),
                text(
                        "equality.report.people",
                        block.report().applications(),
                        text("equality.set." + block.questions().name())));
        block.questions()
                .questions()
                .forEach(question -> section.add(block.report().tables().stream()
                        .filter(table -> table.question().equals(question.code()))
                        .findFirst()
                        .<Component>map(this::tables)
                        .orElseGet(() -> new Paragraph(text(
                                "equality.report.few", text("equality.question." + question.code() + ".short"))))));
        return section;
    }

    private Component tables(ReleasedTable table) {
        Div tables = new Div(new ReportTable(table, texts, formats));
        List<ImpactRatio> ratios = ImpactRatio.of(table);
        if (!ratios.isEmpty()) {
            Paragraph about = new Paragraph(text("equality.impact.about"));
            about.addClassName("jw-note");
            tables.add(new ImpactTable(table, ratios, texts, formats), about);
        }
        tables.addClassName("jw-stack");
        return tables;
    }
}
