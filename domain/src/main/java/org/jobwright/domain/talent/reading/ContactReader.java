package org.jobwright.domain.talent.reading;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;

/** How to reach the person: e-mail, phone and town. */
final class ContactReader {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int MOST_TRIES = 20;
    private static final int FEWEST_DIGITS = 7;
    /** That are looked at closely: numbers, addresses and towns are slow to check. */
    private static final int MOST_LINES = 60;

    private static final int LONGEST_LINE_OF_A_TOWN = 120;

    /** In turn, for numbers without a country: where the product's languages are spoken, and applicants are from. */
    private static final List<String> COUNTRIES = List.of("DE", "US", "GB", "AT", "CH", "IE", "AU");

    private final List<CvLine> lines;

    /** How many of the lines, from the first, are about the person. */
    private final int own;

    /** @param sections a CV without the part about other people */
    ContactReader(CvSections sections) {
        lines = Stream.concat(
                        sections.all().stream().filter(ContactReader::isAboutThePerson),
                        sections.all().stream()
                                .filter(section -> !isAboutThePerson(section)
                                        && section.kind() != SectionKind.REFERENCES
                                        && section.kind() != SectionKind.WORK))
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.isBlank())
                .toList();
        own = (int) sections.all().stream()
                .filter(ContactReader::isAboutThePerson)
                .flatMap(section -> section.lines().stream())
                .filter(line -> !line.isBlank())
                .count();
    }

    private static boolean isAboutThePerson(CvSection section) {
        return section.kind() == SectionKind.TOP || section.kind() == SectionKind.CONTACT;
    }

    Optional<Proposed<String>> email() {
        return first(
                lines.stream().filter(line -> line.text().indexOf('@') >= 0).limit(MOST_LINES), ContactReader::email);
    }

    Optional<Proposed<String>> phone() {
        return first(lines.stream().limit(MOST_LINES), ContactReader::phone);
    }

    Optional<Proposed<String>> city() {
        return first(lines.stream().limit(Math.min(MOST_LINES, own)), ContactReader::town);
    }

    private static Optional<Proposed<String>> first(Stream<CvLine> lines, Function<String, Optional<String>> reader) {
        return lines.flatMap(line -> reader.apply(line.text()).map(found -> Proposed.of(found, line)).stream())
                .findFirst();
    }

    private static Optional<String> email(String line) {
        int at = line.indexOf('@');
        for (int tries = 0; at > 0 && tries < MOST_TRIES; tries++) {
            int from = at;
            while (from > 0 && isOfAnAddress(line.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < line.length() && isOfAnAddress(line.charAt(to))) {
                to++;
            }
            while (to > at && !Character.isLetter(line.charAt(to - 1))) {
                to--;
            }
            Optional<String> found = valid(line.substring(from, to));
            if (found.isPresent()) {
                return found;
            }
            at = line.indexOf('@', at + 1);
        }
        return Optional.empty();
    }

    private static boolean isOfAnAddress(char sign) {
        return sign < 128 && Character.isLetterOrDigit(sign) || "._%+-'".indexOf(sign) >= 0;
    }

    private static Optional<String> valid(String typed) {
        try {
            new EmailAddress(typed);
            return Optional.of(typed);
        } catch (RuleViolation noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> phone(String line) {
        if (line.chars().filter(Character::isDigit).count() < FEWEST_DIGITS
                || PeriodReader.in(line).filter(Period::range).isPresent()) {
            return Optional.empty();
        }
        return COUNTRIES.stream()
                .flatMap(country -> number(line, country).stream())
                .findFirst();
    }

    private static Optional<String> number(String line, String country) {
        for (PhoneNumberMatch match : PHONES.findNumbers(line, country, Leniency.VALID, MOST_TRIES)) {
            return Optional.of(match.rawString());
        }
        return Optional.empty();
    }

    /** A town with its postcode, with its region or country, or after a label. */
    private static Optional<String> town(String line) {
        if (line.length() > LONGEST_LINE_OF_A_TOWN) {
            return Optional.empty();
        }
        int colon = line.indexOf(':');
        boolean labelled =
                colon > 0 && CvWords.is("label.place", String.join(" ", CvWords.folded(line.substring(0, colon))));
        String said = labelled ? line.substring(colon + 1) : line;
        List<String> parts = Stream.of(said.split("[,|•·;\\t\uF0B7]", -1))
                .map(HeadPart::trimmed)
                .filter(part -> !part.isEmpty())
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String next = i + 1 < parts.size() ? withoutNumbers(parts.get(i + 1)) : "";
            if (place(part).isPresent()
                    && (labelled || hasPostcode(part) || !next.isEmpty() && HeadPart.isPlace(next))) {
                return Optional.of(withoutNumbers(part));
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> place(String part) {
        String name = withoutNumbers(part);
        return name.isEmpty() || !Character.isUpperCase(name.charAt(0)) ? Optional.empty() : Gazetteer.find(name, null);
    }

    private static boolean hasPostcode(String part) {
        return Stream.of(part.split(" ", -1))
                .anyMatch(word -> word.length() >= 4 && word.chars().allMatch(Character::isDigit));
    }

    private static String withoutNumbers(String part) {
        return HeadPart.trimmed(String.join(
                " ",
                Stream.of(part.split(" ", -1))
                        .filter(word -> word.chars().noneMatch(Character::isDigit))
                        .toList()));
    }
}
