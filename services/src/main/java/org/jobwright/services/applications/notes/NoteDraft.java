package org.jobwright.services.applications.notes;

import java.io.Serializable;
import org.jobwright.domain.applications.notes.NoteVisibility;

/**
 * A note that its author has not finished.
 *
 * @param text empty if there is none
 */
public record NoteDraft(String text, NoteVisibility visibility) implements Serializable {

    static final NoteDraft NONE = new NoteDraft("", NoteVisibility.TEAM);
}
