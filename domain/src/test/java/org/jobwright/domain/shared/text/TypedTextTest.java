package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void aTextWithinTheBoundStaysAsItIs() {
        assertEquals("", TypedText.firstOf("", 3));
        assertEquals("abc", TypedText.firstOf("abc", 3));
        assertEquals("😀😀😀", TypedText.firstOf("😀😀😀", 3));
    }

    @Test
    void aLongerTextIsCutBetweenCodePoints() {
        assertEquals("abc", TypedText.firstOf("abcd", 3));
        assertEquals("a😀b", TypedText.firstOf("a😀b😀", 3));
        assertEquals("😀😀", TypedText.firstOf("😀😀😀", 2));
    }

    @Test
    void aLineHasNoBreaksAndNoCharacterThatTheDatabaseRefuses() {
        assertEquals("", TypedText.line(null));
        assertEquals("Ada  Lovelace", TypedText.line(" Ada\r\nLovelace\0 "));
        assertEquals("😀".repeat(TypedText.MAX_LINE), TypedText.line("😀".repeat(TypedText.MAX_LINE + 1)));
    }

    @Test
    void emptyLinesAndGapsAreDropped() {
        assertEquals(List.of("a", "b"), TypedText.lines(Arrays.asList(" a ", null, " ", "b")));
        assertEquals(List.of(), TypedText.lines(null));
    }
}
