package org.jobwright.services.applications.closing;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutGroup;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * Someone left in a posting without an answer.
 *
 * @param decided a decision waits that does not end the application, or that nobody has told yet: it comes first
 */
public record CloseOutPerson(
        JobApplicationId id, ApplicationReference reference, String name, CloseOutGroup group, boolean decided)
        implements Serializable {

    static CloseOutPerson of(
            JobApplicationId id,
            ApplicationReference reference,
            String name,
            CandidateStatus status,
            CandidateStatus pending) {
        return new CloseOutPerson(id, reference, name, CloseOutGroup.of(status), pending != null);
    }
}
