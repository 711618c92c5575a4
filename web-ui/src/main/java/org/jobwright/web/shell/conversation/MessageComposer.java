package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.messages.Message;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.Typing;

/** A field for a message; its button names the reader. The text is saved while typing. */
class MessageComposer extends Div {

    private final TextArea field = new TextArea();

    /**
     * @param to the name of the other side
     * @param draft the unfinished message
     * @param keep saves the content of the field
     */
    MessageComposer(
            String to,
            String draft,
            Texts texts,
            SerializableConsumer<String> keep,
            SerializableConsumer<String> send) {
        addClassName("jw-composer");
        Span saved = new Span(draft.isEmpty() ? "" : texts.get("shared.conversation.kept"));
        saved.addClassName("jw-note");
        field.setLabel(texts.get("shared.conversation.new", to));
        field.setHelperText(texts.get("shared.conversation.how", to));
        field.setMaxLength(Message.MAX_BODY);
        field.setMinRows(3);
        field.setMaxRows(16);
        field.setWidthFull();
        field.setValue(draft);
        Typing.kept(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(field.getValue());
                saved.setText(field.isEmpty() ? "" : texts.get("shared.conversation.kept"));
            }
        });
        Button button = new Button(texts.get("shared.conversation.send", to), click -> submit(send));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcuts.addShortcutListener(this, () -> submit(send), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(field);
        Div row = new Div(button, saved);
        row.addClassName("jw-actions");
        add(field, row);
    }

    void focus() {
        field.focus();
    }

    private void submit(SerializableConsumer<String> send) {
        if (field.getValue().isBlank()) {
            field.focus();
        } else {
            send.accept(field.getValue());
        }
    }
}
