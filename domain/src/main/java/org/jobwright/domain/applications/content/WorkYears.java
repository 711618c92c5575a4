package org.jobwright.domain.applications.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;

/** How long someone has worked, in full years. Overlapping jobs count once; gaps do not count. */
final class WorkYears {

    private static final int MOST = 100;

    private record Period(LocalDate from, LocalDate to) {}

    private WorkYears() {}

    /** Null if the resume has no dates. */
    static Integer of(Resume resume, LocalDate today) {
        if (resume == null) {
            return null;
        }
        List<Period> periods = resume.work().stream()
                .map(work -> period(work.startDate(), work.endDate(), today))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        if (periods.isEmpty()) {
            return null;
        }
        long days = 0;
        LocalDate counted = LocalDate.MIN;
        for (Period period : periods) {
            LocalDate from = period.from().isBefore(counted) ? counted : period.from();
            if (period.to().isAfter(from)) {
                days += ChronoUnit.DAYS.between(from, period.to());
                counted = period.to();
            }
        }
        return (int) Math.min(MOST, days / 365);
    }

    private static Period period(PartialDate start, PartialDate end, LocalDate today) {
        if (start == null) {
            return null;
        }
        LocalDate to = Stream.of(end == null ? today : firstDay(end), today)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Period(firstDay(start), to);
    }

    private static LocalDate firstDay(PartialDate date) {
        String value = date.value();
        return LocalDate.parse(value + "-01-01".substring(value.length() == 4 ? 0 : value.length() == 7 ? 3 : 6));
    }
}
