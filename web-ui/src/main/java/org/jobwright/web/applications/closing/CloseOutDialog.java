package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.closing.CloseOutPart;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What everyone will read, in their language, and when: the last look before the posting ends. */
class CloseOutDialog extends Dialog {

    private static final int NAMES_SHOWN = 20;

    private final CloseOutDesk desk;
    private final PublicOrganization organization;
    private final List<CloseOutPart> parts;
    private final IntegerField number = new IntegerField();

    CloseOutDialog(List<CloseOutPart> parts, PublicOrganization organization, CloseOutDesk desk) {
        this.desk = desk;
        this.organization = organization;
        this.parts = List.copyOf(parts);
        int told = told();
        setHeaderTitle(desk.text("applications.closing.confirm.title", told));
        addClassName("jw-sheet");
        Div form = new Div();
        form.addClassName("jw-stack");
        // A keyboard scrolls a long preview.
        form.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", desk.text("applications.closing.confirm.title", told));
        parts.forEach(part -> form.add(part(part)));
        boolean atOnce = organization.terms().decisionDelayHours() == 0;
        form.add(new Paragraph(
                atOnce
                        ? desk.text("applications.closing.confirm.at-once")
                        : desk.text("applications.closing.confirm.later", desk.releaseAt(organization))));
        number.setLabel(desk.text("applications.pipeline.decision.number", told));
        number.setErrorMessage(desk.text("applications.pipeline.decision.number-wrong", told));
        number.setManualValidation(true);
        number.setVisible(atOnce && told > ProposeDecision.TOLD_WITHOUT_NUMBER);
        form.add(number);
        add(form);
        Button confirm = new Button(
                desk.text(
                        "applications.closing.confirm." + desk.plan().outcome().name(), told),
                click -> confirm(told));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(desk.text("shared.cancel"), click -> close()), confirm);
    }

    private int told() {
        return (int) parts.stream().mapToLong(part -> part.preview().told()).sum();
    }

    private void confirm(int told) {
        boolean typed = !number.isVisible() || Integer.valueOf(told).equals(number.getValue());
        number.setInvalid(!typed);
        if (typed) {
            close();
            desk.confirm(parts, number.isVisible() ? number.getValue() : null);
        } else {
            number.focus();
        }
    }

    private Div part(CloseOutPart part) {
        Paragraph who = new Paragraph(desk.names(part.names(), NAMES_SHOWN));
        who.addClassName("jw-soft");
        Div box = new Div(
                new H3(desk.text(
                        "applications.closing.confirm.part", part.names().size())),
                who);
        box.addClassNames("jw-panel", "jw-preview");
        part.preview().mails().keySet().stream().sorted().forEach(language -> {
            Div text = new Div(new Paragraph(sentence(part.choice(), Texts.of(language))));
            text.getElement().setAttribute("lang", language.locale().toLanguageTag());
            if (!part.choice().message().isEmpty()) {
                Paragraph own = new Paragraph(part.choice().message());
                own.addClassName("jw-lines-kept");
                text.add(
                        new Paragraph(
                                CandidateStatusLabels.introduction(Texts.of(language), organization.displayName())),
                        own);
            }
            box.add(text);
        });
        return box;
    }

    private String sentence(CloseOutChoice choice, Texts theirs) {
        return choice.until() == null
                ? CandidateStatusLabels.sentence(theirs, organization.displayName(), null, choice.reason())
                : CandidateStatusLabels.keptOpen(
                        theirs,
                        organization.displayName(),
                        Formats.of(theirs.language(), ZoneOffset.UTC).date(choice.until()));
    }
}
