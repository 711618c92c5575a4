package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.messages.MissingValues;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.applications.words.LeftOutNotice;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.conversation.Conversations;

/** Asks before candidates are notified: whom, why, in which words, when; and previews the message. */
class DecisionDialog extends Dialog {

    private static final int TYPING_PAUSE_MILLIS = 400;

    private static final RejectionReason[] REASONS = RejectionReason.OF_EMPLOYERS.toArray(RejectionReason[]::new);

    private final PipelineLabels words;
    private final PublicOrganization organization;
    private final CandidateStatus step;
    private final DecisionPreview previewed;
    /** Whether the decision is more than a proposal to those who tell candidates. */
    private final boolean releases;

    private final RadioButtonGroup<RejectionReason> reason = new RadioButtonGroup<>();
    private final TextArea message = new TextArea();
    private final Checkbox releaseNow = new Checkbox();
    private final IntegerField number = new IntegerField();
    private final Div form = new Div();
    private final Div preview = new Div();
    private final Paragraph problem = new Paragraph();
    private final List<ApplicantCard> people;
    private final DecisionDesk desk;

    /** In which days are written where the message names them. */
    private Language language;

    /** The message for each, if it has names that stand for something about them; otherwise empty. */
    private Map<JobApplicationId, String> personal = Map.of();

    /** Whose words are shown, counted on. */
    private int shown;

