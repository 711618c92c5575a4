package org.jobwright.web.applications.closing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneOffset;
import org.jobwright.domain.applications.closing.CloseOutChoice;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.closing.CloseOutPart;
import org.jobwright.services.applications.closing.CloseOutPreview;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What everyone will read, in their language, and when: the last look before the posting ends. */
class CloseOutDialog extends Dialog {

    private static final int NAMES_SHOWN = 20;

    private final CloseOutDesk desk;
    private final PublicOrganization organization;
    private final CloseOutPreview preview;
    private final IntegerField number = new IntegerField();

    /** @param news what happened since the page was read; empty for nothing */
    CloseOutDialog(CloseOutPreview preview, String news, PublicOrganization organization, CloseOutDesk desk) {
        this.desk = desk;
        this.organization = organization;
        this.preview = preview;
        int told = preview.told();
        setHeaderTitle(desk.text("applications.closing.confirm.title", told));
        addClassName("jw-sheet");
        Div form = new Div();
        form.addClassName("jw-stack");
        // A keyboard scrolls a long preview.
        form.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", desk.text("applications.closing.confirm.title", told));
        if (!news.isEmpty()) {
            Div notice = new Div(new Paragraph(news));
            notice.addClassNames("jw-notice", "jw-notice--warning");
            form.add(notice);
        }
        preview.parts().forEach(part -> form.add(part(part)));
        if (!preview.ending().isEmpty()) {
            form.add(ending());
        }
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

    private void confirm(int told) {
        boolean typed = !number.isVisible() || Integer.valueOf(told).equals(number.getValue());
        number.setInvalid(!typed);
        if (typed) {
            close();
            desk.confirm(preview, number.isVisible() ? number.getValue() : null);
        } else {
            number.focus();
        }
    }

    private Div ending() {
        UnorderedList list = new UnorderedList();
        preview.ending().forEach(one -> list.add(new ListItem(desk.ending(one))));
        if (preview.unnamed() > 0) {
            list.add(new ListItem(desk.text("applications.closing.ending.more", preview.unnamed())));
        }
        Div box = new Div(
                new H3(desk.text("applications.closing.ending")),
                new Paragraph(desk.text("applications.closing.ending.hint")),
                list);
        box.addClassNames("jw-panel", "jw-preview");
        return box;
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
