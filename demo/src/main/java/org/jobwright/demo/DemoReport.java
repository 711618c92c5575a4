package org.jobwright.demo;

import org.jobwright.domain.moderation.reports.ReportReason;

/** A report about a posting that still waits for a decision. */
record DemoReport(String posting, ReportReason reason, String text, int daysAgo) {}
