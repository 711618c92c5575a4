package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.web.shell.forms.RowList;

/** One screening question. */
class QuestionRow extends RowList.Row<ScreeningQuestion> {

    private final TextField label;
    private final Select<QuestionType> type;
    private final TextArea options;
    private final TextField why;
    private final Checkbox required;
    private final Checkbox mustHave;
    private final ExpectedAnswerFields expected;

    QuestionRow(String path, AdvertPart part) {
        label = part.text(path + ".label", "question");
        type = part.choice(path + ".type", "question-type", QuestionType.values());
        options = part.area(path + ".options", "options", 3);
        why = part.text(path + ".why", "question-why");
        why.setWidthFull();
        required = part.watched(path + ".required", "question-required", new Checkbox(part.label("question-required")));
        mustHave = part.watched(path + ".expected", "must-have", new Checkbox(part.label("must-have")));
        expected = new ExpectedAnswerFields(path + ".expected", part);
        type.addValueChangeListener(change -> fitToType());
        options.addValueChangeListener(change -> fitToType());
        mustHave.addValueChangeListener(change -> begin());
        Div flags = new Div(required, mustHave);
        flags.addClassName("jw-flags");
        add(part.columns(label, type), options, flags, expected, why);
    }

    /** Only a question with a known answer can be a must-have, and a must-have has to be answered. */
    private void fitToType() {
        QuestionType answered = type.getValue() == null ? QuestionType.TEXT : type.getValue();
        options.setVisible(answered.hasOptions());
        mustHave.setVisible(answered.hasKnownAnswer());
        boolean must = isMustHave();
        required.setEnabled(!must);
        expected.setVisible(must);
        expected.fitTo(answered, AdvertPart.lines(options));
    }

    /** Most yes-or-no must-haves need a yes. */
    private void begin() {
        if (isMustHave()) {
            required.setValue(true);
            if (type.getValue() == QuestionType.BOOLEAN
                    && expected.read(QuestionType.BOOLEAN).accepted().isEmpty()) {
                expected.show(ExpectedAnswer.YES, QuestionType.BOOLEAN, AdvertPart.lines(options));
            }
        }
        fitToType();
    }

    private boolean isMustHave() {
        return mustHave.getValue() && type.getValue() != null && type.getValue().hasKnownAnswer();
    }

    @Override
    public void show(ScreeningQuestion question) {
        label.setValue(question.label());
        type.setValue(question.type());
        options.setValue(AdvertPart.joined(question.options()));
        why.setValue(question.why());
        required.setValue(question.required());
        if (question.isMustHave()) {
            expected.show(question.expected(), question.type(), question.options());
        }
        mustHave.setValue(question.isMustHave());
        fitToType();
    }

    @Override
    public ScreeningQuestion read() {
        return new ScreeningQuestion(
                type.getValue(),
                label.getValue(),
                required.getValue(),
                AdvertPart.lines(options),
                isMustHave() ? expected.read(type.getValue()) : null,
                why.getValue());
    }

    @Override
    public Component first() {
        return label;
    }
}
