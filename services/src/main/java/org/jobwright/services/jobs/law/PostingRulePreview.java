package org.jobwright.services.jobs.law;

import java.io.Serializable;

/**
 * What a rule would do to the adverts that are public now.
 *
 * @param failing how many it would refuse
 * @param open how many were checked
 * @param all whether these are all; otherwise they are the newest
 */
public record PostingRulePreview(long failing, long open, boolean all) implements Serializable {}
