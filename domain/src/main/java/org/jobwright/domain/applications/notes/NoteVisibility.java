package org.jobwright.domain.applications.notes;

/** Who reads a note. The candidate never does. */
public enum NoteVisibility {
    /** Everyone who reads the application. */
    TEAM,
    /** Only its author, and only while they work there. */
    PRIVATE
}
