package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.Typing;

/** A field for a message; its button names the reader. The text is saved while typing. */
class MessageComposer extends Div {

    private final TextArea field = new TextArea();
    private final Span saved = new Span();
    private final Div row = new Div();
    private final Texts texts;
    private final SerializableConsumer<String> keep;
    private final SerializableBiConsumer<String, MessageTemplateId> send;
    private MessageTemplateId template;

    /**
     * @param to the name of the other side
     * @param draft the unfinished message
     * @param keep saves the content of the field
     * @param send sends it, with the template that it began with
     */
    MessageComposer(
            String to,
            String draft,
            Texts texts,
            SerializableConsumer<String> keep,
            SerializableBiConsumer<String, MessageTemplateId> send) {
        this.texts = texts;
        this.keep = keep;
        this.send = send;
        addClassName("jw-composer");
        saved.addClassName("jw-note");
        field.setLabel(texts.get("shared.conversation.new", to));
        field.setHelperText(texts.get("shared.conversation.how", to));
        field.setMaxLength(Message.MAX_BODY);
        field.setMinRows(3);
        field.setMaxRows(16);
        field.setWidthFull();
        field.setValue(draft);
        showSaved();
        Typing.kept(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                kept();
            }
        });
        Button button = new Button(texts.get("shared.conversation.send", to), click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcuts.addShortcutListener(this, this::submit, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(field);
        row.add(button, saved);
        row.addClassName("jw-actions");
        add(field, row);
    }

    /** Between the text and the button. */
    void addFiles(DraftFiles files) {
        addComponentAtIndex(indexOf(row), files);
    }

    /** Puts the text of a template below what was typed. */
    void insert(MessageTemplateId chosen, String text) {
        template = chosen;
        field.setValue(field.getValue().isBlank() ? text : field.getValue() + "\n\n" + text);
        kept();
        field.focus();
    }

    void focus() {
        field.focus();
    }

    private void kept() {
        keep.accept(field.getValue());
        showSaved();
    }

    private void showSaved() {
        saved.setText(field.getValue().isBlank() ? "" : texts.get("shared.conversation.kept"));
    }

    private void submit() {
        int length = field.getValue().length();
        if (field.getValue().isBlank()) {
            field.focus();
        } else if (length > Message.MAX_BODY) {
            field.setErrorMessage(texts.get("shared.conversation.too-long", Message.MAX_BODY, length));
            field.setInvalid(true);
            field.focus();
        } else {
            send.accept(field.getValue(), template);
        }
    }
}
