package org.jobwright.domain.interviews.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgendaDueTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T05:59:59Z, Europe/Berlin, 2026-11-27T06:00:00Z",
        "2026-11-27T22:30:00Z, Europe/Berlin, 2026-11-27T06:00:00Z",
        "2026-11-27T23:30:00Z, Europe/Berlin, 2026-11-28T06:00:00Z",
        "2026-10-25T00:30:00Z, Europe/Berlin, 2026-10-25T06:00:00Z",
        "2026-03-29T00:30:00Z, Europe/Berlin, 2026-03-29T05:00:00Z",
        "2026-11-27T03:00:00Z, America/Toronto, 2026-11-26T12:00:00Z",
        "2026-11-27T12:00:00Z, Pacific/Kiritimati, 2026-11-27T17:00:00Z"
    })
    void aDayBeginsAtSevenWhereThePersonIs(Instant now, String zone, Instant morning) {
        assertEquals(morning, AgendaDue.morning(now, ZoneId.of(zone)));
    }
}
