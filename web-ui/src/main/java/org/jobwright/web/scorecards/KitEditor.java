package org.jobwright.web.scorecards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.KitQuestion;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.FormFields;
import org.jobwright.web.shell.forms.FormFields.FormWords;
import org.jobwright.web.shell.forms.ProblemSummary;
import org.jobwright.web.shell.forms.RowList;

/** The fields of a kit. */
class KitEditor extends Div {

    private static final String WORDS = "scorecards.kits.field.";

    private final Texts texts;
    private final FormFields fields =
            new FormFields(new FormWords("scorecards.kits.", WORDS, "scorecards.kits.rows."), false);
    private final ProblemSummary summary = new ProblemSummary(this::focus);
    private final TextField name;
    private final TextArea purpose;
    private final IntegerField minutes;
    private final RowList<KitAttribute> attributes;
    private final RowList<KitQuestion> questions;

    KitEditor(Texts texts) {
        this.texts = texts;
        addClassName("jw-stack");
        name = text("name", "name", InterviewKit.MAX_NAME);
        purpose = area("purpose", "purpose", KitContent.MAX_PURPOSE);
        minutes = fields.add("minutes", new IntegerField(texts.get(WORDS + "minutes")));
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setWidth("10rem");
        attributes = new RowList<>(
                        "attributes",
                        "attribute",
                        fields,
                        path -> new AttributeRow(path, this),
                        new KitAttribute("", AttributeKind.SKILL, Map.of(), true),
                        this::refreshQuestions)
                .ordered();
        questions = new RowList<>(
                        "questions",
                        "question",
                        fields,
                        path -> new QuestionRow(path, this),
                        new KitQuestion("", "", ""),
                        () -> {})
                .ordered();
        add(
                summary,
                name,
                purpose,
                minutes,
                new H2(texts.get("scorecards.kits.attributes")),
                hint("scorecards.kits.attributes.how", KitContent.MOST_ATTRIBUTES),
                attributes,
                new H2(texts.get("scorecards.kits.questions")),
                hint("scorecards.kits.questions.how", KitContent.MOST_QUESTIONS),
                questions);
    }

    private Paragraph hint(String key, int most) {
        Paragraph hint = new Paragraph(texts.get(key, most));
        hint.addClassName("jw-note");
        return hint;
    }

    void show(String called, KitContent content) {
        name.setValue(called);
        purpose.setValue(content.purpose());
        minutes.setValue(content.minutes());
        attributes.show(content.attributes());
        questions.show(content.questions());
    }

    String called() {
        return name.getValue();
    }

    KitContent read() {
        return new KitContent(
                purpose.getValue(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                questions.read(),
                attributes.read());
    }

    void focusFirst() {
        name.focus();
    }

    void problems(List<FieldProblem> problems) {
        fields.showProblems(problems);
        summary.show(fields.inOrder(problems, this));
        if (!problems.isEmpty()) {
            summary.focus();
        }
    }

    private void focus(String path) {
        if (fields.find(path) instanceof Focusable<?> field) {
            field.focus();
        }
    }

    /** The names of the attributes, for questions about them. */
    List<String> attributeNames() {
        return attributes.read().stream()
                .map(KitAttribute::name)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Questions can be about attributes that were just typed. */
    void refreshQuestions() {
        questions.show(questions.read());
    }

    TextField text(String path, String word, int most) {
        TextField field = fields.add(path, new TextField(texts.get(WORDS + word)));
        field.setMaxLength(most);
        field.setWidthFull();
        return field;
    }

    TextArea area(String path, String word, int most) {
        TextArea field = fields.add(path, new TextArea(texts.get(WORDS + word)));
        field.setMaxLength(most);
        field.setMinRows(2);
        field.setWidthFull();
        return field;
    }

    <F extends Component & HasValue<?, ?>> F field(String path, F field) {
        return fields.add(path, field);
    }

    Texts texts() {
        return texts;
    }

    String word(String key) {
        return texts.get(WORDS + key);
    }
}
