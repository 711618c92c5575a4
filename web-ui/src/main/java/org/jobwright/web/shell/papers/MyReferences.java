package org.jobwright.web.shell.papers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.papers.ReferenceAsk;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.papers.NamedReferee;
import org.jobwright.services.papers.RefereeLine;
import org.jobwright.services.papers.References;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Whom a candidate names as referees; only with their consent somebody is asked. */
public class MyReferences extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final Papers papers;
    private final ApplicationReference application;
    private final H2 heading = new H2(texts.get("shared.references.mine.title"));

    MyReferences(Papers papers, ApplicationReference application) {
        this.papers = papers;
        this.application = application;
        addClassName("jw-stack");
        show();
    }

    private void show() {
        removeAll();
        References references = papers.named.mine(application);
        setVisible(references.wanted() > 0);
        if (references.wanted() > 0) {
            add(heading, new Paragraph(texts.get("shared.references.mine.how", references.wanted())));
            references.referees().forEach(referee -> add(panel(referee)));
            if (references.referees().stream()
                            .filter(referee -> referee.state() != RefereeState.CANCELLED)
                            .count()
                    < ReferenceAsk.MOST_REFEREES) {
                add(form());
            }
        }
    }

    private Section panel(RefereeLine referee) {
        H3 who = new H3(referee.name());
        who.getElement().setAttribute("dir", "auto");
        Div line = new Div(who, new StateBadge(texts.of(referee.state()), ReferencesPanel.look(referee.state())));
        line.addClassName("jw-heading");
        Section panel = new Section(
                line, new Paragraph(referee.email().value()), new Paragraph(formats.dateTime(referee.stateAt())));
        panel.addClassNames("jw-panel", "jw-stack");
        if (referee.state() == RefereeState.ASKED) {
            Button cancel = new Button(texts.get("shared.references.mine.cancel"), click -> {
                papers.named.cancel(application, referee.id());
                said("shared.references.mine.cancelled");
            });
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            cancel.setAriaLabel(texts.get("shared.references.mine.cancel-of", referee.name()));
            panel.add(cancel);
        }
        return panel;
    }

    private Section form() {
        FormProblems problems = new FormProblems();
        TextField name = problems.field("name", new TextField(texts.get("shared.references.mine.name")));
        name.setMaxLength(Referee.MOST_LINE);
        name.setWidthFull();
        EmailField email = problems.field("email", new EmailField(texts.get("shared.references.mine.email")));
        email.setWidthFull();
        TextField relation = problems.field("relation", new TextField(texts.get("shared.references.mine.relation")));
        relation.setHelperText(texts.get("shared.references.mine.relation.hint"));
        relation.setMaxLength(Referee.MOST_LINE);
        relation.setWidthFull();
        Checkbox agreed = problems.field("agreed", new Checkbox(texts.get("shared.references.mine.agree")));
        Button ask = new Button(texts.get("shared.references.mine.ask"), click -> {
            if (problems.run(
                    "email",
                    () -> papers.named.name(
                            application,
                            new NamedReferee(
                                    name.getValue(),
                                    new EmailAddress(email.getValue()),
                                    relation.getValue(),
                                    agreed.getValue())))) {
                said("shared.references.mine.asked");
            }
            click.getSource().setEnabled(true);
        });
        ask.setDisableOnClick(true);
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        Section form = new Section(
                new H3(texts.get("shared.references.mine.add")), name, email, relation, agreed, new Div(ask));
        form.addClassNames("jw-panel", "jw-stack");
        return form;
    }

    private void said(String key) {
        show();
        Focus.moveTo(heading);
        Toast.show(texts.get(key));
    }
}
