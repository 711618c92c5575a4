package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.talent.findable.LanguageCodes;
import org.jobwright.domain.talent.reading.CvTokens.Kind;
import org.jobwright.domain.talent.reading.CvTokens.Token;

/** Spoken languages, with how well where the CV says so next to the name. */
final class LanguagesReader {

    static final int MOST_LANGUAGES = 15;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_FLUENCY = 40;

    private final List<Proposed<SpokenLanguage>> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private LanguagesReader() {}

    /** Those of a section of languages, then those of lines such as {@code Fluent in English and Spanish}. */
    static List<Proposed<SpokenLanguage>> read(CvSections sections) {
        LanguagesReader reader = new LanguagesReader();
        lines(sections, true).forEach(reader::line);
        lines(sections, false).filter(LanguagesReader::isAboutLanguages).forEach(reader::line);
        return reader.found;
    }

    private static Stream<CvLine> lines(CvSections sections, boolean languages) {
        return sections.all().stream()
                .filter(section -> languages == (section.kind() == SectionKind.LANGUAGES))
                .flatMap(section -> section.lines().stream());
    }

    private static boolean isAboutLanguages(CvLine line) {
        String folded = FoldedText.of(line.text());
        return Stream.of("fluent in ", "bilingual ", "native speaker of ", "fliessend in ")
                .anyMatch(start -> folded.startsWith(start));
    }

    private void line(CvLine line) {
        CvTokens tokens = new CvTokens(line.text());
        List<Token> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            if (token.kind() == Kind.WORD
                    && token.folded().length() >= SHORTEST_NAME
                    && Character.isUpperCase(line.text().charAt(token.from()))
                    && LanguageCodes.of(token.folded()).isPresent()) {
                names.add(token);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            int end =
                    i + 1 < names.size() ? names.get(i + 1).from() : line.text().length();
            add(line, names.get(i), line.text().substring(names.get(i).to(), end));
        }
    }

    private void add(CvLine line, Token name, String after) {
        String code = LanguageCodes.of(name.folded()).orElseThrow();
        if (found.size() < MOST_LANGUAGES && known.add(code)) {
            String language = line.text().substring(name.from(), name.to());
            found.add(Proposed.of(new SpokenLanguage(language, fluency(after)), line));
        }
    }

    private static String fluency(String after) {
        String said = HeadPart.trimmed(after.split("[,;|•\\t]", 2)[0]);
        String folded = FoldedText.of(said);
        boolean filler =
                folded.isEmpty() || folded.equals("and") || folded.equals("und") || said.length() > LONGEST_FLUENCY;
        return filler ? null : said;
    }
}
