package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.services.papers.RefereeLine;
import org.jobwright.services.papers.References;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The references of an applicant, for those who decide. */
public class ReferencesPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Papers papers;
    private final JobApplicationId application;
    private final String name;
    private final H2 heading = new H2(texts.get("shared.references.title"));

    ReferencesPanel(Papers papers, JobApplicationId application, String name) {
        this.papers = papers;
        this.application = application;
        this.name = name;
        addClassName("jw-stack");
        show();
    }

    private void show() {
        removeAll();
        add(heading);
        References references = papers.references.of(application);
        if (references.wanted() > 0) {
            add(new Paragraph(texts.get("shared.references.wanted", name, references.wanted())));
        } else if (references.askable()) {
            add(new Paragraph(texts.get("shared.references.ask.how", name)), asking());
        } else {
            add(new Paragraph(texts.get("shared.references.early", name)));
        }
        references.referees().forEach(referee -> add(panel(referee)));
    }

    private Div asking() {
        IntegerField wanted = new IntegerField(texts.get("shared.references.ask.wanted"));
        wanted.setMin(1);
        wanted.setMax(ReferenceAsk.MOST_REFEREES);
        wanted.setStepButtonsVisible(true);
        wanted.setValue(2);
        Button ask = new Button(texts.get("shared.references.ask"), click -> {
            papers.references.ask(application, wanted.getValue() == null ? 0 : wanted.getValue());
            show();
            Focus.moveTo(heading);
            Toast.show(texts.get("shared.references.asked", name));
        });
        ask.setDisableOnClick(true);
        Div asking = new Div(wanted, ask);
        asking.addClassName("jw-actions");
        return asking;
    }

    private Section panel(RefereeLine referee) {
        H3 who = new H3(referee.name());
        who.getElement().setAttribute("dir", "auto");
        Div heading = new Div(who, new StateBadge(texts.of(referee.state()), look(referee.state())));
        heading.addClassName("jw-heading");
        Section panel =
                new Section(heading, new Paragraph(referee.email().value()), PaperParts.words(referee.relation()));
        panel.addClassNames("jw-panel", "jw-stack");
        if (!referee.words().isEmpty()) {
            Paragraph words = PaperParts.words(referee.words());
            words.getStyle().set("white-space", "pre-line");
            panel.add(words);
        }
        panel.add(new Paragraph(formats.dateTime(referee.stateAt())));
        return panel;
    }

    static String look(RefereeState state) {
        return switch (state) {
            case ASKED -> "submitted";
            case GIVEN -> "hired";
            case DECLINED -> "declined";
            case CANCELLED -> "withdrawn";
        };
    }
}
