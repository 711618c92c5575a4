package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.FoldedText;

/** A CV cut at its headings. */
final class CvSections {

    private static final int LONGEST_HEADING = 60;
    private static final int LETTERS_OF_A_SPACED_WORD = 4;
    private static final int MOST_SECTIONS = 200;

    private final List<CvSection> sections = new ArrayList<>();

    private CvSections(List<CvLine> lines) {
        SectionKind kind = SectionKind.TOP;
        List<CvLine> below = new ArrayList<>();
        for (CvLine line : lines) {
            Optional<SectionKind> next = sections.size() < MOST_SECTIONS ? heading(line.text()) : Optional.empty();
            Optional<CvSection> labelled = next.isPresent() ? Optional.empty() : labelled(line);
            if (next.isPresent()) {
                add(kind, below);
                kind = next.get();
                below = new ArrayList<>();
            } else if (labelled.isPresent()) {
                sections.add(labelled.get());
            } else {
                below.add(line);
            }
        }
        add(kind, below);
    }

    static CvSections of(List<CvLine> lines) {
        return new CvSections(lines);
    }

    private void add(SectionKind kind, List<CvLine> lines) {
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            sections.add(new CvSection(kind, lines));
        }
    }

    List<CvSection> all() {
        return sections;
    }

    Stream<CvSection> of(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind);
    }

    boolean has(SectionKind kind) {
        return of(kind).findAny().isPresent();
    }

    static Optional<SectionKind> heading(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING || text.endsWith(".") || text.endsWith(",")) {
            return Optional.empty();
        }
        return CvWords.heading(joined(FoldedText.of(text)));
    }

    /** {@code Languages: English, German} is a section of its own line. */
    private static Optional<CvSection> labelled(CvLine line) {
        int colon = line.text().indexOf(':');
        if (colon <= 0
                || colon > LONGEST_HEADING
                || line.text().substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return CvWords.heading(FoldedText.of(line.text().substring(0, colon)))
                .filter(kind -> kind == SectionKind.SKILLS || kind == SectionKind.LANGUAGES)
                .map(kind -> new CvSection(
                        kind,
                        List.of(new CvLine(
                                line.number(), line.text().substring(colon + 1).strip()))));
    }

    /** {@code E D U C A T I O N}, as some templates space their headings. */
    private static String joined(String folded) {
        String[] words = folded.split(" ", -1);
        boolean spaced =
                words.length >= LETTERS_OF_A_SPACED_WORD && Arrays.stream(words).allMatch(word -> word.length() == 1);
        return spaced ? Arrays.stream(words).collect(Collectors.joining()) : folded;
    }
}
