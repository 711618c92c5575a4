package org.jobwright.services.moderation.transparency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.moderation.transparency.YearlyReport;

/** Shows everyone the published counts. */
@Stateless
@PermitAll
public class YearlyReportQueries {

    @Inject
    private YearlyReportRepository reports;

    /** The years that are published, the latest first. */
    public List<Integer> years() {
        return reports.all().stream()
                .filter(report -> report.getPublishedAt().isPresent())
                .map(YearlyReport::getYear)
                .toList();
    }

    /** The counts of a year; empty if they are not published. */
    public Optional<PublishedYear> published(int year) {
        return reports.find(year).flatMap(report -> report.getPublishedAt()
                .map(at -> new PublishedYear(
                        year,
                        report.getLines(),
                        report.getContent().orElseThrow(),
                        report.getSha256().orElseThrow(),
                        at)));
    }
}
