package org.jobwright.services.demo;

import org.jobwright.domain.moderation.reports.ReportReason;

/** What somebody found wrong with a posting; it still waits. */
record DemoReport(String posting, ReportReason reason, String text, int daysAgo) {}
