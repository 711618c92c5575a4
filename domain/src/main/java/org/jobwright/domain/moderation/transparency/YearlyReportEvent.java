package org.jobwright.domain.moderation.transparency;

import java.time.Instant;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to the counts of a year. */
public sealed interface YearlyReportEvent extends DomainEvent {

    YearlyReportId report();

    @Override
    default Subject subject() {
        return new Subject("YearlyReport", report().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case YearlyReportDrafted ignored -> "YearlyReportDrafted";
            case YearlyReportChanged ignored -> "YearlyReportChanged";
            case YearlyReportPublished ignored -> "YearlyReportPublished";
        };
    }

    /** The system counted a year. */
    record YearlyReportDrafted(YearlyReportId report, Instant at) implements YearlyReportEvent {}

    /** An administrator typed what no program counts. */
    record YearlyReportChanged(YearlyReportId report, Instant at) implements YearlyReportEvent {}

    /** An administrator published the counts, which do not change any more. */
    record YearlyReportPublished(YearlyReportId report, Instant at) implements YearlyReportEvent {}
}
