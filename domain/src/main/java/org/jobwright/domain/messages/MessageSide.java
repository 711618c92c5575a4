package org.jobwright.domain.messages;

/** The two sides of a conversation. All members of an employer are one side. */
public enum MessageSide {
    EMPLOYER,
    CANDIDATE;

    public MessageSide other() {
        return this == EMPLOYER ? CANDIDATE : EMPLOYER;
    }
}
