package org.jobwright.web.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.outcomes.survey.SurveyFigures;
import org.jobwright.services.outcomes.survey.SurveyFiguresService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.FiguresTable;
import org.jobwright.web.shell.Toast;

/** What people said about applying, in sums; an owner switches here whether they are asked. */
class SurveySection extends Section {

    private final Texts texts;

    /** Why there are no answers to read. */
    private final Paragraph none = new Paragraph();

    SurveySection(SurveyFiguresService surveys, MyOrganization organization, Texts texts) {
        this.texts = texts;
        addClassName("jw-stack");
        SurveyFigures figures = surveys.figures(organization.id());
        add(new H2(text("title")));
        if (figures.people() > 0) {
            add(table(figures, organization.displayName()));
        } else {
            add(none);
            sayWhyNone(figures.on());
        }
        if (organization.role() == OrganizationRole.OWNER) {
            add(box(surveys, organization.id(), figures.on()), hint());
        }
    }

    private Checkbox box(SurveyFiguresService surveys, OrganizationId organization, boolean on) {
        Checkbox box = new Checkbox(text("use"), on);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                surveys.use(organization, change.getValue());
                sayWhyNone(change.getValue());
                Toast.show(text(change.getValue() ? "on.said" : "off.said"));
            }
        });
        return box;
    }

    private void sayWhyNone(boolean asked) {
        none.setText(text(asked ? "too-few" : "off"));
    }

    private Paragraph hint() {
        Paragraph hint = new Paragraph(text("use.hint"));
        hint.addClassName("jw-note");
        return hint;
    }

    private FiguresTable table(SurveyFigures figures, String organization) {
        List<String> heads = new ArrayList<>(List.of(text("question")));
        SurveyAnswers.CHOICES.forEach(choice -> heads.add(texts.get("shared.survey.choice." + choice)));
        return new FiguresTable(
                text("caption", figures.people()),
                heads,
                Stream.of(SurveyQuestion.values())
                        .map(question -> row(question, figures, organization))
                        .toList());
    }

    private List<Component> row(SurveyQuestion question, SurveyFigures figures, String organization) {
        List<Component> cells = new ArrayList<>();
        cells.add(new Span(texts.get("shared.survey." + question.name(), organization)));
        SurveyAnswers.CHOICES.forEach(choice -> {
            int number = figures.number(question, choice);
            cells.add(FiguresTable.bar(String.valueOf(number), number, figures.people()));
        });
        return cells;
    }

    private String text(String key, Object... arguments) {
        return texts.get("figures.survey." + key, arguments);
    }
}
