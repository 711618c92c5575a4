package org.jobwright.services.applications.mine;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;

/**
 * An application in the record that its sender downloads.
 *
 * @param place where the work is; null if the advert names none, or is not public any more
 * @param steps what the sender was told, in order
 */
public record PastApplication(
        ApplicationReference reference,
        Instant appliedAt,
        String organization,
        String title,
        String posting,
        String place,
        List<Step> steps)
        implements Serializable {

    /** A status and its first day. */
    public record Step(CandidateStatus status, Instant at) implements Serializable {}

    public PastApplication {
        steps = List.copyOf(steps);
    }
}
