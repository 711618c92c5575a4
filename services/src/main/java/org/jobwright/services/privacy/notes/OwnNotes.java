package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.privacy.notes.NotesRequestState;

/**
 * What became of a candidate's request for the team's notes.
 *
 * @param dueOn the last day for the answer
 * @param overdue whether the employer let that day pass and has not answered
 * @param unreadable whether the employer cannot answer, because the candidate wants the application deleted, or it is
 *     suspended or blocked
 * @param words what the employer released; empty if nothing
 * @param reason why something is left out; empty if nothing is
 * @param answeredAt null while it waits
 */
public record OwnNotes(
        NotesRequestState state,
        Instant askedAt,
        LocalDate dueOn,
        boolean overdue,
        boolean unreadable,
        String words,
        String reason,
        Instant answeredAt)
        implements Serializable {}
