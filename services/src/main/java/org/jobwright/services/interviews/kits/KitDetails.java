package org.jobwright.services.interviews.kits;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitContent;

/**
 * A kit as it is now.
 *
 * @param seen what a change of it names, so that two do not overwrite each other
 * @param number of its latest version, from 1
 * @param content of its latest version
 * @param archived nobody can choose it
 */
public record KitDetails(
        InterviewKitId id,
        Long seen,
        String name,
        int number,
        KitContent content,
        boolean archived,
        String changedBy,
        Instant changedAt)
        implements Serializable {}
