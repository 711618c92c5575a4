package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoundedTextTest {

    @Test
    void aTextWithinTheBoundStaysAsItIs() {
        assertEquals("", BoundedText.firstOf("", 3));
        assertEquals("abc", BoundedText.firstOf("abc", 3));
        assertEquals("😀😀😀", BoundedText.firstOf("😀😀😀", 3));
    }

    @Test
    void aLongerTextIsCutBetweenCodePoints() {
        assertEquals("abc", BoundedText.firstOf("abcd", 3));
        assertEquals("a😀b", BoundedText.firstOf("a😀b😀", 3));
        assertEquals("😀😀", BoundedText.firstOf("😀😀😀", 2));
    }
}
