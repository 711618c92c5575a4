package org.jobwright.services.jobs.wording;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.wording.LexiconEntry;

/**
 * An entry of the lexicons in its current revision.
 *
 * @param released it came with a release; otherwise an administrator's own
 * @param reason why it was changed; empty for a release
 * @param changedBy who changed it; null for a release
 * @param waiting the entry of a later release that has not been accepted yet; null for none
 */
public record LexiconState(
        LexiconEntry entry,
        int revision,
        boolean released,
        String reason,
        String changedBy,
        Instant changedAt,
        LexiconEntry waiting)
        implements Serializable {}
