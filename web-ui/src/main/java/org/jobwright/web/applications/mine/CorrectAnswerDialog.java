package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.MustHaveLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.DayField;

/** Corrects one answer. The first answer stays, and the employer reads both. */
class CorrectAnswerDialog extends Dialog {

    private final Texts texts;
    private final Paragraph problem = new Paragraph();

    /** @param correct takes the new values, and may refuse them */
    CorrectAnswerDialog(
            Answer answer, String employer, Texts texts, Formats formats, SerializableConsumer<List<String>> correct) {
        this.texts = texts;
        ScreeningQuestion asked = answer.asked();
        setHeaderTitle(texts.get("applications.one.correct.title"));
        add(new Paragraph(asked.label()));
        if (asked.isMustHave()) {
            add(note(texts.get("shared.must-have", new MustHaveLabels(texts, formats).of(asked))));
        }
        SerializableSupplier<List<String>> typed = field(asked, answer.values());
        problem.addClassName("jw-error");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        add(problem, note(texts.get("applications.one.correct.text", employer)));
        Button save = new Button(texts.get("applications.one.correct.save"), click -> {
            try {
                correct.accept(typed.get());
                close();
            } catch (RuleViolation refused) {
                problem.setText(texts.of(refused));
                problem.setVisible(true);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), save);
        setWidth("30rem");
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("jw-note");
        return note;
    }

    private SerializableSupplier<List<String>> field(ScreeningQuestion asked, List<String> given) {
        String first = given.isEmpty() ? "" : given.getFirst();
        return switch (asked.type()) {
            case BOOLEAN -> one(List.of(GivenValue.YES, GivenValue.NO), first, true);
            case SINGLE -> one(asked.options(), first, false);
            case MULTI -> {
                CheckboxGroup<String> several = shown(new CheckboxGroup<>());
                several.setItems(asked.options());
                several.setValue(Set.copyOf(given));
                yield () -> asked.options().stream()
                        .filter(several.getValue()::contains)
                        .toList();
            }
            case DATE -> {
                DayField day = shown(new DayField(texts.get("applications.one.correct.answer")));
                day.setValue(GivenValue.date(first).orElse(null));
                yield () ->
                        day.getOptionalValue().map(LocalDate::toString).stream().toList();
            }
            case TEXTAREA -> text(shown(new TextArea(texts.get("applications.one.correct.answer"))), first);
            case TEXT, NUMBER, FILE -> text(shown(new TextField(texts.get("applications.one.correct.answer"))), first);
        };
    }

    private SerializableSupplier<List<String>> one(List<String> options, String chosen, boolean yesOrNo) {
        RadioButtonGroup<String> group = shown(new RadioButtonGroup<>());
        group.setItems(options);
        group.setItemLabelGenerator(option -> yesOrNo ? yesOrNo(option) : option);
        group.setValue(options.contains(chosen) ? chosen : null);
        return () -> group.getOptionalValue().stream().toList();
    }

    private String yesOrNo(String option) {
        return texts.get(option.equals(GivenValue.YES) ? "applications.answer.yes" : "applications.answer.no");
    }

    private static SerializableSupplier<List<String>> text(AbstractField<?, String> field, String first) {
        field.setValue(first);
        return () -> field.getValue().isBlank()
                ? List.of()
                : List.of(field.getValue().strip());
    }

    private <C extends Component> C shown(C field) {
        field.getElement().getStyle().set("width", "100%");
        field.getElement().setAttribute("aria-label", texts.get("applications.one.correct.answer"));
        add(field);
        return field;
    }
}
