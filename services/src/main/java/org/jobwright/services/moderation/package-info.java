/**
 * The review desk: opens a case for each submission, and lets moderators read, note and decide; and takes reports of
 * public adverts from anybody. Commands: {@link org.jobwright.services.moderation.ModerationService},
 * {@code LiveAdvertService} and {@code ReportModerationService} for moderators, {@code PostingReportService} for everybody; reads:
 * {@link org.jobwright.services.moderation.ModerationQueries}, {@code ModerationCaseQueries} and {@code ReportQueries}
 * for moderators, {@code PostingFeedbackQueries} for the employer.
 */
package org.jobwright.services.moderation;
