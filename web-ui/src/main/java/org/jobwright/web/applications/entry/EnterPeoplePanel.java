package org.jobwright.web.applications.entry;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.entry.EnterPeople;
import org.jobwright.services.applications.entry.EntryColumn;
import org.jobwright.services.applications.entry.PeopleImportService;
import org.jobwright.services.applications.entry.PeoplePreview;
import org.jobwright.services.applications.entry.ReadPeople;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;
import org.jobwright.web.shell.forms.KeptUpload;

/** Takes a file of people, shows who would be asked for what, and enters them. */
class EnterPeoplePanel extends Section {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String KINDS = ".csv,.tsv,.txt,.json,.zip";

    private final Texts texts = WorkspaceUser.texts();
    private final MyOrganization organization;
    private final PeopleImportService people;
    private final PeopleImportList list;
    private final Select<OrganizationPosting> posting = new Select<>();
    private final TextField source = new TextField(texts.get("applications.entry.source"));
    private final Div preview = new Div();
    private final KeptUpload file = new KeptUpload(MOST_BYTES);
    private Map<EntryColumn, Integer> columns = Map.of();

    EnterPeoplePanel(
            MyOrganization organization,
            List<OrganizationPosting> open,
            PeopleImportService people,
            PeopleImportList list) {
        this.organization = organization;
        this.people = people;
        this.list = list;
        addClassNames("jw-panel", "jw-settings", "jw-stack");
        add(new H2(texts.get("applications.entry.file")), new Paragraph(texts.get("applications.entry.how")));
        if (open.isEmpty()) {
            add(new Paragraph(texts.get("applications.entry.no-posting")));
            return;
        }
        posting.setLabel(texts.get("applications.entry.posting"));
        posting.setHelperText(texts.get("applications.entry.posting.hint"));
        posting.setItems(open.stream()
                .sorted(Comparator.comparing(OrganizationPosting::general).reversed())
                .toList());
        posting.setItemLabelGenerator(this::label);
        source.setMaxLength(EnterPeople.MOST_SOURCE);
        source.setHelperText(texts.get("applications.entry.source.hint"));
        source.setRequiredIndicatorVisible(true);
        preview.addClassName("jw-stack");
        add(
                posting,
                source,
                new FileUpload(texts.get("applications.entry.choose"), KINDS, MOST_BYTES, this::take),
                preview);
    }

    private String label(OrganizationPosting one) {
        return one.general() ? texts.get("applications.entry.general") : one.title() + " (" + one.reference() + ")";
    }

    private void take(String name, byte[] content) {
        preview.removeAll();
        columns = Map.of();
        file.keep(name, content);
        try {
            show(true);
        } catch (RuleViolation refused) {
            forget();
            throw refused;
        }
    }

    private ReadPeople command() {
        return new ReadPeople(organization.id(), file.name(), file.file(), columns);
    }

    private void show(boolean focus) {
        if (!file.isThere()) {
            return;
        }
        PeoplePreview found = people.preview(command());
        columns = found.columns();
        preview.removeAll();
        H2 title = new H2(texts.get("applications.entry.preview", file.name()));
        preview.add(title);
        if (!found.header().isEmpty()) {
            preview.add(new ColumnChoice(found.header(), found.columns(), this::choose));
        }
        preview.add(new PeoplePreviewList(found), buttons(found));
        if (focus) {
            Focus.moveTo(title);
        }
    }

    private void choose(EntryColumn field, Integer column) {
        Map<EntryColumn, Integer> next = new EnumMap<>(EntryColumn.class);
        next.putAll(columns);
        if (column == null) {
            next.remove(field);
        } else {
            next.put(field, column);
        }
        // without any, the columns would be recognized again
        columns = next.isEmpty() ? Map.of(EntryColumn.EMAIL, -1) : next;
        show(false);
    }

    private Div buttons(PeoplePreview found) {
        Button enter = new Button(texts.get("applications.entry.do", found.ready()), click -> enter());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setEnabled(found.ready() > 0);
        Button drop = new Button(texts.get("applications.entry.drop"), click -> forget());
        Div actions = new Div(enter, drop);
        actions.addClassName("jw-actions");
        return actions;
    }

    private void enter() {
        boolean complete = check();
        if (!complete) {
            return;
        }
        try {
            people.enter(new EnterPeople(command(), posting.getValue().id(), source.getValue()));
        } catch (RuleViolation refused) {
            Toast.show(texts.of(refused));
            return;
        }
        forget();
        list.refresh();
        list.focus();
        Toast.show(texts.get("applications.entry.done"));
    }

    /** What is missing is said beside its field, and the first of it has the focus. */
    private boolean check() {
        boolean postingMissing = posting.getValue() == null;
        posting.setInvalid(postingMissing);
        posting.setErrorMessage(texts.get("violation.applications.entry.posting"));
        boolean sourceMissing = source.getValue().isBlank();
        source.setInvalid(sourceMissing);
        source.setErrorMessage(texts.get("violation.applications.entry.source"));
        if (postingMissing) {
            posting.focus();
        } else if (sourceMissing) {
            source.focus();
        }
        return !postingMissing && !sourceMissing;
    }

    private void forget() {
        preview.removeAll();
        file.forget();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        forget();
    }
}
