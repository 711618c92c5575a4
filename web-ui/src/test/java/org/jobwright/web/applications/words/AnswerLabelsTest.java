package org.jobwright.web.applications.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, yes, Ja",
        "BOOLEAN, no, Nein",
        "DATE, 2026-12-18, 'Fr., 18. Dezember 2026'",
        "DATE, 2026-02-30, 2026-02-30",
        "NUMBER, '2,5', '2,5'",
        "TEXT, some words, some words"
    })
    void anAnswerIsInTheLanguageOfTheReader(QuestionType type, String value, String words) {
        assertEquals(
                words,
                AnswerLabels.of(type, List.of(value), Texts.of(Language.DE), Formats.of(Language.DE, ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @CsvSource({"BOOLEAN", "DATE", "MULTI"})
    void whatWasNotAnsweredIsSaidToBeSo(QuestionType type) {
        assertEquals(
                "Keine Angabe",
                AnswerLabels.of(type, List.of(), Texts.of(Language.DE), Formats.of(Language.DE, ZoneOffset.UTC)));
    }
}
