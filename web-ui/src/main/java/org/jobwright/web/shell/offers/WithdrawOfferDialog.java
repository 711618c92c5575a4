package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jobwright.domain.offers.AfterWithdrawal;
import org.jobwright.domain.offers.OfferTermsRules;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.WithdrawOffer;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormProblems;

/** Asks what comes next before an offer is withdrawn, which the candidate reads at once. A refusal keeps what was typed. */
class WithdrawOfferDialog extends Dialog {

    WithdrawOfferDialog(OffersPanel panel, OfferDetails details) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("shared.offers.withdraw.title"));
        RadioButtonGroup<AfterWithdrawal> next = new RadioButtonGroup<>(texts.get("shared.offers.withdraw.next"));
        next.setItems(AfterWithdrawal.values());
        next.setItemLabelGenerator(texts::of);
        next.setValue(AfterWithdrawal.REVISE);
        FormProblems problems = new FormProblems();
        TextArea reason = problems.field("reason", new TextArea(texts.get("shared.offers.withdraw.reason")));
        reason.setHelperText(texts.get("shared.offers.withdraw.reason-hint", details.applicant()));
        reason.setMaxLength(OfferTermsRules.MAX_WORDS);
        reason.setWidthFull();
        add(new Paragraph(texts.get("shared.offers.withdraw.how", details.applicant())), next, reason);
        Button withdraw = new Button(texts.get("shared.offers.do.withdraw"), click -> {
            WithdrawOffer command =
                    new WithdrawOffer(details.id(), details.version(), next.getValue(), reason.getValue());
            if (problems.run("reason", () -> panel.offers().sending.withdraw(command))) {
                close();
                panel.run("withdraw", () -> {});
            }
            click.getSource().setEnabled(true);
        });
        withdraw.setDisableOnClick(true);
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(texts.get("shared.offers.withdraw.keep"), click -> close()), withdraw);
    }
}
