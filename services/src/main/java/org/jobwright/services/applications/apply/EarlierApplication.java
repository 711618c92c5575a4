package org.jobwright.services.applications.apply;

import java.time.Instant;
import org.jobwright.domain.candidates.ResumeChanges;

/**
 * The latest application of the caller that this employer already has.
 *
 * @param answeredAt when an application of theirs for the same posting was answered; null if none was, or not within six months
 * @param profileChanges what changed in the profile since; without sections if nothing did, or if one of the two does not
 *     send the profile
 */
public record EarlierApplication(FormerApplication application, Instant answeredAt, ResumeChanges profileChanges) {}