    /** @param step the new status; null for a rejection */
    DecisionDialog(
            DecisionDesk desk,
            PublicOrganization organization,
            List<ApplicantCard> people,
            CandidateStatus step,
            DecisionPreview previewed) {
        this.words = desk.words();
        this.desk = desk;
        this.people = people;
        this.language = words.texts().language();
        this.organization = organization;
        this.step = step;
        this.previewed = previewed;
        this.releases = desk.mayRelease();
        String verb = step == null ? words.text("applications.pipeline.decline") : desk.verb(step);
        setHeaderTitle(words.text(key("title"), words.who(people)));
        addClassName("jw-sheet");
        add(form);
        form.addClassName("jw-stack");

        if (people.size() > 1) {
            form.add(new NameList(words.names(people), words.texts()));
        }
        if (step == null) {
            addReason();
        }
        desk.texts(people, this::insert).ifPresent(form::add);
        addMessage(people.size());
        form.add(previewPanel());
        LeftOutNotice leftOut = new LeftOutNotice();
        leftOut.show(words.leftOut(previewed.leftOut()), words.texts());
        form.add(leftOut);
        addTime();
        addNumber((int) previewed.told());

        Button decide = new Button(verb, click -> decide());
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), decide);
        if (step == null) {
            LastRejection.of(desk).ifPresent(last -> {
                reason.setValue(last.reason());
                message.setValue(last.messageFor(people));
            });
        }
        showPreview();
        onKeys(decide);
    }

    /**
     * {@code assets/board.js} sends Enter, and the number of a reason. The number decides at once only where that can be
     * undone.
     */
    private void onKeys(Button decide) {
        if (step != null || reason.getValue() != null) {
            // After the dialog has moved the focus itself.
            addOpenedChangeListener(change -> decide.getElement().executeJs("setTimeout(() => this.focus(), 50)"));
        }
        getElement()
                .addEventListener("decision-key", event -> {
                    String key = event.getEventData().get("event.detail.key").asString();
                    boolean isReason = step == null && key.matches("[1-9]") && Integer.parseInt(key) <= REASONS.length;
                    if (isReason) {
                        reason.setValue(REASONS[Integer.parseInt(key) - 1]);
                        decide.focus();
                    }
                    if (key.equals("Enter") || isReason && canBeUndone()) {
                        decide();
                    }
                })
                .addEventData("event.detail.key");
    }

    private boolean canBeUndone() {
        return releases && organization.terms().decisionDelayHours() > 0 && !releaseNow.getValue();
    }

    private void decide() {
        if (!isOpened() || !isComplete()) {
            return;
        }
        close();
        if (step == null) {
            LastRejection.keep(desk, people, reason.getValue(), message.getValue());
        }
        desk.decide(people, decision());
    }

    private void addReason() {
        reason.setLabel(words.text("applications.pipeline.decision.reason"));
        reason.setItems(REASONS);
        reason.addClassName("jw-numbered");
        reason.setItemLabelGenerator(words.texts()::of);
        reason.setHelperText(words.text(
                canBeUndone()
                        ? "applications.pipeline.decision.reason-hint-done"
                        : "applications.pipeline.decision.reason-hint"));
        reason.setErrorMessage(words.text("applications.pipeline.decision.reason-missing"));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            showPreview();
        });
        form.add(reason);
    }

    private void addMessage(int people) {
        message.setLabel(words.text("applications.pipeline.decision.message"));
        message.setHelperText(words.text(
                people == 1
                        ? "applications.pipeline.decision.message-one"
                        : "applications.pipeline.decision.message-all"));
        message.setMaxLength(Decision.MAX_MESSAGE);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        message.setMinRows(3);
        message.setWidthFull();
        message.addValueChangeListener(change -> showPreview());
        problem.addClassNames("jw-notice", "jw-notice--warning");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        form.add(message, problem);
    }

    private void insert(String text, Language written) {
        language = written;
        message.setValue(text);
    }

    /** Fills the names in the message; false if that is not possible, which is shown. */
    private boolean isFilled() {
        problem.setVisible(false);
        personal = Map.of();
        if (!message.getValue().contains("{{")) {
            return true;
        }
        try {
            personal = desk.filled(people, message.getValue(), language);
            return true;
        } catch (MissingValues missing) {
            problem.setText(Conversations.sentence(missing));
        } catch (InvalidInput wrong) {
            problem.setText(words.texts().of(wrong.getProblems().getFirst()));
        }
        problem.setVisible(true);
        return false;
    }

    private Div previewPanel() {
        preview.addClassNames("jw-panel", "jw-preview");
        preview.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.text("applications.pipeline.decision.preview"));
        return preview;
    }

    private void addTime() {
        if (!releases) {
            form.add(new Paragraph(words.text("applications.pipeline.decision.for-release")));
            return;
        }
        if (!canBeUndone()) {
            form.add(new Paragraph(words.text("applications.pipeline.decision.at-once")));
            return;
        }
        Paragraph when = new Paragraph();
        when.addClassName("jw-note");
        releaseNow.setLabel(words.text("applications.pipeline.decision.tell-now"));
        releaseNow.addValueChangeListener(change -> when.setText(time()));
        when.setText(time());
        form.add(releaseNow, when);
    }

    /** To tell many at once, their number is typed; there is no undo. */
    private void addNumber(int told) {
        number.setLabel(words.text("applications.pipeline.decision.number", told));
        number.setErrorMessage(words.text("applications.pipeline.decision.number-wrong", told));
        number.setManualValidation(true);
        number.setVisible(told > ProposeDecision.TOLD_WITHOUT_NUMBER && !canBeUndone());
        releaseNow.addValueChangeListener(
                change -> number.setVisible(told > ProposeDecision.TOLD_WITHOUT_NUMBER && !canBeUndone()));
        form.add(number);
    }

    private String time() {
        return releaseNow.getValue()
                ? words.text("applications.pipeline.decision.at-once")
                : words.text("applications.pipeline.decision.later", words.releaseAt(organization, words.now()));
    }

    /** In each language of the selected people. */
    private void showPreview() {
        String own = isFilled() ? own() : "";
        preview.removeAll();
        preview.add(new H3(words.text("applications.pipeline.decision.preview", previewed.told())));
        previewed.mails().keySet().stream().sorted().forEach(each -> {
            Texts theirs = Texts.of(each);
            Div text = new Div(new Paragraph(
                    CandidateStatusLabels.sentence(theirs, organization.displayName(), step, reason.getValue())));
            text.getElement().setAttribute("lang", each.locale().toLanguageTag());
            if (!own.isEmpty()) {
                Paragraph said = new Paragraph(own);
                said.addClassName("jw-lines-kept");
                text.add(new Paragraph(CandidateStatusLabels.introduction(theirs, organization.displayName())), said);
            }
            preview.add(text);
        });
        if (written().size() > 1) {
            preview.add(whose());
        }
    }

    /** Those who are told in words of their own. */
    private List<ApplicantCard> written() {
        return people.stream()
                .filter(person -> personal.containsKey(person.id()))
                .toList();
    }

    /** The words for the person who is shown. */
    private String own() {
        return personal.isEmpty()
                ? message.getValue()
                : personal.get(written().get(shown % personal.size()).id());
    }

    /** Whose words are shown, and the way to those of the next person. */
    private Div whose() {
        int number = shown % personal.size();
        Button next = new Button(words.text("shared.conversation.many.next"), click -> {
            shown++;
            showPreview();
        });
        next.addThemeVariants(ButtonVariant.SMALL);
        Div row = new Div(
                new Span(words.text(
                        "shared.conversation.many.preview",
                        words.name(written().get(number)),
                        number + 1,
                        personal.size())),
                next);
        row.addClassName("jw-actions");
        return row;
    }

    private boolean isComplete() {
        boolean complete = step != null || reason.getValue() != null;
        reason.setInvalid(!complete);
        if (!complete) {
            reason.getElement().executeJs("this.querySelector('input').focus()");
        }
        if (complete && !isFilled()) {
            message.focus();
            return false;
        }
        return complete && isNumberTyped();
    }

    private boolean isNumberTyped() {
        boolean typed = !number.isVisible() || Objects.equals(number.getValue(), (int) previewed.told());
        number.setInvalid(!typed);
        if (!typed) {
            number.focus();
        }
        return typed;
    }

    private ProposeDecision decision() {
        String text = message.isEmpty() ? null : message.getValue();
        ProposeDecision decision = step == null
                ? ProposeDecision.reject(ApplicantPresenter.ids(people), reason.getValue(), text, releaseNow.getValue())
                : ProposeDecision.advance(ApplicantPresenter.ids(people), step, text, releaseNow.getValue());
        return decision.personally(personal).confirmed(previewed.seen(), number.isVisible() ? number.getValue() : null);
    }

    private String key(String what) {
        return "applications.pipeline.decision."
                + (step == null ? "decline" : step.name().toLowerCase(Locale.ROOT)) + "." + what;
    }
}
