package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.Period;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.services.papers.RequestedDocument;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks an applicant for a document. A refusal keeps what was typed. */
class AskPaperDialog extends Dialog {

    /** How long files are kept unless another day is chosen. */
    private static final Period USUALLY_KEPT = Period.ofMonths(3);

    AskPaperDialog(Papers papers, JobApplicationId application, String applicant, Command asked) {
        Texts texts = WorkspaceUser.texts();
        FormProblems problems = new FormProblems();
        setHeaderTitle(texts.get("shared.papers.ask.title", applicant));
        TextField name = problems.field("name", new TextField(texts.get("shared.papers.ask.name")));
        name.setHelperText(texts.get("shared.papers.ask.name.hint"));
        name.setMaxLength(DocumentRequest.MOST_NAME);
        name.setWidthFull();
        TextArea note = problems.field("note", new TextArea(texts.get("shared.papers.ask.note")));
        note.setMaxLength(DocumentRequest.MOST_WORDS);
        note.setWidthFull();
        DayField deleteOn = problems.field("deleteOn", new DayField(texts.get("shared.papers.ask.delete-on")));
        deleteOn.setMin(papers.today().plusDays(1));
        deleteOn.setMax(papers.today().plusMonths(DocumentRequest.MOST_MONTHS));
        deleteOn.setValue(papers.today().plus(USUALLY_KEPT));
        add(new Paragraph(texts.get("shared.papers.ask.how", applicant)), name, note, deleteOn);
        Button ask = new Button(texts.get("shared.papers.ask.do"), click -> {
            RequestedDocument wanted = new RequestedDocument(name.getValue(), note.getValue(), deleteOn.getValue());
            if (problems.run("deleteOn", () -> papers.service.ask(application, wanted))) {
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
                Focus.moveToField(name);
            }
        });
    }
}
