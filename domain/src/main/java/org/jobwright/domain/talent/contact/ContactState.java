package org.jobwright.domain.talent.contact;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** How far a request for contact is. The employer never learns of a no: it looks like no answer. */
public enum ContactState implements Status<ContactState> {
    SENT,
    ACCEPTED,
    DECLINED,
    /** No answer in time. It follows from the time and is never stored. */
    EXPIRED,
    /** The person no longer shares anything; also when the time is over. */
    ENDED;

    @Override
    public Set<ContactState> next() {
        return switch (this) {
            case SENT -> EnumSet.of(ACCEPTED, DECLINED, EXPIRED);
            case ACCEPTED -> EnumSet.of(ENDED);
            // The person takes a no back.
            case DECLINED -> EnumSet.of(SENT);
            case EXPIRED, ENDED -> EnumSet.noneOf(ContactState.class);
        };
    }
}
