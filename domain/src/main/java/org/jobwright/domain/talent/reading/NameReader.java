package org.jobwright.domain.talent.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.shared.text.FoldedText;

/** Who the CV is about, and what they call themselves. */
final class NameReader {

    private static final int LINES_OF_THE_TOP = 12;
    private static final int LINES_OF_A_COLUMN = 60;
    private static final Set<SectionKind> ASIDE = EnumSet.of(
            SectionKind.CONTACT,
            SectionKind.SKILLS,
            SectionKind.QUALITIES,
            SectionKind.LANGUAGES,
            SectionKind.OTHER,
            SectionKind.SUMMARY);
    private static final int MOST_WORDS = 5;
    private static final int WORDS_OF_A_HEADLINE = 12;
    private static final int LONGEST_HEADLINE = 120;
    private static final int LONGEST = 60;
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "de", "der", "den", "zu", "zur", "la", "del", "da", "di", "al", "el", "bin", "ibn", "dos",
            "ter", "le");
    private static final Set<String> TITLES = Set.of(
            "dr", "prof", "med", "dipl", "ing", "mr", "mrs", "ms", "herr", "frau", "phd", "mba", "msc", "bsc", "jr",
            "sr", "rn", "nat", "rer", "phil");

    private final List<CvLine> top;
    /** Below a column of contact details, skills and languages that was extracted first. */
    private final List<CvLine> beside;

    private final List<CvLine> labelled;
    private final String local;

    /** @param email of the person, which often has the name in it; null if unknown */
    NameReader(CvSections sections, String email) {
        top = sections.all().stream()
                .filter(section -> section.kind() == SectionKind.TOP)
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.isBlank())
                .limit(LINES_OF_THE_TOP)
                .toList();
        beside = sections.all().stream()
                .filter(section -> ASIDE.contains(section.kind()))
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.isBlank() && line.number() <= LINES_OF_A_COLUMN)
                .toList();
        labelled = sections.all().stream()
                .filter(section -> section.kind() == SectionKind.TOP || section.kind() == SectionKind.CONTACT)
                .flatMap(section -> section.lines().stream())
                .toList();
        local = email == null
                ? ""
                : FoldedText.of(email.substring(0, email.indexOf('@'))).replace(" ", "");
    }

    Optional<Proposed<String>> name() {
        return labelled.stream()
                .flatMap(line -> afterLabel(line).stream())
                .findFirst()
                .or(() -> first(top, true))
                .or(() -> first(beside, true))
                .or(() -> first(top, false));
    }

    private static Optional<Proposed<String>> afterLabel(CvLine line) {
        int colon = line.text().indexOf(':');
        return colon > 0 && CvWords.is("label.name", FoldedText.of(line.text().substring(0, colon)))
                ? Optional.of(line.text().substring(colon + 1).strip())
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                        .map(name -> Proposed.of(name, line))
                : Optional.empty();
    }

    private Optional<Proposed<String>> first(List<CvLine> lines, boolean asInTheAddress) {
        for (CvLine line : lines) {
            for (String part : parts(line.text())) {
                if (isName(part) && (!asInTheAddress || isInTheAddress(part))) {
                    return Optional.of(Proposed.of(part, line));
                }
            }
        }
        return Optional.empty();
    }

    /** A name may share its line with a headline or an address, or follow "Resume of". */
    private static List<String> parts(String line) {
        return Stream.of(line.split("\\t| {3,}+|[|•·,;\uF0B7]| [-–—] ", -1))
                .map(String::strip)
                .map(NameReader::withoutKindOfDocument)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String withoutKindOfDocument(String part) {
        String[] words = part.split(" ", -1);
        for (int count = Math.min(3, words.length); count > 0; count--) {
            String start = FoldedText.of(String.join(" ", Arrays.copyOf(words, count)));
            if (CvWords.is("cv", start)) {
                int from = count < words.length
                                && Set.of("of", "von", "for", "-", "–", ":")
                                        .contains(words[count].toLowerCase(Locale.ROOT))
                        ? count + 1
                        : count;
                return String.join(" ", Arrays.copyOfRange(words, from, words.length));
            }
        }
        return part;
    }

    private static boolean isName(String part) {
        String[] words = part.split("\\s+", -1);
        if (part.length() > LONGEST
                || words.length < 2
                || words.length > MOST_WORDS
                || CvSections.heading(part).isPresent()) {
            return false;
        }
        int names = 0;
        for (String word : words) {
            String folded = FoldedText.of(word);
            boolean small = PARTICLES.contains(folded) || TITLES.contains(folded.split(" ", 2)[0]);
            if (!small && !isNameWord(word, folded)) {
                return false;
            }
            names += small ? 0 : 1;
        }
        return names >= 2 && !HeadPart.isPlace(part);
    }

    private static boolean isNameWord(String word, String folded) {
        return !folded.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && word.codePoints()
                        .allMatch(sign -> Character.isLetter(sign)
                                || "-'’.".indexOf(sign) >= 0
                                || Character.getType(sign) == Character.NON_SPACING_MARK)
                && !CvWords.isWorker(folded)
                && !CvWords.isOrganization(folded)
                && !CvWords.is("modifier", folded)
                && CvWords.heading(folded).isEmpty();
    }

    private boolean isInTheAddress(String part) {
        return Stream.of(CvWords.folded(part)).anyMatch(word -> word.length() > 2 && local.contains(word));
    }

    /** What the person is, in a line of its own before the first heading: Senior Accountant. */
    Optional<Proposed<String>> label(String name) {
        return top.stream()
                .filter(line -> line.text().length() <= LONGEST_HEADLINE)
                .flatMap(line -> parts(line.text().replace(name == null ? "\n" : name, "\t")).stream()
                        .filter(NameReader::isHeadline)
                        .map(part -> Proposed.of(part, line)))
                .findFirst();
    }

    private static boolean isHeadline(String part) {
        String[] words = CvWords.folded(part);
        return words.length <= WORDS_OF_A_HEADLINE
                && part.indexOf('@') < 0
                && !part.endsWith(".")
                && part.chars().noneMatch(Character::isDigit)
                && CvSections.heading(part).isEmpty()
                && Stream.of(words).anyMatch(CvWords::isWorker);
    }
}
