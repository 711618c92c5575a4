package org.jobwright.domain.jobs.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lexicons: each entry has examples, and each example is a test. */
class LexiconTest {

    @TestFactory
    Stream<DynamicTest> whatAnEntryMeansIsFound() {
        return entries((language, entry) -> entry.found().stream()
                .map(example -> DynamicTest.dynamicTest(
                        language + " " + entry.code() + ": " + example,
                        () -> assertTrue(codes(language, entry, example).contains(entry.code())))));
    }

    @TestFactory
    Stream<DynamicTest> whatAnEntryDoesNotMeanIsFine() {
        return entries((language, entry) -> entry.fine().stream()
                .map(example -> DynamicTest.dynamicTest(
                        language + " " + entry.code() + ": " + example,
                        () -> assertEquals(List.of(), codes(language, entry, example)))));
    }

    @TestFactory
    Stream<DynamicTest> eachPhraseIsFoundByItself() {
        return entries((language, entry) -> entry.phrases().stream()
                .map(phrase -> DynamicTest.dynamicTest(
                        language + " " + entry.code() + ": " + phrase,
                        () -> assertTrue(
                                codes(language, entry, written(entry, phrase)).contains(entry.code())))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachEntryHasExamplesOfBothKinds(Language language) {
        for (LexiconEntry entry : read(language)) {
            assertFalse(entry.found().isEmpty(), entry::toString);
            assertFalse(entry.fine().isEmpty(), entry::toString);
            assertFalse(entry.phrases().isEmpty(), entry::toString);
            Lexicons.requireSound(entry);
        }
    }

    @Test
    void eachEntryHasANameOfItsOwn() {
        List<String> ids =
                Lexicons.shippedEntries().stream().map(LexiconEntry::id).toList();

        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    @Test
    void theWordsAreMarkedAsWritten() {
        WordFinding found = all(Language.EN, "text.description", "Who we want: a\u00A0Ｎａｔｉｖｅ spe\u200Baker, please.")
                .getFirst();

        assertEquals("Ｎａｔｉｖｅ spe\u200Baker", found.quote());
        assertEquals(15, found.start());
        assertEquals(15 + found.quote().length(), found.end());
        assertEquals(", please.", found.after());
    }

    @Test
    void englishWordsAreFoundInGermanAdverts() {
        assertEquals(
                "origin.native",
                all(Language.DE, "text.description", "Wir suchen Native Speaker.")
                        .getFirst()
                        .code());
    }

    @Test
    void aSentenceOrAListEndsWhatBelongsTogether() {
        String apart = "You pay attention to detail. A registration fee is not known here.";

        assertEquals(List.of(), all(Language.EN, "text.description", apart));
        assertEquals(List.of(), all(Language.EN, "text.description", "Native\nspeaker of the house"));
    }

    private static String written(LexiconEntry entry, String phrase) {
        String text = phrase.replace("*", "").replace("#", "30");
        return entry.with().isEmpty()
                ? text
                : text + " " + entry.with().getFirst().replace("*", "");
    }

    private interface Tests {
        Stream<DynamicTest> of(Language language, LexiconEntry entry);
    }

    private static Stream<DynamicTest> entries(Tests tests) {
        return Stream.of(Language.values())
                .flatMap(language -> read(language).stream().flatMap(entry -> tests.of(language, entry)));
    }

    private static List<LexiconEntry> read(Language language) {
        return Lexicons.read(language);
    }

    private static List<String> codes(Language language, LexiconEntry entry, String text) {
        String field =
                entry.fields().isEmpty() ? "text.description" : entry.fields().getFirst();
        return all(language, field, text).stream().map(WordFinding::code).toList();
    }

    private static List<WordFinding> all(Language language, String field, String text) {
        List<WordFinding> found = new ArrayList<>();
        Lexicons.shipped().of(language).look(field, new Words(text), found::add);
        return found;
    }
}
