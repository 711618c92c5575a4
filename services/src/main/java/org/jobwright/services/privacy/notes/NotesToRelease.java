package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.util.List;

/**
 * A request, and all that the team wrote, the oldest first.
 *
 * @param blind whether the reader still has to score the applicant, and is not shown what others wrote
 */
public record NotesToRelease(WaitingNotes request, boolean blind, List<TeamNote> notes) implements Serializable {

    public NotesToRelease {
        notes = List.copyOf(notes);
    }
}
