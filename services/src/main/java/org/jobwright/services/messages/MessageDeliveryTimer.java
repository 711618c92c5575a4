package org.jobwright.services.messages;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.messages.ConversationId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;

/** Delivers due messages, and tells of unread ones. A failure does not block the others, now or at the next run. */
@Singleton
@RunAs(Role.SYSTEM)
public class MessageDeliveryTimer {

    private static final Logger LOG = Logger.getLogger(MessageDeliveryTimer.class);

    @Inject
    private MessageDeliveryService messages;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void deliverDue() {
        for (MessageId message : messages.due()) {
            try {
                messages.deliver(message);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not deliver message %s", message);
                postpone(message);
            }
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tellOfUnread() {
        for (MessageSide reader : MessageSide.values()) {
            for (ConversationId conversation : messages.unmailed(reader)) {
                try {
                    messages.mail(conversation, reader);
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "could not tell of unread messages in conversation %s", conversation);
                }
            }
        }
    }

    private void postpone(MessageId message) {
        try {
            messages.postpone(message);
        } catch (RuntimeException again) {
            LOG.errorf(again, "could not postpone message %s", message);
        }
    }
}
