package org.jobwright.web.shell.conversation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The way between the pages of one's own application. */
public class CandidateTabs extends Nav {

    private final Texts texts = WorkspaceUser.texts();

    /**
     * @param messages whether the page with the messages is the current one
     * @param unread how many messages are new
     */
    public CandidateTabs(ApplicationReference application, boolean messages, long unread) {
        String address = "/app/applications/" + application.value();
        addClassName("jw-tabs");
        setAriaLabel(texts.get("shared.conversation.tabs"));
        add(tab(address, texts.get("shared.conversation.tab.status"), !messages));
        add(tab(address + "/messages", texts.get("shared.conversation.tab.messages", unread), messages));
    }

    private static Anchor tab(String address, String label, boolean current) {
        Anchor tab = new Anchor(address, label);
        if (current) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
