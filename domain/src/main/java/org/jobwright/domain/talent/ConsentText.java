package org.jobwright.domain.talent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.Sha256;

/**
 * Words to which people agree. They are no texts of a page: what was agreed to can be read years later, so none is ever
 * changed, and other words are another version.
 *
 * @param words with {0} for the employer
 */
public record ConsentText(ConsentPurpose purpose, int version, Language language, String words) {

    private static final List<ConsentText> ALL = read("consent-texts.tsv");

    private static List<ConsentText> read(String table) {
        List<ConsentText> all = new ArrayList<>();
        Resources.lines(ConsentText.class, table, line -> {
            String[] columns = Resources.columns(line, 4);
            all.add(new ConsentText(
                    ConsentPurpose.valueOf(columns[0]),
                    Integer.parseInt(columns[1]),
                    Language.valueOf(columns[2]),
                    columns[3]));
        });
        return List.copyOf(all);
    }

    /** All, of all versions. */
    public static List<ConsentText> all() {
        return ALL;
    }

    /** The words that are shown now. */
    public static ConsentText current(ConsentPurpose purpose, Language language) {
        return ALL.stream()
                .filter(text -> text.purpose == purpose && text.language == language)
                .max(Comparator.comparingInt(ConsentText::version))
                .orElseThrow();
    }

    /** The words that somebody agreed to. */
    public static Optional<ConsentText> find(ConsentPurpose purpose, ReadConsent read) {
        return ALL.stream()
                .filter(text -> text.purpose == purpose && text.read().equals(read))
                .findFirst();
    }

    /** Those of the words that are shown now whose hash a form sends back. */
    public static Optional<ConsentText> current(ConsentPurpose purpose, String sha256) {
        return Stream.of(Language.values())
                .map(language -> current(purpose, language))
                .filter(text -> text.read().sha256().equals(sha256))
                .findFirst();
    }

    /** What is kept of them with a consent. */
    public ReadConsent read() {
        return new ReadConsent(version, language, Sha256.hex(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** The words as they are shown. */
    public String about(String employer) {
        return words.replace("{0}", employer);
    }
}
