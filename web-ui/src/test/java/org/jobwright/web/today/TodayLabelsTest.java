package org.jobwright.web.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.TodayLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayLabelsTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    /** The last moment of 29 November in Toronto, without the part of a second that a line tells. */
    private static final Instant LAST_MOMENT = Instant.parse("2026-11-30T04:59:59.999999Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T15:00:00Z, within 3 days, innerhalb von 3 Tagen",
        "2026-11-28T15:00:00Z, the last day is tomorrow, morgen ist der letzte Tag",
        "2026-11-29T15:00:00Z, the last day is today, heute ist der letzte Tag",
        "2026-11-30T04:59:00Z, the last day is today, heute ist der letzte Tag",
        "2026-11-30T15:00:00Z, the last day passed yesterday, die Frist lief gestern ab",
        "2026-12-01T15:00:00Z, the last day passed 2 days ago, die Frist lief vor 2 Tagen ab"
    })
    void theLastDayOfALawIsTheOneThatItNames(Instant now, String english, String german) {
        assertEquals(english, when(Language.EN, now));
        assertEquals(german, when(Language.DE, now));
    }

    private static String when(Language language, Instant now) {
        TodayLine line = new TodayLine(
                Signal.ANSWER_LEGAL,
                UUID.randomUUID(),
                "Ines",
                null,
                ApplicationReference.next(),
                "JW-2026-000001",
                1,
                LAST_MOMENT);
        return new TodayLabels(Texts.of(language), Formats.of(language, TORONTO), now).about(line);
    }
}
