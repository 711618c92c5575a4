package org.jobwright.domain.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailSettingsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MailSettings settings = new MailSettings(AccountId.next());

    @ParameterizedTest
    @EnumSource
    void aKindIsSwitchedUnlessEverybodyMustGetIt(MessageKind kind) {
        assertEquals(MailChoice.AT_ONCE, settings.getChoices().of(kind));
        if (kind.group().isPresent()) {
            for (MailChoice choice : kind.choices()) {
                settings.choose(kind, choice, BERLIN);
                assertEquals(choice, settings.getChoices().of(kind));
            }
        } else {
            assertThrows(RuleViolation.class, () -> settings.choose(kind, MailChoice.OFF, BERLIN));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "DECISION_RELEASED",
                "APPLICATION_IN_REVIEW",
                "PASSWORD_RESET",
                "PASSWORD_CHANGED",
                "SECOND_FACTOR_REMOVED",
                "ACCOUNT_SUSPENDED",
                "ORGANIZATION_BLOCKED",
                "POSTING_BLOCKED",
                "EMPLOYER_BLOCKED",
                "MEMBER_INVITED",
                "INTERVIEW_SET",
                "INTERVIEW_CHANGED",
                "INTERVIEW_CANCELLED",
                "PANEL_SET",
                "PANEL_CHANGED",
                "PANEL_CANCELLED",
                "PANEL_LEFT"
            })
    void everybodyMustGetAnswersAndMailsAboutSecurity(MessageKind kind) {
        Map<MessageKind, MailChoice> off = Map.of(kind, MailChoice.OFF);
        assertEquals(MailChoice.AT_ONCE, new MailChoices(off, "UTC", null).of(kind), "stored or not");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERVIEW_REMINDER", "PANEL_REMINDER", "PANEL_AGENDA"})
    void aReminderOfAnHourDoesNotWaitForTheMorning(MessageKind kind) {
        assertThrows(RuleViolation.class, () -> settings.choose(kind, MailChoice.DAILY, BERLIN));
        settings.choose(kind, MailChoice.OFF, BERLIN);
        assertEquals(MailChoice.OFF, settings.getChoices().of(kind));
    }

    @Test
    void eachGroupHasItsSwitches() {
        EnumSet<MailGroup> groups = EnumSet.noneOf(MailGroup.class);
        for (MessageKind kind : MessageKind.values()) {
            kind.group().ifPresent(groups::add);
        }
        assertEquals(EnumSet.allOf(MailGroup.class), groups);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T06:59:59Z, Europe/Berlin, 2026-11-27T07:00:00Z",
        "2026-11-27T07:00:00Z, Europe/Berlin, 2026-11-28T07:00:00Z",
        "2026-10-24T12:00:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
        "2026-11-27T06:59:59Z, America/Toronto, 2026-11-27T13:00:00Z",
        "2026-11-27T07:00:00Z, UTC, 2026-11-27T08:00:00Z"
    })
    void theDailyMailIsDueAtEightWhereThePersonIs(Instant now, String zone, Instant due) {
        assertEquals(due, new MailChoices(Map.of(), zone, null).nextMorning(now));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 7, 2026-11-27T18:59:59Z, 2026-11-27T18:59:59Z",
        "20, 7, 2026-11-27T19:00:00Z, 2026-11-28T06:00:00Z",
        "20, 7, 2026-11-28T05:59:59Z, 2026-11-28T06:00:00Z",
        "20, 7, 2026-11-28T06:00:00Z, 2026-11-28T06:00:00Z",
        "12, 14, 2026-11-27T11:30:00Z, 2026-11-27T13:00:00Z",
        "12, 14, 2026-11-27T13:00:00Z, 2026-11-27T13:00:00Z",
        "22, 0, 2026-11-27T21:30:00Z, 2026-11-27T23:00:00Z",
        "20, 7, 2026-10-24T19:00:00Z, 2026-10-25T06:00:00Z",
        "20, 7, 2026-03-28T20:00:00Z, 2026-03-29T05:00:00Z"
    })
    void whatMayWaitIsSentAfterTheQuietHours(int from, int until, Instant now, Instant due) {
        settings.keepQuiet(new QuietHours(from, until), BERLIN);
        MailChoices choices = settings.getChoices();
        assertEquals(due, choices.dueAt(MessageKind.MESSAGE_ARRIVED, now));
        assertEquals(due, choices.dueAt(MessageKind.JOBS_FOUND, now));
        assertEquals(now, choices.dueAt(MessageKind.DECISION_RELEASED, now), "answers arrive at once");
        assertEquals(now, choices.dueAt(MessageKind.INTERVIEW_REMINDER, now), "it would come too late");
        assertEquals(choices, Json.read(Json.write(choices), MailChoices.class));
        settings.keepQuiet(null, BERLIN);
        assertEquals(now, settings.getChoices().dueAt(MessageKind.MESSAGE_ARRIVED, now));
    }

    @Test
    void theDailyMailComesAfterTheQuietHours() {
        Instant evening = Instant.parse("2026-11-27T20:00:00Z");
        settings.keepQuiet(new QuietHours(20, 10), BERLIN);
        assertEquals(
                Instant.parse("2026-11-28T09:00:00Z"), settings.getChoices().nextMorning(evening));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "-1, 7", "20, 24"})
    void quietHoursAreSomeHoursOfTheDay(int from, int until) {
        assertThrows(InvalidInput.class, () -> new QuietHours(from, until));
    }

    @Test
    void whoChoseBeforeThereWereQuietHoursHasNone() {
        assertEquals(
                new MailChoices(Map.of(MessageKind.TASK_DUE, MailChoice.OFF), "UTC", null),
                Json.read("{\"byKind\":{\"TASK_DUE\":\"OFF\"},\"zone\":\"UTC\"}", MailChoices.class));
    }
}
