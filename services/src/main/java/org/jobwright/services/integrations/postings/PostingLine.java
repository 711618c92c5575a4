package org.jobwright.services.integrations.postings;

import java.time.Instant;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.services.integrations.changes.ChangePlace;

/**
 * A posting in the list of a program; see {@link ProgramPosting}.
 *
 * @param place where it stands in the order of changes
 */
public record PostingLine(
        ChangePlace place,
        String reference,
        String externalIdentifier,
        String title,
        long version,
        PostingStatus status,
        PostingVersionStatus latest,
        Instant datePosted,
        Instant validThrough,
        Instant changedAt) {}
