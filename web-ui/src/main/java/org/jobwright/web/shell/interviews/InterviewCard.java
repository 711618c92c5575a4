package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.interviews.replies.CalendarResponse;
import org.jobwright.services.interviews.ApplicationInterviews;
import org.jobwright.services.interviews.InterviewDetails;
import org.jobwright.services.interviews.PanelLine;
import org.jobwright.services.interviews.TimesLine;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.StateBadge;

/** One interview as the employer sees it, with what the reader can do now. */
class InterviewCard extends Article {

    private final InterviewDetails interview;
    private final InterviewsPanel panel;
    private final InterviewWords words;

    InterviewCard(InterviewDetails interview, ApplicationInterviews all, InterviewsPanel panel) {
        this.interview = interview;
        this.panel = panel;
        this.words = panel.words();
        Appointment appointment = interview.appointment();
        addClassNames("jw-panel", "jw-stack");
        H3 title = new H3(appointment.title());
        title.setId("interview-" + interview.reference());
        getElement().setAttribute("aria-labelledby", "interview-" + interview.reference());
        Div head = new Div(title, new StateBadge(words.texts().of(interview.state()), look(interview.state())));
        head.addClassName("jw-apart");
        Span about = new Span(words.texts().of(appointment.kind()) + " \u00b7 " + interview.reference());
        about.addClassName("jw-soft");
        add(head, about);
        notices();
        add(facts(appointment));
        Div actions = new Div();
        actions.addClassName("jw-actions");
        actions(all).forEach(actions::add);
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    static String look(InterviewState state) {
        return switch (state) {
            case PLANNED -> "draft";
            case PROPOSED -> "referred";
            case SCHEDULED -> "interview";
            case RESCHEDULING -> "referred";
            case HELD -> "filled";
            case MISSED_BY_CANDIDATE, MISSED_BY_US -> "expired";
            case CANCELLED -> "withdrawn";
        };
    }

    private void notices() {
        if (interview.cancelling()) {
            notice(words.text("waits.cancel", panel.person(), time()));
        } else if (interview.tellAt() != null) {
            notice(words.text(waits(), panel.person(), time()));
        } else if (interview.isUnchosen(panel.interviews().now())) {
            notice(words.text("times.unchosen", panel.person()));
        }
        if (interview.wish() != null) {
            wish(interview.wish());
        }
        if (interview.candidateResponse() != null
                && interview.isToCome(panel.interviews().now())) {
            calendar(interview.candidateResponse());
        }
        if (interview.cause() != null) {
            add(new Paragraph(words.text(
                    "cancelled." + interview.cause().name(),
                    panel.person(),
                    words.formats().dateTime(interview.endedAt()))));
        }
    }

    /** What the candidate's calendar said; only a no is worth a notice. */
    private void calendar(CalendarResponse response) {
        String sentence = words.text("calendar." + response.said().name(), panel.person());
        if (response.said() == CalendarResponse.Answer.DECLINED) {
            notice(sentence);
        } else {
            Paragraph line = new Paragraph(sentence);
            line.addClassName("jw-note");
            add(line);
        }
    }

    private void wish(InterviewDetails.Wish wish) {
        notice(words.text(
                interview.announced() == null ? "times.wish" : "wish",
                panel.person(),
                words.formats().dateTime(wish.at())));
        if (!wish.windows().isEmpty()) {
            UnorderedList windows = new UnorderedList();
            wish.windows().forEach(window -> windows.add(new ListItem(words.window(window))));
            add(windows);
        }
        if (!wish.words().isEmpty()) {
            Paragraph said = new Paragraph(wish.words());
            said.addClassNames("jw-lines-kept", "jw-quote");
            said.getElement().setAttribute("dir", "auto");
            add(said);
        }
    }

    private String waits() {
        if (interview.offer() != null && !interview.offer().told()) {
            return interview.isKnown() ? "times.waits.other" : "times.waits";
        }
        return interview.isKnown() ? "waits.change" : "waits.first";
    }

    private String time() {
        return words.formats().time(interview.tellAt());
    }

    private void notice(String sentence) {
        Paragraph notice = new Paragraph(sentence);
        notice.addClassNames("jw-notice", "jw-notice--warning");
        add(notice);
    }

    private DescriptionList facts(Appointment appointment) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("jw-appointment");
        words.describe(facts, appointment, interview.isTimed());
        if (interview.offer() != null) {
            facts.add(
                    new DescriptionList.Term(words.text("times.fact")),
                    new DescriptionList.Description(times(interview.offer())));
        }
        UnorderedList people = new UnorderedList();
        interview.panel().forEach(member -> people.add(new ListItem(line(member))));
        facts.add(new DescriptionList.Term(words.text("fact.panel")), new DescriptionList.Description(people));
        if (!appointment.forCandidate().isEmpty()) {
            words.fact(facts, "fact.for-candidate", appointment.forCandidate());
        }
        if (!interview.internal().isEmpty()) {
            words.fact(facts, "fact.internal", interview.internal());
        }
        if (interview.kit() != null && !panel.kitName(interview.kit()).isEmpty()) {
            words.fact(facts, "fact.kit", panel.kitName(interview.kit()));
        }
        return facts;
    }

