package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks until when the candidate has time to answer. A refusal is said beside the day, which stays. */
class ExtendOfferDialog extends Dialog {

    ExtendOfferDialog(OffersPanel panel, OfferDetails details, OfferVersionDetails sent) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("shared.offers.extend.title"));
        FormProblems problems = new FormProblems();
        DayField day = problems.field("day", new DayField(texts.get("shared.offers.field.answer-by")));
        add(new Paragraph(texts.get("shared.offers.extend.how", details.applicant())), day);
        Button extend = new Button(texts.get("shared.offers.do.extend"), click -> {
            if (problems.run("day", () -> panel.offers()
                    .sending
                    .extend(
                            details.id(),
                            details.version(),
                            end(day, sent.terms().zone())))) {
                close();
                panel.run("extend", () -> {});
            }
            click.getSource().setEnabled(true);
        });
        extend.setDisableOnClick(true);
        extend.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()), extend);
    }

    /** The day ends where the letter says that it does. */
    private static Instant end(DayField day, String zone) {
        if (day.getValue() == null) {
            throw new RuleViolation("shared.required");
        }
        return day.getValue().plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }
}
