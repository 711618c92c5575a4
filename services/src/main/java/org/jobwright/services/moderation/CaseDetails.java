package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.FieldNotes;

/**
 * A case as a moderator reads it.
 *
 * @param assignedToReader the reader is its moderator
 * @param live what was public when it was handed in; null when nothing was
 * @param submitted what was handed in
 * @param findings what was found automatically
 * @param message what the employer was told with the decision; null if nothing
 */
public record CaseDetails(
        QueueItem item,
        JobPostingId posting,
        boolean assignedToReader,
        JobAdvert live,
        JobAdvert submitted,
        FieldNotes fieldNotes,
        String message,
        List<ColleagueRemark> remarks,
        EmployerFacts employer,
        List<CaseFinding> findings)
        implements Serializable {

    /** What a colleague said about the case. */
    public record ColleagueRemark(String author, String text, Instant writtenAt) implements Serializable {}

    public CaseDetails {
        remarks = List.copyOf(remarks);
        findings = List.copyOf(findings);
    }
}
