package org.jobwright.domain.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Müller, A. M.",
        "Ada-Lena Müller, A. L. M.",
        "-Ada Example, A. E.",
        "Ada - Example, A. E.",
        "\ud83d\ude82 Ada, \ud83d\ude82. A."
    })
    void eachWordOfTheNameGivesItsFirstLetter(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "-", "\u2013 -"})
    void aNameWithoutWordsHasNone(String name) {
        assertEquals("", Initials.of(name));
    }
}
