package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.MyInterview;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;

/** The interviews of one's own application, as the employer told them. Hidden if there are none. */
public class MyInterviews extends Section {

    private final InterviewWords words = InterviewWords.ofReader();
    private final Interviews interviews;
    private final ApplicationReference application;
    private final H2 heading = new H2(words.text("mine.title"));

    MyInterviews(Interviews interviews, ApplicationReference application) {
        this.interviews = interviews;
        this.application = application;
        addClassNames("jw-stack", "jw-interviews");
        heading.setId("interviews");
        getElement().setAttribute("aria-labelledby", "interviews");
        show();
    }

    private void show() {
        removeAll();
        List<MyInterview> mine = interviews.own.of(application);
        setVisible(!mine.isEmpty());
        add(heading);
        mine.forEach(interview -> add(card(interview)));
    }

    private Article card(MyInterview interview) {
        Article card = new Article();
        card.addClassNames("jw-panel", "jw-stack");
        H3 title = new H3(interview.appointment().title());
        title.setId("interview-" + interview.reference());
        card.getElement().setAttribute("aria-labelledby", "interview-" + interview.reference());
        card.add(title);
        boolean toCome = interview.isToCome(interviews.now());
        if (interview.cause() != null) {
            card.add(new Paragraph(
                    words.text("mine.cancelled." + interview.cause().name(), interview.organization())));
        } else if (!interview.agreed()) {
            card.add(new Paragraph(
                    interview.chooseBy() == null
                            ? words.text("mine.times.late", interview.organization())
                            : words.text(
                                    "mine.times.choose",
                                    interview.organization(),
                                    words.formats().dateTime(interview.chooseBy()))));
        } else if (!toCome) {
            card.add(new Paragraph(words.text("mine.past")));
        } else if (interview.askedAt() != null) {
            Paragraph asked = new Paragraph(
                    words.text("mine.asked", words.formats().day(interview.askedAt()), interview.organization()));
            asked.addClassName("jw-notice");
            card.add(asked);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-appointment");
        words.describe(facts, interview.appointment(), interview.agreed());
        facts.addComponentAtIndex(
                0,
                new DescriptionList.Description(
                        words.texts().of(interview.appointment().kind())));
        facts.addComponentAtIndex(0, new DescriptionList.Term(words.text("fact.kind")));
        if (!interview.appointment().forCandidate().isEmpty()) {
            words.fact(facts, "mine.words", interview.appointment().forCandidate());
        }
        card.add(facts);
        if (toCome) {
            card.add(actions(interview));
        } else if (interview.chooseBy() != null) {
            Div choose = new Div(choose(interview));
            choose.addClassName("jw-actions");
            card.add(choose);
        }
        return card;
    }

    /** Opens the same page as the link in the mail. */
    private Button choose(MyInterview interview) {
        Button choose = new Button(
                words.text(interview.agreed() ? "mine.times.move" : "mine.times.open"),
                click -> getUI().ifPresent(ui -> ui.getPage()
                        .setLocation("/interviews/"
                                + interviews
                                        .candidate
                                        .link(interview.reference())
                                        .value())));
        choose.setDisableOnClick(true);
        if (!interview.agreed()) {
            choose.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return choose;
    }

    private Div actions(MyInterview interview) {
        Anchor calendar = new Anchor("/interviews/" + interview.reference() + ".ics", words.text("mine.calendar"));
        calendar.addClassName("jw-button");
        calendar.setRouterIgnore(true);
        calendar.getElement().setAttribute("download", true);
        Div actions = new Div(calendar);
        actions.addClassName("jw-actions");
        if (interview.chooseBy() != null) {
            actions.add(choose(interview));
        }
        if (interview.askedAt() == null) {
            actions.add(new Button(words.text("mine.other"), click -> new WordsDialog(
                            words,
                            "mine.other.title",
                            "mine.other.when",
                            "mine.other.send",
                            said -> run(
                                    () -> interviews.candidate.askOtherTime(
                                            interview.reference(), interview.sequence(), said),
                                    words.text("mine.said.asked", interview.organization())))
                    .open()));
        }
        Button cancel = new Button(words.text("mine.cancel"), click -> askCancel(interview));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(cancel);
        return actions;
    }

    private void askCancel(MyInterview interview) {
        new ConfirmAction(
                        words.text("mine.cancel.title"),
                        words.text("mine.cancel.text", interview.organization()),
                        words.text("mine.cancel.do"),
                        () -> run(
                                () -> interviews.candidate.cancel(interview.reference(), interview.sequence()),
                                words.text("mine.said.cancelled", interview.organization())))
                .orKeep(words.text("cancel.keep"))
                .open();
    }

    /** A refusal means that it changed meanwhile: it is reported, and the page shows the current state. */
    private void run(SerializableRunnable command, String said) {
        try {
            command.run();
            show();
            Focus.moveTo(heading);
            Toast.show(said);
        } catch (RuleViolation refused) {
            show();
            throw refused;
        }
    }
}
