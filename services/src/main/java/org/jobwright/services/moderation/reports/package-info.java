/**
 * Reports of live adverts. Commands: {@code PostingReportService} for anyone, {@code ReportModerationService} for
 * moderators.
 */
package org.jobwright.services.moderation.reports;
