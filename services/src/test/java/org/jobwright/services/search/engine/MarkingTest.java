package org.jobwright.services.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.engine.JobHit.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | nursing       | Two nurses and a (Nurse) in N. Bristol    | Two [nurses] and a ([Nurse]) in N. Bristol",
                "EN | nurse         | the nurse's ward, nurses’ rota           | the [nurse's] ward, [nurses]’ rota",
                "EN | full-time     | Full-time or part-time                   | [Full]-[time] or part-[time]",
                "EN | node.js       | Node.js and node                         | [Node.js] and node",
                "EN | cafe          | A café/bar                               | A [café]/bar",
                "EN | driver        | truck/driver                             | truck/[driver]",
                "DE | pflegekräfte  | Pflegekraft, PFLEGEKRÄFTE, Pflegekraefte | [Pflegekraft], [PFLEGEKRÄFTE], [Pflegekraefte]",
                "DE | aerztin       | Ärztin und Arzt                          | [Ärztin] und Arzt",
                "DE | überwachung   | Die Ueberwachung                         | Die [Ueberwachung]",
                "EN | инженер       | Главный Инженер                          | Главный [Инженер]"
            })
    void wordsAreMarkedByTheirStem(Language language, String words, String text, String marked) {
        assertEquals(marked, shown(marking(words).whole(language, text).pieces()));
    }

    @Test
    void aTextIsCompleteIfItContainsEveryWord() {
        assertTrue(marking("signal technician")
                .whole(Language.EN, "Technicians for signals")
                .isComplete());
        assertFalse(
                marking("signal technician").whole(Language.EN, "Technicians").isComplete());
    }

    @Test
    void thePassageIsTheFirstWithMostOfTheWords() {
        String text = "signal " + "x ".repeat(100) + "The signal at night, a technician there. " + "y ".repeat(100)
                + "signal technician";
        assertEquals(
                "The [signal] at night, a [technician] there. ",
                shown(marking("signal technician").passage(Language.EN, text))
                        .replaceAll("^(x )+", "")
                        .replaceAll("(y )*y?$", ""));
        assertEquals(List.of(), marking("dispatcher").passage(Language.EN, text));
    }

    private static Marking marking(String words) {
        return new Marking(SearchWords.of(words));
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
