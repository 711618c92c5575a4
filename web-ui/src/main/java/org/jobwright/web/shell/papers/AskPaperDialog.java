package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.services.papers.RequestedDocument;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks an applicant for a document, or for those that are usual in their stage. A refusal keeps what was typed. */
class AskPaperDialog extends Dialog {

    /** How long files are kept unless another day is chosen. */
    private static final Period USUALLY_KEPT = Period.ofMonths(3);

    /** @param usual of which to choose; empty to type the name of one */
    AskPaperDialog(Papers papers, JobApplicationId application, String applicant, List<String> usual, Command asked) {
        Texts texts = WorkspaceUser.texts();
        FormProblems problems = new FormProblems();
        setHeaderTitle(texts.get("shared.papers.ask.title" + (usual.isEmpty() ? "" : ".usual"), applicant));
        TextField name = problems.field("name", new TextField(texts.get("shared.papers.ask.name")));
        name.setHelperText(texts.get("shared.papers.ask.name.hint"));
        name.setMaxLength(DocumentRequest.MOST_NAME);
        name.setWidthFull();
        name.setVisible(usual.isEmpty());
        CheckboxGroup<String> names =
                problems.field("names", new CheckboxGroup<>(texts.get("shared.papers.ask.names")));
        names.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        names.setItems(usual);
        names.setValue(Set.copyOf(usual));
        names.setVisible(!usual.isEmpty());
        TextArea note = problems.field("note", new TextArea(texts.get("shared.papers.ask.note")));
        note.setMaxLength(DocumentRequest.MOST_WORDS);
        note.setWidthFull();
        DayField deleteOn = problems.field("deleteOn", new DayField(texts.get("shared.papers.ask.delete-on")));
        deleteOn.setMin(papers.today().plusDays(1));
        deleteOn.setMax(papers.today().plusMonths(DocumentRequest.MOST_MONTHS));
        deleteOn.setValue(papers.today().plus(USUALLY_KEPT));
        add(new Paragraph(texts.get("shared.papers.ask.how", applicant)), name, names, note, deleteOn);
        Button ask = new Button(texts.get("shared.papers.ask.do"), click -> {
            List<RequestedDocument> wanted = (usual.isEmpty() ? Stream.of(name.getValue()) : chosen(usual, names))
                    .map(one -> new RequestedDocument(one, note.getValue(), deleteOn.getValue()))
                    .toList();
            names.setInvalid(wanted.isEmpty());
            names.setErrorMessage(texts.get("shared.papers.ask.names.none"));
            if (!wanted.isEmpty() && problems.run("deleteOn", () -> papers.service.ask(application, wanted))) {
                close();
                asked.execute();
            }
            click.getSource().setEnabled(true);
        });
        ask.setDisableOnClick(true);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), ask);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                Focus.moveToField(usual.isEmpty() ? name : note);
            }
        });
    }

    /** In the order of the stage. */
    private static Stream<String> chosen(List<String> usual, CheckboxGroup<String> names) {
        return usual.stream().filter(names.getValue()::contains);
    }
}
