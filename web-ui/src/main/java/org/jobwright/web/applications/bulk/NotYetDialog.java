package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.forms.DayField;

/** Asks before a candidate is told that nothing is decided yet: by which day they hear more, and in which words. */
class NotYetDialog extends Dialog {

    private static final int TYPING_PAUSE_MILLIS = 400;
    private static final int USUAL_DAYS = 30;

    private final DecisionDesk desk;
    private final PipelineLabels words;
    private final PublicOrganization organization;
    private final ApplicantCard person;
    private final DecisionPreview previewed;
    private final LocalDate today;
    private final DayField until;
    private final TextArea message = new TextArea();
    private final Div preview = new Div();

    NotYetDialog(DecisionDesk desk, PublicOrganization organization, ApplicantCard person) {
        this.desk = desk;
        this.words = desk.words();
        this.organization = organization;
        this.person = person;
        today = LocalDate.ofInstant(words.now(), ZoneOffset.UTC);
        until = new DayField(words.text("applications.closing.until"));
        previewed = desk.preview(decision(today.plusDays(USUAL_DAYS)));
        setHeaderTitle(words.text("applications.pipeline.not-yet.title", words.name(person)));
        addClassName("jw-sheet");
        until.setHelperText(words.text("applications.closing.until.hint", Decision.MOST_DAYS_KEPT_OPEN));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(Decision.MOST_DAYS_KEPT_OPEN));
        until.setValue(today.plusDays(USUAL_DAYS));
        until.addValueChangeListener(change -> showPreview());
        addMessage();
        preview.addClassNames("jw-panel", "jw-preview");
        preview.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", words.text("applications.pipeline.decision.preview", previewed.told()));
        Paragraph when = new Paragraph(desk.whenTold());
        when.addClassName("jw-note");
        Div form = new Div(until);
        desk.texts(List.of(person), (text, language) -> message.setValue(text)).ifPresent(form::add);
        form.add(message, preview, when);
        form.addClassName("jw-stack");
        add(form);
        Button tell = new Button(words.text("applications.pipeline.not-yet"), click -> tell());
        tell.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.text("shared.cancel"), click -> close()), tell);
        showPreview();
    }

    private void addMessage() {
        message.setLabel(words.text("applications.pipeline.decision.message"));
        message.setHelperText(words.text("applications.pipeline.decision.message-one"));
        message.setMaxLength(Decision.MAX_MESSAGE);
        message.setValueChangeMode(ValueChangeMode.LAZY);
        message.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        message.setMinRows(3);
        message.setWidthFull();
        message.addValueChangeListener(change -> showPreview());
    }

    /** In the language of the candidate. */
    private void showPreview() {
        preview.removeAll();
        preview.add(new H3(words.text("applications.pipeline.decision.preview", previewed.told())));
        for (Language language : previewed.mails().keySet()) {
            Texts theirs = Texts.of(language);
            Div text = new Div();
            text.getElement().setAttribute("lang", language.locale().toLanguageTag());
            if (until.getValue() != null) {
                text.add(new Paragraph(CandidateStatusLabels.keptOpen(
                        theirs,
                        organization.displayName(),
                        Formats.of(language, ZoneOffset.UTC).date(until.getValue()))));
            }
            if (!message.isEmpty()) {
                Paragraph own = new Paragraph(message.getValue());
                own.addClassName("jw-lines-kept");
                text.add(new Paragraph(CandidateStatusLabels.introduction(theirs, organization.displayName())), own);
            }
            preview.add(text);
        }
    }

    private void tell() {
        LocalDate day = until.getValue();
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(Decision.MOST_DAYS_KEPT_OPEN))) {
            until.setErrorMessage(
                    words.text("violation.applications.closing.keep-open.too-long", Decision.MOST_DAYS_KEPT_OPEN));
            until.setInvalid(true);
            until.focus();
            return;
        }
        close();
        desk.decide(List.of(person), decision(day).confirmed(previewed.seen(), null));
    }

    private ProposeDecision decision(LocalDate day) {
        return ProposeDecision.keepOpen(List.of(person.id()), day, message.isEmpty() ? null : message.getValue());
    }
}
