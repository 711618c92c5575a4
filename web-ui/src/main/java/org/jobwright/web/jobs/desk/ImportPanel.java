package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.imports.ImportPreview;
import org.jobwright.services.jobs.imports.ImportPreviewService;
import org.jobwright.services.jobs.imports.PostingImport;
import org.jobwright.services.jobs.imports.StartImport;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;
import org.jobwright.web.shell.forms.KeptUpload;

/** Takes a file of postings, shows what would become of it, and imports it. */
class ImportPanel extends Section {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String KINDS = ".csv,.tsv,.txt,.json,.jsonl,.xml,.gz";

    private final Texts texts = WorkspaceUser.texts();
    private final MyOrganization organization;
    private final ImportPreviewService previews;
    private final PostingImport imports;
    private final ImportRunList runs;
    private final Checkbox drafts = new Checkbox(texts.get("jobs.import.drafts"), true);
    private final Checkbox moveDates = new Checkbox(texts.get("jobs.import.move-dates"));
    private final Div preview = new Div();

    private final KeptUpload file = new KeptUpload(MOST_BYTES);

    ImportPanel(MyOrganization organization, ImportPreviewService previews, PostingImport imports, ImportRunList runs) {
        this.organization = organization;
        this.previews = previews;
        this.imports = imports;
        this.runs = runs;
        addClassNames("jw-panel", "jw-settings", "jw-stack");
        preview.addClassName("jw-stack");
        drafts.setHelperText(texts.get("jobs.import.drafts.hint"));
        moveDates.addValueChangeListener(change -> show());
        add(
                new H2(texts.get("jobs.import.file")),
                new Paragraph(texts.get("jobs.import.how")),
                new FileUpload(texts.get("jobs.import.choose"), KINDS, MOST_BYTES, this::take),
                drafts,
                moveDates,
                preview);
    }

    private void take(String name, byte[] content) {
        preview.removeAll();
        file.keep(name, content);
        try {
            show();
        } catch (RuleViolation refused) {
            forget();
            throw refused;
        }
    }

    private StartImport command() {
        return new StartImport(organization.id(), file.name(), file.file(), moveDates.getValue(), drafts.getValue());
    }

    private void show() {
        preview.removeAll();
        if (!file.isThere()) {
            return;
        }
        ImportPreview found = previews.preview(command());
        H2 title = new H2(texts.get("jobs.import.preview", file.name()));
        preview.add(title, new ImportPreviewList(found), buttons(found));
        Focus.moveTo(title);
    }

    private Component buttons(ImportPreview found) {
        Button begin = new Button(texts.get("jobs.import.begin", found.total()), click -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.setDisableOnClick(true);
        Button drop = new Button(texts.get("jobs.import.drop"), click -> forget());
        Div actions = new Div(begin, drop);
        actions.addClassName("jw-actions");
        return actions;
    }

    private void begin() {
        try {
            imports.startUploaded(command());
        } catch (RuleViolation refused) {
            Toast.show(texts.of(refused));
            show();
            return;
        }
        file.handOver(); // the import deletes it
        preview.removeAll();
        runs.refresh();
        Toast.show(texts.get("jobs.import.begun"));
        runs.focus();
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
