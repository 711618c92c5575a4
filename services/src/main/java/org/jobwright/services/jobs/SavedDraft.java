package org.jobwright.services.jobs;

import java.io.Serializable;
import org.jobwright.domain.jobs.rules.AdvertCheck;

/**
 * A saved draft.
 *
 * @param seenVersion the new version of the posting, for the next save
 * @param review the problems that prevent submission, and the warnings
 */
public record SavedDraft(Long seenVersion, AdvertCheck review) implements Serializable {}
