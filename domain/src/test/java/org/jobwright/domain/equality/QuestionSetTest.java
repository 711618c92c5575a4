package org.jobwright.domain.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSetTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE", "FR", "AT", "XX"})
    void onlySomeCountriesAskAboutOrigin(String country) {
        assertEquals(List.of("gender", "disability"), codes(country));
    }

    @Test
    void eachCountryHasItsQuestions() {
        assertEquals(List.of("sex", "ethnic-group", "disability"), codes("GB"));
        assertEquals(List.of("sex", "eeo1"), codes("US"));
        assertEquals(QuestionSet.of("DE"), QuestionSet.of(null));
        QuestionSet.all().forEach(set -> assertEquals(set, QuestionSet.named(set.name())));
    }

    @Test
    void whatIsNoAnswerTellsNothing() {
        assertEquals(
                Map.of("gender", "woman"),
                QuestionSet.of("DE").told(Map.of("gender", "woman", "disability", "", "eeo1", "white")));
        assertEquals(Map.of(), QuestionSet.of("DE").told(Map.of("gender", "none")));
    }

    @Test
    void preferNotToSayIsNoAnswerOfItsOwn() {
        QuestionSet.all().forEach(set -> set.questions()
                .forEach(question -> assertFalse(question.answers().contains("declined"), question.code())));
    }

    private static List<String> codes(String country) {
        return QuestionSet.of(country).questions().stream()
                .map(EqualityQuestion::code)
                .toList();
    }
}
