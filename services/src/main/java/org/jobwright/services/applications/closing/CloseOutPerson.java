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
 * @param first what else has to be done before they can be answered; null for nothing
 */
public record CloseOutPerson(
        JobApplicationId id,
        ApplicationReference reference,
        String name,
        CloseOutGroup group,
        boolean decided,
        AlsoEndingKind first)
        implements Serializable {

    static CloseOutPerson of(
            JobApplicationId id,
            ApplicationReference reference,
            String name,
            CandidateStatus status,
            CandidateStatus pending) {
        return new CloseOutPerson(id, reference, name, CloseOutGroup.of(status), pending != null, null);
    }

    CloseOutPerson first(AlsoEndingKind what) {
        return new CloseOutPerson(id, reference, name, group, decided, what);
    }

    /** Whether they hear what is chosen here; else something comes first. */
    public boolean isAnswered() {
        return !decided && first == null;
    }
}
