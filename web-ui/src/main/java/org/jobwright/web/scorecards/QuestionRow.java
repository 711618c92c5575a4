package org.jobwright.web.scorecards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.interviews.kits.KitQuestion;
import org.jobwright.web.shell.forms.RowList;

/** One question, the attribute that it is about, and what a good answer has. */
class QuestionRow extends RowList.Row<KitQuestion> {

    private final KitEditor form;
    private final TextArea text;
    private final Select<String> attribute = new Select<>();
    private final TextArea guide;

    QuestionRow(String path, KitEditor form) {
        this.form = form;
        text = form.area(path + ".text", "question", KitQuestion.MAX_TEXT);
        text.setMinRows(1);
        attribute.setLabel(form.word("about"));
        attribute.setEmptySelectionAllowed(true);
        attribute.setEmptySelectionCaption(form.word("about.none"));
        form.field(path + ".attribute", attribute);
        guide = form.area(path + ".guide", "guide", KitQuestion.MAX_GUIDE);
        add(text, attribute, guide);
    }

    /** An attribute that was renamed or removed meanwhile is no longer named. */
    @Override
    public void show(KitQuestion question) {
        List<String> names = new ArrayList<>(form.attributeNames());
        attribute.setItems(names);
        attribute.setValue(names.contains(question.attribute()) ? question.attribute() : null);
        text.setValue(question.text());
        guide.setValue(question.guide());
    }

    @Override
    public KitQuestion read() {
        return new KitQuestion(
                text.getValue(), attribute.getValue() == null ? "" : attribute.getValue(), guide.getValue());
    }

    @Override
    public Component first() {
        return text;
    }
}
