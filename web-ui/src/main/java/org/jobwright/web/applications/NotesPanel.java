package org.jobwright.web.applications;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.services.applications.PrivateNote;
import org.jobwright.services.applications.ReviewDetails;

/** What colleagues noted, and a field for one more. The candidate sees none of it. */
class NotesPanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MAX_TEXT = 4000;

    private final TextArea field = new TextArea();

    /** @param typed what stands in the field already */
    NotesPanel(ReviewDetails details, PipelineWords words, String typed, SerializableConsumer<String> keep) {
        addClassNames("jw-panel", "jw-stack");
        add(new H2(words.text("pipeline.notes")));
        if (!details.notes().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("jw-plain", "jw-notes");
            details.notes().reversed().forEach(note -> list.add(item(note, words)));
            add(list);
        }
        field.setLabel(words.text("pipeline.notes.new"));
        field.setValue(typed);
        field.setHelperText(words.text("pipeline.notes.private"));
        field.setMaxLength(MAX_TEXT);
        field.setMinRows(2);
        field.setWidthFull();
        Button add = new Button(words.text("pipeline.notes.add"), click -> {
            if (field.getValue().isBlank()) {
                field.focus();
            } else {
                keep.accept(field.getValue());
            }
        });
        add(field, add);
    }

    /** What stands in the field and was not added yet. */
    String typed() {
        return field.getValue();
    }

    private static ListItem item(PrivateNote note, PipelineWords words) {
        Paragraph text = new Paragraph(note.text());
        text.addClassName("jw-lines-kept");
        Span by = new Span(
                words.text("pipeline.by", note.author(), words.formats().dateTime(note.at())));
        by.addClassName("jw-note");
        return new ListItem(text, by);
    }
}
