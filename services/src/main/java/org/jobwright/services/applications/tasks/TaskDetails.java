package org.jobwright.services.applications.tasks;

import java.io.Serializable;
import java.time.LocalDate;
import org.jobwright.domain.applications.tasks.TaskId;

/**
 * An open task of an application.
 *
 * @param text what is to be done; for a mention, the beginning of the note; null while the reader may not
 *     know what colleagues think of the applicant
 * @param namedBy the author of the note that is the task; null if somebody set it themselves
 * @param dueOn null for no day
 * @param owner the name of the person whose task it is
 * @param own it is the reader's
 * @param kept it goes on after the end of the application
 */
public record TaskDetails(
        TaskId id, String text, String namedBy, LocalDate dueOn, String owner, boolean own, boolean kept)
        implements Serializable {}
