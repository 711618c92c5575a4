package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What differs by language is decided by a switch over all of them, so that a third language does not compile until
 * somebody has said what it means there. A comparison with one of them, or a default, would silently read as English.
 */
class LanguageSwitchesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("domain", "services", "demo", "web-ui", "server");

    private static final Pattern ONE_OF_THEM = Pattern.compile("[=!]=\\s*Language\\.[A-Z]{2}\\b"
            + "|\\bLanguage\\.[A-Z]{2}\\s*[=!]="
            + "|\\bLanguage\\.[A-Z]{2}\\.equals\\("
            + "|equals\\(Language\\.[A-Z]{2}\\)"
            + "|import static [\\w.]+\\.Language\\."
            + "|tag\\(\\)\\.equals\\(\""
            + "|case (EN|DE)\\b[^}]*\\bdefault\\s*(->|:)");

    @Test
    void nothingAsksForOneLanguageAlone() throws IOException {
        assertEquals(List.of(), sources().filter(file -> asksForOne(read(file))).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return language == Language.DE ? a : b;",
                "filter(one -> Language.EN != one)",
                "if (Language.DE.equals(language))",
                "if (language.equals(Language.DE))",
                "import static org.jobwright.domain.shared.Language.DE;",
                "lang=\"${visit.language().tag().equals(\"en\") ? null : \"en\"}\"",
                "switch (language) {\n case DE -> 1;\n default -> 2;\n }"
            })
    void eachWayToAskForOneIsSeen(String source) {
        assertTrue(asksForOne(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "switch (language) {\n case EN -> 1;\n case DE -> 2;\n }",
                "texts.getOrDefault(language, texts.get(Language.EN))",
                "language == text.language()"
            })
    void aSwitchOverAllOfThemAndEnglishAsTheFallbackAreFine(String source) {
        assertFalse(asksForOne(source));
    }

    private static boolean asksForOne(String source) {
        return ONE_OF_THEM.matcher(source).find();
    }

    private static Stream<Path> sources() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main"))
                .flatMap(directory -> {
                    try (Stream<Path> files = Files.walk(directory)) {
                        return files
                                .filter(file -> file.toString().endsWith(".java")
                                        || file.toString().endsWith(".jte"))
                                .toList()
                                .stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
