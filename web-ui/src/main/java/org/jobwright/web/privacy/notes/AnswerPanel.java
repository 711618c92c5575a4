package org.jobwright.web.privacy.notes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.ZoneId;
import org.jobwright.domain.privacy.notes.NotesRequest;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.privacy.notes.AnswerNotes;
import org.jobwright.services.privacy.notes.NotesAnswerService;
import org.jobwright.services.privacy.notes.NotesToRelease;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.forms.Unsaved;

/** All that the team wrote, to be sent as it is, shortened, or not at all. */
class AnswerPanel extends Section {

    private final NotesAnswerService service;
    private final SerializableConsumer<String> answered;
    private final ZoneId zone;
    private final Texts texts = WorkspaceUser.texts();
    private final FormProblems problems = new FormProblems();
    private final TextArea words = problems.field("words", new TextArea(texts.get("privacy.requests.words")));
    private final TextArea reason = problems.field("reason", new TextArea(texts.get("privacy.requests.reason")));
    private final Div now = new Div();
    private final String wordsAtFirst;
    private final String reasonAtFirst;
    private NotesToRelease request;
    private String written;

    /** @param answered gets the key of what to say */
    AnswerPanel(
            NotesToRelease request, NotesAnswerService service, ZoneId zone, SerializableConsumer<String> answered) {
        this.service = service;
        this.answered = answered;
        this.zone = zone;
        take(request);
        boolean fits = written.length() <= NotesRequest.MAX_WORDS;
        wordsAtFirst = fits ? written : "";
        reasonAtFirst = request.masked() ? texts.get("privacy.requests.masked.reason") : "";
        words.setHelperText(
                fits
                        ? texts.get("privacy.requests.words.hint")
                        : texts.get("privacy.requests.words.too-long", written.length()));
        words.setMaxLength(NotesRequest.MAX_WORDS);
        words.setValue(wordsAtFirst);
        words.setMaxHeight("60vh");
        words.setWidthFull();
        reason.setHelperText(texts.get("privacy.requests.reason.hint"));
        reason.setMaxLength(NotesRequest.MAX_REASON);
        reason.setValue(reasonAtFirst);
        reason.setWidthFull();
        add(problems.summary());
        if (request.masked()) {
            add(NotesRequestView.note(texts.get("privacy.requests.masked")));
        }
        add(words, now, reason, actions());
        addClassNames("jw-panel", "jw-settings");
        Unsaved.warnBeforeClosing(this);
    }

    private Div actions() {
        Button send = new Button(
                texts.get("privacy.requests.send"),
                click -> answer(
                        words.getValue(),
                        words.getValue().equals(written),
                        reason.getValue(),
                        "privacy.requests.sent"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button refuse = new Button(
                texts.get("privacy.requests.refuse"),
                click -> answer("", false, refusal(), "privacy.requests.refused"));
        refuse.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(send, refuse);
        actions.addClassName("jw-actions");
        return actions;
    }

    boolean isChanged() {
        return !words.getValue().equals(wordsAtFirst) || !reason.getValue().equals(reasonAtFirst);
    }

    /** That words were hidden is no reason to refuse all of them. */
    private String refusal() {
        return reason.getValue().equals(texts.get("privacy.requests.masked.reason")) ? "" : reason.getValue();
    }

    private void answer(String released, boolean complete, String why, String said) {
        AnswerNotes answer =
                new AnswerNotes(request.request().reference(), request.fingerprint(), released, complete, why);
        if (problems.run("words", () -> send(answer))) {
            answered.accept(said);
        }
    }

    private void send(AnswerNotes answer) {
        try {
            service.answer(answer);
        } catch (RuleViolation refused) {
            if (refused.getCode().equals("privacy.notes.changed")) {
                compare();
            }
            throw refused;
        }
    }

    /** The answer stays as it was typed; what the team has written by now stands below it. */
    private void compare() {
        take(service.open(request.request().reference()));
        Paragraph text = new Paragraph(written);
        text.addClassName("jw-lines-kept");
        now.removeAll();
        now.add(new H2(texts.get("privacy.requests.now")), text);
    }

    private void take(NotesToRelease latest) {
        request = latest;
        written = new NotesInWords(latest, zone).written(latest);
    }
}
