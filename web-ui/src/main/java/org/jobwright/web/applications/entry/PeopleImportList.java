package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.entry.EnteredPeople;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.PolledRows;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The files of people that were entered, with how many were told; the latest first. */
class PeopleImportList extends PolledRows<EnteredPeople> {

    private static final int MILLIS_TO_ASK_AGAIN = 20_000;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MyOrganization organization;
    private final PeopleImportService people;

    PeopleImportList(MyOrganization organization, PeopleImportService people) {
        super(
                WorkspaceUser.texts().get("applications.entry.imports"),
                WorkspaceUser.texts().get("applications.entry.none"),
                MILLIS_TO_ASK_AGAIN);
        this.organization = organization;
        this.people = people;
    }

    @Override
    protected List<EnteredPeople> read() {
        return people.latest(organization.id());
    }

    @Override
    protected boolean isChanging(EnteredPeople one) {
        return one.waiting() > 0;
    }

    @Override
    protected ListItem row(EnteredPeople one) {
        Span name = new Span(one.fileName());
        name.addClassName("jw-strong");
        List<Component> about = new ArrayList<>(List.of(
                name,
                soft(texts.get("applications.entry.for", one.posting(), formats.dateTime(one.startedAt()))),
                soft(texts.get(
                        "applications.entry.outcome",
                        one.report().entered(),
                        one.report().refused(),
                        one.waiting(),
                        one.told(),
                        one.declined(),
                        one.deleted()))));
        if (one.undoneAt() != null) {
            about.add(soft(texts.get("applications.entry.undone", formats.dateTime(one.undoneAt()))));
        }
        Anchor file = new Anchor(
                "/organizations/" + organization.slug() + "/people-imports/" + one.id() + ".csv",
                texts.get("applications.entry.report"));
        file.setRouterIgnore(true);
        file.addClassName("jw-linkbutton");
        file.getElement().setAttribute("aria-label", texts.get("applications.entry.report.of", one.fileName()));
        ListItem row = new ListItem(new Div(about.toArray(Component[]::new)), file);
        if (one.undoable()) {
            Button undo = new Button(texts.get("applications.entry.undo"), click -> ask(one));
            undo.setAriaLabel(texts.get("applications.entry.undo.of", one.fileName()));
            undo.setDisableOnClick(false);
            row.add(undo);
        }
        return row;
    }

    private void ask(EnteredPeople one) {
        new ConfirmAction(
                        texts.get("applications.entry.undo.title"),
                        texts.get("applications.entry.undo.text", one.waiting(), one.told()),
                        texts.get("applications.entry.undo.do"),
                        () -> undo(one))
                .open();
    }

    private void undo(EnteredPeople one) {
        try {
            people.undo(one.id());
        } catch (RuleViolation over) {
            Toast.show(texts.of(over));
        }
        refresh();
        focus();
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
