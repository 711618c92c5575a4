package org.jobwright.domain.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.jobwright.domain.moderation.ModerationDeadline.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModerationDeadlineTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-11-23T09:30:00Z, 2026-11-25T09:30:00Z", // Monday
        "2026-11-26T09:30:00Z, 2026-11-30T09:30:00Z", // Thursday
        "2026-11-27T09:30:00Z, 2026-12-01T09:30:00Z", // Friday
        "2026-11-28T09:30:00Z, 2026-12-01T09:30:00Z", // Saturday
        "2026-11-29T09:30:00Z, 2026-12-01T09:30:00Z", // Sunday
    })
    void weekendsDoNotCount(Instant submitted, Instant due) {
        assertEquals(due, ModerationDeadline.afterSubmissionAt(submitted).at());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:59:00Z, IN_TIME",
        "2026-11-24T13:01:00Z, SOON",
        "2026-11-24T17:00:00Z, SOON",
        "2026-11-24T17:00:01Z, LATE"
    })
    void theLastFourHoursAreSoonAndAfterThatItIsLate(Instant now, Urgency urgency) {
        assertEquals(urgency, new ModerationDeadline(Instant.parse("2026-11-24T17:00:00Z")).urgency(now));
    }

    @Test
    void theTimeOfDayIsKept() {
        assertEquals(
                Instant.parse("2026-11-26T23:59:59Z"),
                ModerationDeadline.afterSubmissionAt(Instant.parse("2026-11-24T23:59:59Z"))
                        .at());
    }
}
