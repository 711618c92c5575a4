package org.jobwright.services.applications.notes;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.notes.FormerText;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.notes.NoteVisibility;

/**
 * A note as a reader of the application sees it.
 *
 * @param version the version that an edit starts from
 * @param fromOther when the other application was sent that it was written about, which ended because this one goes on;
 *     null for this one
 * @param author the name of its author
 * @param own the reader wrote it
 * @param editedAt when its former text was last replaced; null if it was not
 * @param former what it said before, oldest first
 * @param mentioned the names of the colleagues whom it names
 */
public record NoteDetails(
        NoteId id,
        Long version,
        String text,
        NoteVisibility visibility,
        Instant fromOther,
        String author,
        boolean own,
        Instant at,
        Instant editedAt,
        List<FormerText> former,
        List<String> mentioned)
        implements Serializable {

    public NoteDetails {
        former = List.copyOf(former);
        mentioned = List.copyOf(mentioned);
    }

    /** As seen by a reader from whom the applicant is hidden: a colleague may have named them. */
    NoteDetails behind(Mask mask) {
        return mask.hides() && !own
                ? new NoteDetails(
                        id,
                        version,
                        mask.text(text),
                        visibility,
                        fromOther,
                        author,
                        own,
                        at,
                        editedAt,
                        List.of(),
                        mentioned)
                : this;
    }
}
