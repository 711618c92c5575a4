package org.jobwright.web.applications.matching;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jobwright.domain.matching.MatchContest;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;

/** Says what is wrong with a line of a match, or what was not found. */
class ContestDialog extends Dialog {

    /** @param contest takes the text, and may refuse it */
    ContestDialog(Texts texts, String employer, SerializableConsumer<String> contest) {
        setHeaderTitle(texts.get("applications.match.contest.title"));
        TextArea text = new TextArea(texts.get("applications.match.contest.text"));
        text.setHelperText(texts.get("applications.match.contest.hint", employer));
        text.setMaxLength(MatchContest.LONGEST);
        text.getElement().getStyle().set("width", "100%");
        Paragraph problem = new Paragraph();
        problem.addClassName("jw-error");
        problem.setVisible(false);
        problem.getElement().setAttribute("role", "alert");
        add(text, problem);
        Button save = new Button(texts.get("applications.match.contest.save"), click -> {
            try {
                contest.accept(text.getValue());
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
}
