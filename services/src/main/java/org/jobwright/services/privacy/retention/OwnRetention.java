package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.privacy.ErasureRequest;

/**
 * How long an employer keeps an application that is over, as its candidate sees it.
 *
 * @param hiddenFrom from then on nobody at the employer reads it
 * @param deletedOn the day on which it is deleted; null if the country of the job cannot be read
 * @param hiddenOn since when nobody reads it; null while they do
 * @param askedOn when the candidate wanted it deleted; null if they did not
 * @param heldUntil the employer needs it for a legal case until then; null if it does not
 * @param onRequest the day on which it would be deleted if the candidate wanted that today
 * @param deletes whether the employer deletes by itself
 */
public record OwnRetention(
        ApplicationReference reference,
        String posting,
        String organization,
        LocalDate hiddenFrom,
        LocalDate deletedOn,
        LocalDate hiddenOn,
        LocalDate askedOn,
        LocalDate heldUntil,
        LocalDate onRequest,
        boolean deletes)
        implements Serializable {

    /** Whether there is a day on which it goes. */
    public boolean isPlanned() {
        return deletes && deletedOn != null;
    }

    /** Whether the candidate can have it deleted earlier than it is anyway. */
    public boolean isErasable() {
        return askedOn == null && onRequest != null;
    }

    /** Whether it would be kept for longer than the rest, if the candidate wanted the whole account deleted today. */
    public boolean outlastsAccount(LocalDate today) {
        return heldUntil != null
                || askedOn != null
                || onRequest != null && onRequest.isAfter(today.plusDays(ErasureRequest.COOLING.toDays()));
    }
}
