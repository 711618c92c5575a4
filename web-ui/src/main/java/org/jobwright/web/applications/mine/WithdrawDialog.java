package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import org.jobwright.web.shared.text.Texts;

/** Asks before an application is withdrawn, because the employer is notified at once. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(String employer, Texts texts, Command withdraw) {
        setHeaderTitle(texts.get("applications.one.withdraw.title"));
        add(new Paragraph(texts.get("applications.one.withdraw.text", employer)));
        Button keep = new Button(texts.get("applications.one.withdraw.keep"), click -> close());
        keep.setAutofocus(true);
        Button take = new Button(texts.get("applications.one.withdraw"), click -> {
            close();
            withdraw.execute();
        });
        take.setDisableOnClick(true);
        take.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(keep, take);
        setWidth("30rem");
    }
}
