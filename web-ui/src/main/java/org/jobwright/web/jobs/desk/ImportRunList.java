package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.jobs.imports.ImportReport;
import org.jobwright.domain.jobs.imports.ImportRunState;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.imports.ImportProgress;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.PolledRows;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The imports of an organization with their progress and outcome, the latest first. */
class ImportRunList extends PolledRows<ImportProgress> {

    private static final int MILLIS_TO_ASK_AGAIN = 2_000;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MyOrganization organization;
    private final PostingImport imports;
    private final ImportRunService runs;

    ImportRunList(MyOrganization organization, PostingImport imports, ImportRunService runs) {
        super(
                WorkspaceUser.texts().get("jobs.import.runs"),
                WorkspaceUser.texts().get("jobs.import.none"),
                MILLIS_TO_ASK_AGAIN);
        this.organization = organization;
        this.imports = imports;
        this.runs = runs;
    }

    @Override
    protected List<ImportProgress> read() {
        return runs.latest(organization.id());
    }

    @Override
    protected boolean isChanging(ImportProgress run) {
        return !run.isFinished() && !run.stopped();
    }

    @Override
    protected ListItem row(ImportProgress run) {
        Span name = new Span(run.fileName());
        name.addClassName("jw-strong");
        ImportReport report = run.report();
        List<Component> about = new ArrayList<>(List.of(name, soft(formats.dateTime(run.startedAt()))));
        if (!run.isFinished()) {
            about.add(bar(run));
        }
        about.add(soft(texts.get(
                "jobs.import.outcome", report.taken(), report.drafted(), report.repeated(), report.refused())));
        if (run.state() == ImportRunState.UNDONE) {
            about.add(soft(texts.get("jobs.import.undone", report.undone())));
        }
        ListItem row = new ListItem(new Div(about.toArray(Component[]::new)), badge(run));
        if (report.processed() > 0) {
            Anchor file = new Anchor(
                    "/organizations/" + organization.slug() + "/imports/" + run.id() + ".csv",
                    texts.get("jobs.import.report"));
            file.setRouterIgnore(true);
            file.addClassName("jw-linkbutton");
            file.getElement().setAttribute("aria-label", texts.get("jobs.import.report.of", run.fileName()));
            row.add(file);
        }
        if (run.undoable() && report.taken() + report.drafted() > 0) {
            Button undo = new Button(texts.get("shared.undo"), click -> ask(run));
            undo.setAriaLabel(texts.get("jobs.import.undo.of", run.fileName()));
            undo.setDisableOnClick(false);
            row.add(undo);
        }
        return row;
    }

    private void ask(ImportProgress run) {
        new ConfirmAction(
                        texts.get("jobs.import.undo.title"),
                        texts.get("jobs.import.undo.text", run.fileName()),
                        texts.get("jobs.import.undo.do"),
                        () -> undo(run))
                .open();
    }

    private void undo(ImportProgress run) {
        try {
            imports.undo(organization.id(), run.id());
        } catch (RuleViolation late) {
            Toast.show(texts.of(late));
        }
        refresh();
        focus();
    }

    private Component bar(ImportProgress run) {
        Element bar = new Element("progress");
        if (run.total() > 0) {
            bar.setAttribute("max", String.valueOf(run.total()));
            bar.setAttribute("value", String.valueOf(run.report().processed()));
        }
        bar.setAttribute("aria-label", texts.get("jobs.import.progress", run.fileName()));
        Div line = new Div();
        line.getElement().appendChild(bar);
        if (run.total() > 0) {
            line.add(new Span(" " + texts.get("jobs.import.so-far", run.report().processed(), run.total())));
        }
        return line;
    }

    private StateBadge badge(ImportProgress run) {
        if (run.stopped()) {
            return new StateBadge(texts.get("jobs.import.state.STOPPED"), "blocked");
        }
        return new StateBadge(
                texts.get("jobs.import.state." + run.state()),
                switch (run.state()) {
                    case RUNNING, UNDOING -> "review";
                    case FINISHED -> "live";
                    case FAILED -> "blocked";
                    case UNDONE -> "withdrawn";
                });
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
