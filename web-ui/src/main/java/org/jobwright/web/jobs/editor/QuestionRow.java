package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.web.shell.forms.RowList;

/** One screening question. */
class QuestionRow extends RowList.Row<ScreeningQuestion> {

    private final TextField label;
    private final Select<QuestionType> type;
    private final TextArea options;
    private final Checkbox required;
    private final Checkbox knockout;

    QuestionRow(String path, AdvertPart part) {
        label = part.text(path + ".label", "question");
        type = part.choice(path + ".type", "question-type", QuestionType.values());
        options = part.area(path + ".options", "options", 3);
        required = part.watched(path + ".required", "question-required", new Checkbox(part.label("question-required")));
        knockout = part.watched(path + ".knockout", "knockout", new Checkbox(part.label("knockout")));
        type.addValueChangeListener(change -> fitToType());
        Div flags = new Div(required, knockout);
        flags.addClassName("jw-flags");
        add(part.columns(label, type), options, flags);
    }

    /** Options belong to a choice; and only a yes-or-no question has a required answer. */
    private void fitToType() {
        options.setVisible(type.getValue() != null && type.getValue().hasOptions());
        knockout.setVisible(type.getValue() == QuestionType.BOOLEAN);
    }

    @Override
    public void show(ScreeningQuestion question) {
        label.setValue(question.label());
        type.setValue(question.type());
        options.setValue(AdvertPart.joined(question.options()));
        required.setValue(question.required());
        knockout.setValue(question.knockout());
        fitToType();
    }

    @Override
    public ScreeningQuestion read() {
        return new ScreeningQuestion(
                type.getValue(), label.getValue(), required.getValue(), AdvertPart.lines(options), knockout.getValue());
    }

    @Override
    public Component first() {
        return label;
    }
}
