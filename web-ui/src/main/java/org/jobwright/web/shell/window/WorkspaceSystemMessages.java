package org.jobwright.web.shell.window;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Texts;

/** The messages of a window whose session has ended, or that no longer matches what the server has. */
class WorkspaceSystemMessages implements SystemMessagesProvider {

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Texts texts = Texts.of(Language.of(info.getLocale().toLanguageTag()));
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("shared.session-over.title"));
        messages.setSessionExpiredMessage(texts.get("shared.session-over.explanation"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredURL("/login");
        messages.setSyncErrorCaption(texts.get("shared.window-lost.title"));
        messages.setSyncErrorMessage(texts.get("shared.window-lost.explanation"));
        messages.setInternalErrorCaption(texts.get("shared.window-lost.title"));
        messages.setInternalErrorMessage(texts.get("shared.window-lost.explanation"));
        return messages;
    }
}
