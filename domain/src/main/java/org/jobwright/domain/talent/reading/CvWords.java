package org.jobwright.domain.talent.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.titles.OccupationTable;
import org.jobwright.domain.organizations.profile.NameSkeleton;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** The words by which the parts of a CV are recognized; all are folded. */
final class CvWords {

    private static final int MONTHS = 12;
    private static final Map<String, Set<String>> LISTS = read();
    private static final Map<String, SectionKind> HEADINGS = headings();
    private static final Map<String, Integer> MONTH_NAMES = months();

    private CvWords() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Resources.lines(CvWords.class, "cv-words.tsv", line -> {
            String[] columns = Resources.columns(line, 2);
            lists.put(columns[0], new LinkedHashSet<>(Arrays.asList(columns[1].split("\\|", -1))));
        });
        return Map.copyOf(lists);
    }

    private static Map<String, SectionKind> headings() {
        Map<String, SectionKind> headings = new HashMap<>();
        for (SectionKind kind : EnumSet.complementOf(EnumSet.of(SectionKind.TOP))) {
            LISTS.get("heading." + kind).forEach(words -> headings.put(words, kind));
        }
        return Map.copyOf(headings);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= MONTHS; month++) {
            for (String name : LISTS.get("month." + month)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }

    static boolean is(String list, String folded) {
        return LISTS.get(list).contains(folded);
    }

    /** The number of a month by its name; null for another word. */
    static Integer month(String folded) {
        return MONTH_NAMES.get(folded);
    }

    /** The section that these words are a heading of. */
    static Optional<SectionKind> heading(String folded) {
        SectionKind whole = HEADINGS.get(folded);
        return whole != null ? Optional.of(whole) : Optional.ofNullable(HEADINGS.get(withoutModifiers(folded)));
    }

    private static String withoutModifiers(String folded) {
        return Arrays.stream(folded.split(" ", -1))
                .filter(word -> !is("modifier", word))
                .collect(Collectors.joining(" "));
    }

    /** Whether it says who does some work: Teacher, Projektleiterin. */
    static boolean isWorker(String folded) {
        return is("worker", folded)
                || hasEndOfWorker(folded) && OccupationTable.shipped().isWorker(folded) && !isOrganization(folded)
                || LISTS.get("worker.end").stream()
                        .anyMatch(end -> folded.length() > end.length() + 2 && folded.endsWith(end));
    }

    private static boolean hasEndOfWorker(String folded) {
        return LISTS.get("worker.ending").stream().anyMatch(folded::endsWith);
    }

    /** Whether names of organizations have such a word: a legal form, Hospital, Stadtwerke. */
    static boolean isOrganization(String folded) {
        return is("organization", folded) || is("organization.strong", folded) || isSchool(folded);
    }

    static boolean isSchool(String folded) {
        return is("school", folded)
                || LISTS.get("school.end").stream()
                        .anyMatch(end -> folded.length() > end.length() + 2 && folded.endsWith(end));
    }

    /** Whether a word of the text is a legal form such as Ltd or GmbH. */
    static boolean hasLegalForm(String text) {
        return !NameSkeleton.withoutLegalForm(text)
                .equals(String.join(" ", text.strip().split("[\\s,]+", -1)));
    }

    static String[] folded(String text) {
        return FoldedText.of(text).split(" ", -1);
    }
}
