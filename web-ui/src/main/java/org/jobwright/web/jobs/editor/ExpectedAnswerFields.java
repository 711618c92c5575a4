package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.Typing;

/** Which answers satisfy a must-have: the fields that fit the type of its question. */
class ExpectedAnswerFields extends FormLayout {

    private final CheckboxGroup<String> accepted;
    private final BigDecimalField min;
    private final BigDecimalField max;
    private final DayField from;
    private final DayField to;
    private final AdvertPart part;

    ExpectedAnswerFields(String path, AdvertPart part) {
        this.part = part;
        accepted = part.watched(path + ".accepted", "accepted", new CheckboxGroup<>(part.label("accepted")));
        min = figure(path + ".min", "at-least", part);
        max = figure(path + ".max", "at-most", part);
        from = part.watched(path + ".from", "not-before", new DayField(part.label("not-before")));
        to = part.watched(path + ".to", "not-after", new DayField(part.label("not-after")));
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        add(accepted, min, max, from, to);
        setColspan(accepted, 2);
    }

    private static BigDecimalField figure(String path, String label, AdvertPart part) {
        return part.watched(path, label, Typing.kept(new BigDecimalField(part.label(label))));
    }

    /** @param options the answers to choose from, if the type has its own */
    void fitTo(QuestionType type, List<String> options) {
        boolean yesOrNo = type == QuestionType.BOOLEAN;
        accepted.setVisible(yesOrNo || type.hasOptions());
        if (accepted.isVisible()) {
            Set<String> chosen = Set.copyOf(accepted.getValue());
            List<String> answers = yesOrNo
                    ? List.of(GivenValue.YES, GivenValue.NO)
                    : options.stream().distinct().toList();
            accepted.setItems(answers);
            accepted.setItemLabelGenerator(answer -> yesOrNo ? part.yesOrNo(answer.equals(GivenValue.YES)) : answer);
            accepted.setValue(answers.stream().filter(chosen::contains).collect(Collectors.toSet()));
        }
        min.setVisible(type == QuestionType.NUMBER);
        max.setVisible(type == QuestionType.NUMBER);
        from.setVisible(type == QuestionType.DATE);
        to.setVisible(type == QuestionType.DATE);
    }

    void show(ExpectedAnswer expected, QuestionType type, List<String> options) {
        fitTo(type, options);
        accepted.setValue(Set.copyOf(expected.accepted()));
        min.setValue(expected.min());
        max.setValue(expected.max());
        from.setValue(expected.from());
        to.setValue(expected.to());
    }

    ExpectedAnswer read(QuestionType type) {
        return switch (type) {
            case BOOLEAN, SINGLE, MULTI -> ExpectedAnswer.oneOf(List.copyOf(accepted.getValue()));
            case NUMBER -> ExpectedAnswer.number(min.getValue(), max.getValue());
            case DATE -> ExpectedAnswer.date(from.getValue(), to.getValue());
            case TEXT, TEXTAREA, FILE -> null;
        };
    }
}
