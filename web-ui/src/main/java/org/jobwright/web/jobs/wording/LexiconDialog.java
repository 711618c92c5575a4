package org.jobwright.web.jobs.wording;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Edits an entry of the lexicons or a new one, and counts on request in how many open adverts it finds something. */
class LexiconDialog extends Dialog {

    private static final int MAX_LENGTH = 12_000;

    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final Select<String> code = problems.field("code", new Select<>());
    private final Select<Language> language = problems.field("language", new Select<>());
    private final Select<Severity> severity = problems.field("severity", new Select<>());
    private final TextArea phrases = lines("phrases");
    private final TextArea with = lines("with");
    private final TextArea without = lines("without");
    private final TextArea found = lines("found");
    private final TextArea fine = lines("fine");
    private final TextArea reason = problems.field("reason", new TextArea(texts.get("shared.reason")));
    private final Paragraph preview = new Paragraph();
    private final String id;

    /** The entry that is edited; null for a new one. */
    private final LexiconEntry entry;

    private LexiconDialog(LexiconEntry entry, LexiconQueries queries, LexiconWords words) {
        this.entry = entry;
        this.id = entry == null ? "own-" + UUID.randomUUID().toString().substring(0, 8) : entry.id();
        setHeaderTitle(texts.get(entry == null ? "jobs.words.add.title" : "jobs.words.change.title"));
        setCloseOnOutsideClick(false);
        setWidth("44rem");
        choices(words);
        FormLayout kinds = new FormLayout(code, language, severity);
        kinds.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 3));
        show();
        preview.getElement().setAttribute("role", "status");
        Button count = new Button(texts.get("jobs.words.preview.count"));
        count.setDisableOnClick(true);
        count.addClickListener(click -> {
            preview.setText("");
            problems.run(() -> preview.setText(words.preview(queries.preview(read()))));
            count.setEnabled(true);
        });
        Div form = new Div(kinds, phrases, with, without, found, fine, new Div(count, preview), reason);
        form.addClassName("jw-stack");
        add(form);
    }

    /** @param done receives the id of the entry */
    static LexiconDialog changed(
            Revised<LexiconEntry> state,
            LexiconQueries queries,
            LexiconService service,
            LexiconWords words,
            SerializableConsumer<String> done) {
        LexiconDialog dialog = new LexiconDialog(state.document(), queries, words);
        dialog.saveBy(
                () -> {
                    service.change(dialog.read(), state.revision(), dialog.reason());
                    return state.document().id();
                },
                done);
        return dialog;
    }

    /** @param done receives the id of the new entry */
    static LexiconDialog added(
            LexiconQueries queries, LexiconService service, LexiconWords words, SerializableConsumer<String> done) {
        LexiconDialog dialog = new LexiconDialog(null, queries, words);
        dialog.saveBy(() -> service.add(dialog.read(), dialog.reason()), done);
        return dialog;
    }

    private void saveBy(SerializableSupplier<String> saving, SerializableConsumer<String> done) {
        Button save = new Button(texts.get("shared.save"), click -> {
            String[] saved = new String[1];
            if (problems.run(() -> saved[0] = saving.get())) {
                close();
                done.accept(saved[0]);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
    }

    private void choices(LexiconWords words) {
        code.setLabel(texts.get("jobs.words.code"));
        code.setItems(Lexicons.codes().stream()
                .filter(one -> entry != null || !Lexicons.isAdvice(one))
                .sorted(Comparator.comparing(words::meaning))
                .toList());
        code.setItemLabelGenerator(words::meaning);
        language.setLabel(texts.get("jobs.words.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(words::language);
        severity.setLabel(texts.get("jobs.words.severity"));
        boolean advice = entry != null && entry.isAdvice();
        severity.setItems(advice ? List.of(Severity.HINT) : List.of(Severity.FLAG, Severity.HIGH));
        severity.setItemLabelGenerator(one -> texts.get("jobs.words.severity." + one.name()));
        severity.setReadOnly(advice);
    }

    private void show() {
        phrases.setHelperText(texts.get("jobs.words.phrases.hint"));
        reason.setMaxLength(1000);
        reason.setHelperText(texts.get("jobs.words.reason"));
        reason.setWidthFull();
        if (entry == null) {
            code.setValue(LexiconEntry.OWN);
            language.setValue(texts.language());
            severity.setValue(Severity.FLAG);
            return;
        }
        code.setValue(entry.code());
        code.setReadOnly(true);
        language.setValue(entry.language());
        language.setReadOnly(true);
        severity.setValue(entry.severity());
        phrases.setValue(String.join("\n", entry.phrases()));
        with.setValue(String.join("\n", entry.with()));
        without.setValue(String.join("\n", entry.without()));
        found.setValue(String.join("\n", entry.found()));
        fine.setValue(String.join("\n", entry.fine()));
    }

    private TextArea lines(String part) {
        TextArea area = problems.field(part, new TextArea(texts.get("jobs.words." + part)));
        area.setHelperText(texts.get("jobs.words." + part + ".about"));
        area.setMaxLength(MAX_LENGTH);
        area.setWidthFull();
        area.setMaxHeight("14rem");
        return area;
    }

    /** The entry as typed. */
    private LexiconEntry read() {
        return entry == null
                ? new LexiconEntry(
                        id,
                        language.getValue(),
                        code.getValue(),
                        severity.getValue(),
                        null,
                        false,
                        of(phrases),
                        of(with),
                        of(without),
                        of(found),
                        of(fine),
                        false)
                : entry.withWords(severity.getValue(), of(phrases), of(with), of(without), of(found), of(fine));
    }

    private static List<String> of(TextArea area) {
        return area.getValue().lines().toList();
    }

    private String reason() {
        if (reason.getValue().isBlank()) {
            throw new InvalidInput(FieldProblem.of("reason", "shared.required"));
        }
        return reason.getValue();
    }
}
