package org.jobwright.domain.matching.method;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How many months some times of work cover. Those that overlap count once, gaps do not count. */
final class MonthsWorked {

    private MonthsWorked() {}

    static int in(Collection<WorkedPeriod> periods) {
        List<WorkedPeriod> sorted = periods.stream()
                .sorted(Comparator.comparing(WorkedPeriod::from))
                .toList();
        long months = 0;
        YearMonth counted = null;
        for (WorkedPeriod period : sorted) {
            YearMonth from = counted == null || period.from().isAfter(counted) ? period.from() : counted;
            if (period.until().isAfter(from)) {
                months += ChronoUnit.MONTHS.between(from, period.until());
                counted = period.until();
            }
        }
        return Math.toIntExact(months);
    }
}
