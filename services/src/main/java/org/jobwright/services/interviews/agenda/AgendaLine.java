package org.jobwright.services.interviews.agenda;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.interviews.Appointment;

/**
 * An interview of a person, as they were told of it: as one of the panel, its organizer, or its candidate.
 *
 * @param uid the name of its calendar entry
 * @param sequence the number of the entry in the calendar of this person
 * @param appointment what the candidate reads is only in the candidate's copy
 * @param agreed there is a time; else the candidate chooses one, and that of the appointment says nothing
 * @param attends the reader is expected; not who only organizes it, nor who declined
 * @param with whom they meet: the name of the candidate, or of the organization
 * @param posting the title of the posting
 * @param application how its page is addressed
 * @param postingReference of the posting; null in the candidate's copy
 */
public record AgendaLine(
        String uid,
        int sequence,
        Instant toldAt,
        Appointment appointment,
        boolean agreed,
        boolean attends,
        String with,
        String organization,
        String posting,
        ApplicationReference application,
        String postingReference,
        AgendaWait waits)
        implements Serializable {

    /** The reader is the candidate. */
    public boolean isOwn() {
        return postingReference == null;
    }

    public Instant startsAt() {
        return appointment.time().startsAt();
    }

    public Instant endsAt() {
        return appointment.time().endsAt();
    }
}
