/**
 * Moderation: opens a case for each submission, and lets moderators read, write notes and decide; also accepts reports
 * of public adverts from anyone. Commands: {@link org.jobwright.services.moderation.ModerationService}, {@code
 * LiveAdvertService} and {@code ReportModerationService} for moderators, {@code PostingReportService} for anyone;
 * reads: {@link org.jobwright.services.moderation.ModerationQueries}, {@code ModerationCaseQueries} and {@code
 * ReportQueries} for moderators, {@code PostingFeedbackQueries} for the employer.
 */
package org.jobwright.services.moderation;
