package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.closing.CloseOutState;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * The end of a posting, as far as it is.
 *
 * @param possible how it can end
 * @param left who has no answer, without the reader's own application
 * @param answered how many more are active and have a decision, or a day by which they are answered
 * @param own the reader applied for the posting, and another member has to answer
 * @param state of the latest close-out; null if there was none
 * @param version to choose with; null if there was none
 * @param plan null if there was none
 * @param holder the name of who works on it, or ended it; null if there was none
 * @param mine the reader works on it
 * @param changedAt when that last changed; null if there was none
 * @param undoable it was confirmed, and people are still to be told
 * @param steps what members did with the close-outs of the posting, newest first
 */
public record CloseOutDetails(
        JobPostingId posting,
        String reference,
        String title,
        OrganizationId organization,
        PostingStatus status,
        List<CloseOutOutcome> possible,
        List<CloseOutPerson> left,
        long answered,
        boolean own,
        CloseOutState state,
        Long version,
        CloseOutPlan plan,
        String holder,
        boolean mine,
        Instant changedAt,
        boolean undoable,
        List<CloseOutStepLine> steps)
        implements Serializable {

    public CloseOutDetails {
        possible = List.copyOf(possible);
        left = List.copyOf(left);
        steps = List.copyOf(steps);
    }

    /** Whether someone works on it now. */
    public boolean isOpen() {
        return state == CloseOutState.OPEN;
    }

    /** The people about whom something has to be done first. */
    public List<CloseOutPerson> first() {
        return left.stream().filter(person -> !person.isAnswered()).toList();
    }

    /** The people who hear what is chosen here. */
    public List<CloseOutPerson> answeredHere() {
        return left.stream().filter(CloseOutPerson::isAnswered).toList();
    }
}
