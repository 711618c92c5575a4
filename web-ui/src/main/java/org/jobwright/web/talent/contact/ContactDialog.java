package org.jobwright.web.talent.contact;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.talent.contact.ContactTerms;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** What an employer writes to a person whom it found. */
public class ContactDialog extends Dialog {

    private final FormProblems problems = new FormProblems();

    /**
     * Empty at first.
     *
     * @param ask sends the text; a refusal is shown beside it
     */
    public ContactDialog(SerializableConsumer<String> ask) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("talent.ask.title"));
        setCloseOnOutsideClick(false);
        setWidth("36rem");
        TextArea text = problems.field("text", new TextArea(texts.get("talent.ask.text")));
        text.setHelperText(texts.get("talent.ask.hint", ContactTerms.MAX_TEXT));
        text.setMaxLength(ContactTerms.MAX_TEXT);
        text.setMinRows(5);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Button send = new Button(texts.get("talent.ask.send"), click -> {
            if (problems.run("text", () -> ask.accept(text.getValue()))) {
                close();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(texts.get("talent.ask.how")), text);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), send);
        Focus.moveToField(text);
    }
}
