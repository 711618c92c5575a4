package org.jobwright.domain.matching.method;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume.Work;

/**
 * A time of work.
 *
 * @param from the first month
 * @param until the month after the last one
 * @param title null if there is none
 * @param head the line that is quoted
 * @param lines what is said about it, with the head
 */
record WorkedPeriod(YearMonth from, YearMonth until, String title, TextLine head, List<TextLine> lines) {

    private static final int YEAR_ONLY = 4;

    /**
     * What an entry covers until the day of applying, where it ends if it has no end. A year without a month counts from
     * its January to that of the last year: rather less than more. Empty without a start, or if it begins later.
     */
    static Optional<WorkedPeriod> of(Work work, TextLine head, List<TextLine> lines, LocalDate applied) {
        if (work.startDate() == null) {
            return Optional.empty();
        }
        YearMonth next = YearMonth.from(applied).plusMonths(1);
        YearMonth from = month(work.startDate());
        YearMonth end = work.endDate() == null ? next : after(work.endDate());
        YearMonth until = end.isAfter(next) ? next : end;
        return from.isBefore(next)
                ? Optional.of(new WorkedPeriod(
                        from, until.isAfter(from) ? until : from.plusMonths(1), work.position(), head, lines))
                : Optional.empty();
    }

    private static YearMonth month(PartialDate date) {
        String value = date.value();
        return value.length() == YEAR_ONLY
                ? YearMonth.of(Integer.parseInt(value), 1)
                : YearMonth.parse(value.substring(0, 7));
    }

    private static YearMonth after(PartialDate end) {
        return end.value().length() == YEAR_ONLY ? month(end) : month(end).plusMonths(1);
    }
}
