package org.jobwright.services.moderation.transparency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.transparency.YearlyCounts;
import org.jobwright.domain.moderation.transparency.YearlyReport;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.AdvisoryLock;

/** Counts a year that is over, once: some of what it counts is deleted later. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class YearlyReportRun {

    private static final String LOCK = "yearly report";

    @Inject
    private YearlyReportRepository reports;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Drafts last year, unless this instance is younger. */
    public void draftLastYear() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (reports.isOlderThan(
                today.withDayOfYear(1).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            draft(today.getYear() - 1);
        }
    }

    /** Drafts a year, unless there is a draft; nodes wait for each other. */
    public void draft(int year) {
        lock.hold(LOCK);
        if (reports.find(year).isEmpty()) {
            YearlyReport report = new YearlyReport(year, YearlyCounts.of(reports.counts(year)), clock.instant());
            reports.add(report);
            events.fire(report.drafted());
        }
    }
}
