package org.jobwright.services.messages;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.messages.MessageSide;

/**
 * The caller in a conversation.
 *
 * @param mayWrite whether the caller's role allows it, whatever the state of the conversation
 */
public record Correspondent(JobApplication application, MessageSide side, AccountId person, boolean mayWrite) {

    /** The employer reads nothing that was written once the candidate has withdrawn. */
    public boolean readsMessages() {
        return side == MessageSide.CANDIDATE || !application.isWithdrawn();
    }
}
