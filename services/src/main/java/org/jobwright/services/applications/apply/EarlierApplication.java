package org.jobwright.services.applications.apply;

import java.time.Instant;
import org.jobwright.domain.candidates.ResumeChanges;

/**
 * The latest application of the caller that this employer already has.
 *
 * @param answeredAt when it was answered, if it was for the same posting and less than six months ago; null otherwise
 * @param profileChanges what changed in the profile since; without sections if nothing did, or if one of the two does not
 *     send the profile
 */
public record EarlierApplication(FormerApplication application, Instant answeredAt, ResumeChanges profileChanges) {}
