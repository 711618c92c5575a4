package org.jobwright.domain.matching.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.matching.result.QuoteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakeningTest {

    /** Words as they are: what is tested here does not depend on stems. */
    private static final Stemmer NONE = new Stemmer() {
        @Override
        public Set<String> stems(String word) {
            return Set.of(word);
        }

        @Override
        public Set<String> singulars(String word) {
            return Set.of(word);
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No experience with Python",
                "I have never used Python",
                "no experience with Perl, Python or Scala",
                "Basic knowledge of Python",
                "Python (basic)",
                "Python: beginner",
                "Python, basic",
                "I want to learn Python",
                "eager to learn Python",
                "Keine Erfahrung mit Python",
                "Bisher ohne Praxis in Python",
                "Grundkenntnisse in Python",
                "Python – Grundkenntnisse",
                "Python (A1)",
                "Ich möchte Python lernen",
                "Python kenne ich nicht",
                "SQL 5 years; Python: none"
            })
    void aLineThatTakesItBackIsWeakened(String line) {
        assertTrue(isWeakened(line, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Python",
                "Five years of Python",
                "Not only Python but also Scala",
                "Nicht nur Python, sondern auch Scala",
                "I have no car. Python since 2015",
                "Machine learning with Python",
                "Basic French; Python",
                "No Perl but Python",
                "Ohne Perl, aber mit Python",
                "Python, basic French",
                "Accountant at a not for profit organization: Python"
            })
    void anyOtherLineIsNot(String line) {
        assertFalse(isWeakened(line, false));
    }

    @Test
    void basicKnowledgeSufficesWhereNoMoreIsAskedFor() {
        assertFalse(isWeakened("Basic knowledge of Python", true));
        assertTrue(isWeakened("No knowledge of Python", true));
    }

    @Test
    void wordsThatAreEverydayWordsHaveToBeWrittenAsNames() {
        assertEquals(List.of(), hits("Go", "I go to work, and it goes well"));
        assertEquals(List.of(), hits("IT", "I made it work"));
        assertEquals(List.of(), hits("Excel", "I excel at sales"));
        assertEquals(List.of(), hits("Microsoft Word", "Word of mouth marketing"));
        assertEquals(1, hits("Go", "Java, Go, Scala").size());
        assertEquals(1, hits("IT", "IT support").size());
        assertEquals(1, hits("Excel", "Skilled in Excel and Word").size());
        assertEquals(1, hits("Excel", "MS excel").size());
    }

    @Test
    void aPhraseLiesWithinOneClause() {
        assertEquals(List.of(), hits("Project management", "Member of the project; management of stores"));
        assertEquals(List.of(), hits("Project management", "project, management"));
        assertEquals(1, hits("Profit and loss", "profit & loss accounts").size());
        assertEquals(1, hits("C++", "C/C++ and C#").size());
        assertEquals(1, hits("C#", "C/C++ and C#").size());
        assertEquals(List.of(), hits("C", "C++ and C#"));
        assertEquals(1, hits(".NET", "ASP and .NET").size());
        assertEquals(
                1,
                hits("Qualitätssicherung", "qualitaetssicherung QUALITÄTSSICHERUNG")
                        .size());
    }

    private static boolean isWeakened(String text, boolean basicSuffices) {
        TextLine line = TextLine.of(QuoteSource.LETTER, 1, text);
        Hit hit = Phrase.of("Python", NONE).orElseThrow().all(line).getFirst();
        return Weakening.of(line, hit, basicSuffices);
    }

    private static List<Hit> hits(String phrase, String text) {
        return Phrase.of(phrase, NONE).orElseThrow().all(TextLine.of(QuoteSource.CV, 1, text));
    }
}
