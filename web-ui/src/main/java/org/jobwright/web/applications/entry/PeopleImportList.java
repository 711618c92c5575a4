package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.entry.EnteredPeople;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The files of people that were entered, with how many were told; the latest first. */
class PeopleImportList extends Section {

    private static final int MILLIS_TO_ASK_AGAIN = 20_000;
    private static final int NEVER = -1;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MyOrganization organization;
    private final PeopleImportService people;
    private final H2 title = new H2(texts.get("applications.entry.imports"));
    private final Div list = new Div();
    private List<EnteredPeople> shown = List.of();
    private Registration asking;

    PeopleImportList(MyOrganization organization, PeopleImportService people) {
        this.organization = organization;
        this.people = people;
        addClassNames("jw-panel", "jw-settings");
        add(title, list);
        refresh();
    }

    /** Reads them anew. */
    void refresh() {
        List<EnteredPeople> found = people.latest(organization.id());
        if (!found.equals(shown) || found.isEmpty()) {
            draw(found);
        }
        shown = found;
        getUI().ifPresent(window -> window.setPollInterval(isTelling() ? MILLIS_TO_ASK_AGAIN : NEVER));
    }

    void focus() {
        Focus.moveTo(title);
    }

    private boolean isTelling() {
        return shown.stream().anyMatch(one -> one.waiting() > 0);
    }

    private void draw(List<EnteredPeople> found) {
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph(texts.get("applications.entry.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("jw-rows");
        found.forEach(one -> rows.add(row(one)));
        list.add(rows);
    }

    private ListItem row(EnteredPeople one) {
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

    @Override
    protected void onAttach(AttachEvent attached) {
        asking = attached.getUI().addPollListener(poll -> refresh());
        attached.getUI().setPollInterval(isTelling() ? MILLIS_TO_ASK_AGAIN : NEVER);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        asking.remove();
        detached.getUI().setPollInterval(NEVER);
    }

    private static Div soft(String words) {
        Div line = new Div(words);
        line.addClassName("jw-soft");
        return line;
    }
}
