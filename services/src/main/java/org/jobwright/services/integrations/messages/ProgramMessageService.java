package org.jobwright.services.integrations.messages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.services.integrations.applications.ProgramApplicationAccess;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;

/** Programs write to applicants, by the command of the workspace and with its limits. */
@Stateless
@RolesAllowed(Role.MESSAGES_WRITE)
public class ProgramMessageService {

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ConversationService conversations;

    /**
     * Writes to an applicant. It can be taken back in the workspace for two minutes; then it is delivered.
     *
     * @param seen how many messages there were, as the program saw them
     */
    public MessageId write(@NotNull ApplicationReference reference, @NotNull String text, long seen) {
        access.find(reference);
        return conversations.send(new SendMessage(reference, text, seen));
    }
}
