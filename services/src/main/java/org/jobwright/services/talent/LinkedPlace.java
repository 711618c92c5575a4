package org.jobwright.services.talent;

/**
 * What the link of a mail leads to.
 *
 * @param leavesOnly whether the person can pause and leave there, but not agree: they may have passed the mail on, or their
 *     account is suspended
 */
public record LinkedPlace(KeptBy kept, boolean leavesOnly) {}
