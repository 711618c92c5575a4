package org.jobwright.services.applications.notes;

import java.io.Serializable;
import java.util.List;

/**
 * What a reader has before them when they write a note.
 *
 * @param notes newest first, at most {@value NoteQueries#MOST}
 * @param hidden those of colleagues are not among them, because the reader still has to score the applicant
 * @param draft the reader's unfinished note
 * @param colleagues the names of the other people who read the application, in alphabetical order
 */
public record ApplicationNotes(List<NoteDetails> notes, boolean hidden, NoteDraft draft, List<String> colleagues)
        implements Serializable {

    /** Of an application that was withdrawn. */
    public static final ApplicationNotes NONE = new ApplicationNotes(List.of(), false, NoteDraft.NONE, List.of());

    public ApplicationNotes {
        notes = List.copyOf(notes);
        colleagues = List.copyOf(colleagues);
    }
}
