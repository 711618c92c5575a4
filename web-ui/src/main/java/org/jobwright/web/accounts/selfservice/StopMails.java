package org.jobwright.web.accounts.selfservice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.WorkspaceUser;

/** What a person sees first who follows the way out in a mail: one press stops mails of its kind. */
class StopMails extends Div {

    private final Texts texts = WorkspaceUser.texts();

    StopMails(MessageKind kind, MailsPanel panel) {
        addClassNames("jw-notice", "jw-actions", "jw-apart");
        Paragraph line = new Paragraph(
                texts.get("accounts.mine.mails.stop", texts.get("accounts.mine.mails.kind." + kind.name())));
        Button stop = new Button(texts.get("accounts.mine.mails.stop.press"));
        stop.addClickListener(click -> {
            panel.switchOff(kind);
            stop.setVisible(false);
            line.setText(texts.get("accounts.mine.mails.stop.done"));
            Focus.moveTo(line);
        });
        if (panel.isOff(kind)) {
            line.setText(texts.get("accounts.mine.mails.stop.done"));
            stop.setVisible(false);
        }
        add(line, stop);
    }
}
