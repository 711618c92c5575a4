/**
 * Reports of live adverts. Commands: {@code PostingReportService} for anyone, {@code ReportReviewService} for
 * moderators.
 */
package org.jobwright.services.moderation.reports;
