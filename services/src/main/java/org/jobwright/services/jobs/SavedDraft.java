package org.jobwright.services.jobs;

import java.io.Serializable;
import org.jobwright.domain.jobs.rules.AdvertCheck;

/**
 * A draft that was kept.
 *
 * @param seenVersion the new version of the posting, for the next save
 * @param review what would keep it from being submitted, and what is doubtful
 */
public record SavedDraft(Long seenVersion, AdvertCheck review) implements Serializable {}
