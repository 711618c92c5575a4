package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.messages.Message;
import org.jobwright.domain.messages.MessageState;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.DocumentGrant;

/** A file of a message is for those who read the message. */
@ApplicationScoped
class MessageFileGrant implements DocumentGrant {

    @Inject
    private MessageFileRepository files;

    @Inject
    private ConversationRepository conversations;

    @Inject
    private ConversationAccess access;

    @Inject
    private ApplicationRepository applications;

    @Override
    public boolean grants(DocumentId document) {
        return files.messageOf(document)
                .flatMap(conversations::find)
                .filter(this::isReadByCaller)
                .isPresent();
    }

    private boolean isReadByCaller(Message message) {
        try {
            Correspondent reader = access.require(
                    applications.reference(message.getConversation().getApplication()));
            return reader.readsMessages()
                    && (message.getSide() == reader.side() || message.getState() == MessageState.DELIVERED);
        } catch (NotFound outsider) {
            return false;
        }
    }
}