    /** How many, and which. */
    private Details times(TimesLine offer) {
        UnorderedList list = new UnorderedList();
        offer.times().forEach(time -> list.add(new ListItem(words.agreed(time))));
        return new Details(
                words.text("times.count", offer.times().size(), words.formats().dateTime(offer.answerBy())), list);
    }

    private String line(PanelLine member) {
        String part = words.texts().of(member.seat().part());
        String line =
                words.text("panel.member", member.name(), part, words.texts().of(member.response()));
        return member.comment() == null ? line : line + " \u201c" + member.comment() + "\u201d";
    }

    private Stream<Component> actions(ApplicationInterviews all) {
        Stream.Builder<Component> actions = Stream.builder();
        boolean over = interview.isUnrecorded(panel.interviews().now());
        if (interview.kit() != null && interview.cause() == null) {
            Anchor score = new Anchor(panel.scorecards(), words.text(scores() ? "score" : "scorecards"));
            score.addClassName("jw-button");
            actions.add(score);
        }
        if (interview.changeable() && interview.tellAt() != null) {
            actions.add(button(
                    "take-back",
                    () -> panel.run(
                            () -> panel.interviews().service.takeBack(interview.id(), interview.version()),
                            words.text("said.taken-back"))));
        }
        if (over && (interview.changeable() || interview.own().isPresent())) {
            Stream.of(InterviewState.HELD, InterviewState.MISSED_BY_CANDIDATE, InterviewState.MISSED_BY_US)
                    .forEach(outcome -> actions.add(button(
                            "attend." + outcome.name(),
                            () -> panel.run(
                                    () -> panel.interviews()
                                            .service
                                            .attend(interview.id(), interview.version(), outcome),
                                    words.text("said.recorded")))));
        }
        if (interview.own().isPresent() && interview.isToCome(panel.interviews().now())) {
            answers(actions, interview.own().orElseThrow());
        }
        if (interview.changeable() && !interview.cancelling() && !over) {
            if (interview.state() == InterviewState.PLANNED && interview.tellAt() == null && !all.withDecision()) {
                Button tell = button(
                        "tell",
                        () -> panel.run(
                                () -> panel.interviews().service.tell(interview.id(), interview.version()),
                                words.text("said.soon", panel.person())));
                tell.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(tell);
            }
            actions.add(button("change", () -> panel.change(interview)));
            actions.add(button(
                    interview.offer() == null ? "times.offer" : "times.offer.other", () -> panel.offer(interview)));
            if (all.mayPlan()
                    && interview.isTimed()
                    && interview
                            .appointment()
                            .time()
                            .startsAt()
                            .isAfter(panel.interviews().now())) {
                actions.add(button("same-day", () -> panel.plan(all, interview)));
            }
            actions.add(button("cancel", this::askCancel));
        }
        return actions.build();
    }

    /** Whether the reader is asked for a scorecard, and the interview has begun. */
    private boolean scores() {
        return interview
                        .own()
                        .filter(own -> own.seat().part() != PanelPart.SHADOW)
                        .isPresent()
                && !interview
                        .appointment()
                        .time()
                        .startsAt()
                        .isAfter(panel.interviews().now());
    }

    private void answers(Stream.Builder<Component> actions, PanelLine own) {
        if (own.response() != PanelResponse.ACCEPTED) {
            actions.add(button("answer.accept", () -> answer(PanelResponse.ACCEPTED, "")));
        }
        if (own.response() != PanelResponse.DECLINED) {
            actions.add(button("answer.decline", () -> new WordsDialog(
                            words,
                            "answer.decline.title",
                            "answer.words",
                            "answer.decline",
                            said -> answer(PanelResponse.DECLINED, said))
                    .open()));
        }
        actions.add(button("answer.other", () -> new WordsDialog(
                        words,
                        "answer.other.title",
                        "answer.when",
                        "answer.other.send",
                        said -> answer(PanelResponse.OTHER_TIME, said))
                .open()));
    }

    private void answer(PanelResponse response, String said) {
        panel.run(
                () -> panel.interviews()
                        .service
                        .answer(interview.id(), interview.announced().sequence(), response, said),
                words.text("said.answered"));
    }

    private void askCancel() {
        boolean known = interview.isKnown();
        new ConfirmAction(
                        words.text("cancel.title"),
                        words.text(known ? "cancel.told" : "cancel.draft", panel.person()),
                        words.text("cancel.do"),
                        () -> panel.run(
                                () -> panel.interviews().service.cancel(interview.id(), interview.version()),
                                words.text(known ? "said.cancelling" : "said.cancelled", panel.person())))
                .orKeep(words.text("cancel.keep"))
                .open();
    }

    private Button button(String key, SerializableRunnable action) {
        Button button = new Button(words.text(key, panel.person()), click -> action.run());
        button.setAriaLabel(words.text(
                "action-on",
                words.text(key, panel.person()),
                interview.appointment().title()));
        return button;
    }
}
