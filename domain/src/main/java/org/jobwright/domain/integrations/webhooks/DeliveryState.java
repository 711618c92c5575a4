package org.jobwright.domain.integrations.webhooks;

/** How far a message is on its way to one address. */
public enum DeliveryState {
    /** It is sent when it is due, also again. */
    PENDING,
    /** The receiver answered with a status of success. */
    DELIVERED,
    /** Given up. An owner can send it again. */
    FAILED
}
