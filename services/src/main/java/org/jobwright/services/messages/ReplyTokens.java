package org.jobwright.services.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.messages.ReplyToken;

/** Gives out addresses for replies, where the operator has a mailbox for them ({@code jobwright.inbound.url}). */
@ApplicationScoped
public class ReplyTokens {

    @Inject
    private ReplyRepository replies;

    /** A new token of a person for a conversation; empty where nobody reads replies. */
    public Optional<ReplyToken> give(ConversationId conversation, AccountId person, Instant now) {
        if (System.getProperty("jobwright.inbound.url", "").isBlank()) {
            return Optional.empty();
        }
        ReplyToken token = ReplyToken.next();
        replies.add(token, conversation, person, now);
        return Optional.of(token);
    }
}
