package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.web.shell.Focus;

/** Asks for a few words that go with an answer; they may be left out. */
class WordsDialog extends Dialog {

    WordsDialog(InterviewWords words, String title, String label, String verb, SerializableConsumer<String> action) {
        setHeaderTitle(words.text(title));
        setWidth("30rem");
        TextArea field = new TextArea(words.text(label));
        field.setMaxLength(InterviewLimits.MAX_WISH);
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        add(field);
        Button send = new Button(words.text(verb), click -> {
            action.accept(field.getValue());
            close();
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.texts().get("shared.cancel"), click -> close()), send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                Focus.moveToField(field);
            }
        });
    }
}
