package org.jobwright.services.accounts.sessions;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.sessions.SignInSession;

/** A browser in which the person is signed in. */
public record SessionSummary(SignInSessionId id, String device, Instant createdAt, Instant lastSeenAt)
        implements Serializable {

    public static SessionSummary of(SignInSession session) {
        return new SessionSummary(
                session.getId(), session.getDevice(), session.getCreatedAt(), session.getLastSeenAt());
    }
}
