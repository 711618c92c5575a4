package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;

/** Asks until when the candidate has time to answer. */
class ExtendOfferDialog extends Dialog {

    ExtendOfferDialog(OffersPanel panel, OfferDetails details) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("shared.offers.extend.title"));
        DayField day = new DayField(texts.get("shared.offers.field.answer-by"));
        day.setManualValidation(true);
        add(new Paragraph(texts.get("shared.offers.extend.how", details.applicant())), day);
        Button extend = new Button(texts.get("shared.offers.do.extend"), click -> {
            if (day.getValue() == null) {
                day.setErrorMessage(texts.of(new RuleViolation("shared.required")));
                day.setInvalid(true);
                return;
            }
            close();
            panel.run("extend", () -> panel.offers()
                    .sending
                    .extend(
                            details.id(),
                            details.version(),
                            day.getValue()
                                    .plusDays(1)
                                    .atStartOfDay(WorkspaceUser.formats().zone())
                                    .toInstant()));
        });
        extend.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), extend);
    }
}
