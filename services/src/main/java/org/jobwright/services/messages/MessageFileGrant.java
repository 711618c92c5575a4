package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
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
    public Optional<JobApplication> grants(DocumentId document) {
        return files.messageOf(document).flatMap(conversations::find).flatMap(this::readByCaller);
    }

    private Optional<JobApplication> readByCaller(Message message) {
        try {
            Correspondent reader = access.require(
                    applications.reference(message.getConversation().getApplication()));
            return Optional.of(reader.application())
                    .filter(application -> reader.readsMessages()
                            && (message.getSide() == reader.side() || message.getState() == MessageState.DELIVERED));
        } catch (NotFound outsider) {
            return Optional.empty();
        }
    }
}
