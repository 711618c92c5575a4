package org.jobwright.web.applications.notes;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.Typing;

/** The text of a note. An at sign offers the names of colleagues; {@code assets/mentions.js} shows them. */
class NoteField extends Div {

    private final TextArea field = new TextArea();

    /** @param colleagues the names to offer */
    NoteField(String label, String text, List<String> colleagues, Texts texts) {
        addClassName("jw-notefield");
        field.setLabel(label);
        field.setValue(text);
        field.setMaxLength(ApplicationNote.MAX_TEXT);
        field.setMinRows(2);
        field.setMaxRows(12);
        field.setWidthFull();
        Typing.kept(field);
        add(field);
        getElement().appendChild(names(colleagues, texts));
        UI.getCurrent().getPage().addJavaScript("context://assets/mentions.js");
    }

    private static Element names(List<String> colleagues, Texts texts) {
        Element list = new Element("ul");
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", texts.get("applications.applicant.notes.colleagues"));
        list.setAttribute("hidden", true);
        for (String name : colleagues) {
            Element option = new Element("li");
            option.setAttribute("role", "option");
            option.setText(name);
            list.appendChild(option);
        }
        return list;
    }

    void explain(String sentence) {
        field.setHelperText(sentence);
    }

    void onTyping(SerializableRunnable typed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        });
    }

    /** Ctrl+Enter, or a button that calls {@link #submit}. */
    void onSubmit(SerializableConsumer<String> done) {
        Shortcuts.addShortcutListener(this, () -> submit(done), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(field);
    }

    void submit(SerializableConsumer<String> done) {
        if (field.getValue().isBlank()) {
            field.focus();
        } else {
            done.accept(field.getValue());
        }
    }

    String text() {
        return field.getValue();
    }

    void focus() {
        field.focus();
    }
}
