package org.jobwright.services.moderation.transparency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.transparency.TypedCounts;
import org.jobwright.domain.moderation.transparency.YearlyReport;
import org.jobwright.domain.moderation.transparency.YearlyReportId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.accounts.sessions.RecentProof;

/** Administrators complete the counts of a year and publish them. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class YearlyReportService {

    @Inject
    private YearlyReportRepository reports;

    @Inject
    private RecentProof proof;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** All years, the latest first. */
    public List<YearDraft> all() {
        return reports.all().stream()
                .map(report -> new YearDraft(
                        report.getId(),
                        report.getVersion(),
                        report.getYear(),
                        report.getLines(),
                        report.getTyped(),
                        report.getPublishedAt().orElse(null)))
                .toList();
    }

    /**
     * Saves what no program counts.
     *
     * @param seen the version that the caller read
     */
    public void save(@NotNull YearlyReportId id, Long seen, @NotNull TypedCounts typed) {
        YearlyReport report = reports.lock(id);
        report.requireVersion(seen);
        events.fire(report.change(typed, clock.instant()));
    }

    /**
     * Publishes the year, for good.
     *
     * @param seen what the caller saved; refused if a colleague has saved something else since
     */
    public void publish(@NotNull YearlyReportId id, @NotNull TypedCounts seen) {
        proof.require();
        YearlyReport report = reports.lock(id);
        if (!report.getTyped().equals(seen)) {
            throw new StaleData();
        }
        events.fire(report.publish(clock.instant()));
    }
}
