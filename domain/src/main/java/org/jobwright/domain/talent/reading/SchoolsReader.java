package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume.Education;

/** Schools and degrees, entry by entry: one begins where a second degree, school or date would belong to it. */
final class SchoolsReader {

    static final int MOST_SCHOOLS = 20;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_PART = 120;
    private static final int MOST_WORDS = 14;

    /** What one entry says so far. */
    private static final class Entry {
        private String degree;
        private String area;
        private String school;
        private Period period;
        private final List<CvLine> lines = new ArrayList<>();

        boolean takes(Entry more) {
            boolean same = degree != null && more.degree != null
                    || school != null && more.school != null
                    || period != null && more.period != null;
            return !same;
        }

        void add(Entry more) {
            degree = degree == null ? more.degree : degree;
            area = area == null ? more.area : area;
            school = school == null ? more.school : school;
            period = period == null ? more.period : period;
            lines.addAll(more.lines);
        }

        boolean isEmpty() {
            return degree == null && school == null && period == null;
        }

        boolean isSomething() {
            return degree != null || school != null;
        }

        Proposed<Education> proposed() {
            PartialDate start = period == null || period.isSingle() ? null : period.start();
            PartialDate end = period == null ? null : period.isSingle() ? period.start() : period.end();
            return new Proposed<>(new Education(school, null, area, degree, start, end, null, List.of()), lines);
        }
    }

    private SchoolsReader() {}

    static List<Proposed<Education>> read(List<CvLine> lines) {
        List<Entry> entries = new ArrayList<>();
        Entry entry = new Entry();
        for (CvLine line : lines) {
            Entry more = line.text().length() > LONGEST_LINE ? new Entry() : entry(line);
            if (more.isEmpty()) {
                continue;
            }
            if (!entry.takes(more)) {
                entries.add(entry);
                entry = new Entry();
            }
            entry.add(more);
        }
        entries.add(entry);
        return entries.stream()
                .filter(Entry::isSomething)
                .limit(MOST_SCHOOLS)
                .map(Entry::proposed)
                .toList();
    }

    private static Entry entry(CvLine line) {
        Entry entry = new Entry();
        if (DatedLines.isBullet(line.text()) || line.isBlank()) {
            return entry;
        }
        Optional<Period> period = PeriodReader.in(line.text());
        String rest = period.map(found -> found.around(line.text())).orElse(line.text());
        List<HeadPart> parts = HeadPart.ofSchool(line, rest);
        for (int i = 0; i < parts.size(); i++) {
            read(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : null, entry);
        }
        boolean alone = parts.isEmpty();
        if (period.isPresent() && (alone || entry.isSomething() || period.get().range())) {
            entry.period = period.get();
        }
        if (!entry.isEmpty()) {
            entry.lines.add(line);
        }
        return entry;
    }

    private static void read(HeadPart part, HeadPart next, Entry entry) {
        String[] words = CvWords.folded(part.text());
        if (part.text().length() > LONGEST_PART || words.length > MOST_WORDS) {
            return;
        }
        boolean school = Stream.of(words).anyMatch(CvWords::isSchool);
        boolean highSchool = isHighSchool(words);
        boolean degree = CvWords.is("degree", String.join(" ", words)) || CvWords.is("degree", words[0]) || highSchool;
        if (degree && school && !highSchool && entry.degree == null && entry.school == null) {
            SchoolName name = SchoolName.in(JoinedHead.withoutTown(part, next), true);
            entry.degree = name.before();
            entry.school = name.name();
        } else if (degree && entry.degree == null) {
            entry.degree = part.text();
        } else if (school && entry.school == null) {
            boolean afterDegree = entry.degree != null && entry.area == null;
            SchoolName name = SchoolName.in(JoinedHead.withoutTown(part, next), afterDegree);
            entry.school = name.name();
            entry.area = entry.area == null && !name.before().isEmpty() ? name.before() : entry.area;
        } else if (entry.degree != null
                && entry.area == null
                && entry.school == null
                && part.isName()
                && !part.isPlace()) {
            entry.area = part.text();
        }
    }

    private static boolean isHighSchool(String[] words) {
        String last = words[words.length - 1];
        return last.equals("diploma") || last.equals("degree") || last.equals("abitur") || last.equals("ged");
    }
}
