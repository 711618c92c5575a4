package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Bidi;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

/** What people typed does not turn the sentences that it stands in. */
class ForeignTextTest {

    private static final String HEBREW = "\u05de\u05e8\u05d9\u05dd";

    @Test
    void aNameFromLeftToRightStaysAsItIs() {
        String name = "Zo\u00eb \u0141ukasz";
        assertSame(name, ForeignText.isolated(name));
    }

    @Test
    void aNameFromRightToLeftKeepsItsDirectionToItself() {
        String sentence =
                Texts.of(Language.EN).get("applications.pipeline.said.decided", HEBREW, "Ada", "Hired", "now");
        assertEquals('\u2068' + HEBREW + '\u2069', sentence.substring(0, HEBREW.length() + 2));
        assertEquals(0, levelOfTheEnd(HEBREW + " \u00b7 3", ForeignText.isolated(HEBREW) + " \u00b7 3"));
    }

    /** The number would move to the other side of the name. */
    private static int levelOfTheEnd(String plain, String isolated) {
        assertEquals(2, level(plain));
        return level(isolated);
    }

    private static int level(String text) {
        return new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT).getLevelAt(text.length() - 1);
    }

    @Test
    void anOverrideWithoutAnEndDoesNotReachTheRest() {
        assertEquals("\u2068Ada\u2069", ForeignText.isolated("\u202eAda"));
        assertEquals("\u2068AdaLovelace\u2069", ForeignText.isolated("Ada\u2069Lovelace"));
    }

    @Test
    void aSentenceWithAnIsolatedNameIsNotIsolatedAgain() {
        String sentence = ForeignText.isolated(HEBREW) + " was moved";
        assertSame(sentence, ForeignText.isolated(sentence));
        assertEquals(
                "\u2068" + HEBREW + HEBREW + "\u2069", ForeignText.isolated(ForeignText.isolated(HEBREW) + HEBREW));
    }
}
