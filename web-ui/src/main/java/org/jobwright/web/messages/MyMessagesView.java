package org.jobwright.web.messages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.CandidateTabs;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The messages about one of the person's own applications. */
@Route(value = "applications/:reference/messages", layout = WorkspaceLayout.class)
@PermitAll
public class MyMessagesView extends WorkspaceView implements BeforeEnterObserver {

    private final ConversationQueries queries;
    private final Conversations conversations;

    @Inject
    public MyMessagesView(ConversationQueries queries, Conversations conversations) {
        this.queries = queries;
        this.conversations = conversations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ConversationDetails details = event.getRouteParameters()
                .get("reference")
                .flatMap(ApplicationReference::read)
                .map(queries::conversation)
                .filter(found -> found.side() == MessageSide.CANDIDATE)
                .orElseThrow(NotFoundException::new);
        Anchor all = new Anchor("/app/messages", text("messages.inbox.all"));
        all.addClassName("jw-back");
        add(
                all,
                heading(details.postingTitle()),
                sub(details.with()),
                new CandidateTabs(details.application(), true, 0),
                conversations.panel(details.application()));
    }
}
