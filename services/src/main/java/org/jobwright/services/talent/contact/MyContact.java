package org.jobwright.services.talent.contact;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.contact.ContactRequestId;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.domain.talent.contact.SharedPart;

/**
 * What an employer asked the reader.
 *
 * @param until when it can no longer be answered, or is no longer shared; null if it is over
 * @param obstacle why the reader cannot accept; null if they can, or it is not asked any more
 * @param shared what the employer sees; empty unless the reader shares something
 * @param read the words to which the reader agreed; null if they did not
 */
public record MyContact(
        ContactRequestId id,
        String organization,
        String text,
        Instant sentAt,
        ContactState state,
        Instant until,
        Obstacle obstacle,
        List<SharedPart> shared,
        ReadConsent read)
        implements Serializable {

    /** What has to change before a request can be accepted. */
    public enum Obstacle {
        /** The employer is not verified, or was stopped. */
        STOPPED,
        /** The reader hides from it. */
        HIDDEN
    }
}
