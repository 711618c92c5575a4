/**
 * The review desk: opens a case for each submission, and lets moderators read, note and decide. Commands:
 * {@link org.jobwright.services.moderation.ModerationService}; reads:
 * {@link org.jobwright.services.moderation.ModerationQueries} for moderators, {@code PostingFeedbackQueries} for the
 * employer.
 */
package org.jobwright.services.moderation;
