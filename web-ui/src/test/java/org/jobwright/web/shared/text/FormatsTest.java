package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

/** Pay and time as readers of each language write them. */
class FormatsTest {

    private final Formats english = Formats.of(Language.EN, ZoneOffset.UTC);
    private final Formats german = Formats.of(Language.DE, ZoneOffset.UTC);

    @Test
    void aRangeNamesBothFiguresAndTheTime() {
        SalaryRange pay = SalaryRange.yearly("GBP", 38_400, 46_000);
        assertEquals("£38,400 to £46,000 a year", english.pay(pay));
        assertEquals("38.400 bis 46.000 £ im Jahr", plainSpaces(german.pay(pay)));
    }

    @Test
    void oneFigureIsShownAlone() {
        assertEquals("£38,400 a year", english.pay(SalaryRange.yearly("GBP", 38_400, 38_400)));
    }

    @Test
    void bothFiguresHaveCentsIfOneHas() {
        SalaryRange pay = new SalaryRange("EUR", new BigDecimal("13.9"), new BigDecimal("15"), PayUnit.HOUR, null);
        assertEquals("€13.90 to €15.00 an hour", english.pay(pay));
        assertEquals("13,90 bis 15,00 € pro Stunde", plainSpaces(german.pay(pay)));
    }

    @Test
    void aDraftMayHaveAnInvalidCurrency() {
        SalaryRange pay = new SalaryRange("QQQ", BigDecimal.TEN, null, PayUnit.DAY, null);
        assertEquals("10 QQQ a day", english.pay(pay));
        assertEquals("", english.pay(SalaryRange.UNKNOWN));
    }

    @Test
    void whatHappenedTodayHasATimeAndWhatIsOlderADay() {
        Instant now = Instant.parse("2026-11-28T15:00:00Z");
        assertEquals("09:12", english.lately(Instant.parse("2026-11-28T09:12:00Z"), now));
        assertEquals("Yesterday", english.lately(Instant.parse("2026-11-27T23:59:00Z"), now));
        assertEquals("Thu 26 November", english.lately(Instant.parse("2026-11-26T09:12:00Z"), now));
        assertEquals("9:12 Uhr", german.lately(Instant.parse("2026-11-28T09:12:00Z"), now));
        assertEquals("Gestern", german.lately(Instant.parse("2026-11-27T00:01:00Z"), now));
    }

    @Test
    void aDayThatWasNamedIsTheSameForReadersEverywhere() {
        Formats tokyo = Formats.of(Language.EN, ZoneId.of("Asia/Tokyo"));
        LocalDate named = LocalDate.of(2026, 7, 3);
        Instant due = Instant.parse("2026-07-03T18:00:00Z");
        assertEquals("Fri 3 July", tokyo.promisedDay(named, due));
        assertEquals("Sat 4 July", tokyo.promisedDay(null, due));
    }

    @Test
    void manyReadersAtOnceGetTheirOwnFigures() {
        Map<String, Long> written = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(n -> n % 2 == 0
                        ? english.money(BigDecimal.TEN, "GBP")
                        : english.money(new BigDecimal("7.25"), "EUR"))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
        assertEquals(Map.of("£10", 10_000L, "€7.25", 10_000L), written);
    }

    @Test
    void aFileSizeIsNeverRoundedDown() {
        long megabyte = 1024L * 1024;
        assertEquals("1 kB", english.size(0));
        assertEquals("45 kB", english.size(45 * 1024));
        assertEquals("1 MB", english.size(megabyte));
        assertEquals("1.9 MB", english.size(19 * megabyte / 10));
        assertEquals("1,9 MB", german.size(19 * megabyte / 10));
        assertEquals("10 MB", english.size(10 * megabyte));
        assertEquals("13 MB", english.size(126 * megabyte / 10));
    }

    @Test
    void aFutureInstantCountsAsToday() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        assertEquals("Today", english.ago(now.plusSeconds(90_000), now));
        assertEquals("Gestern", german.ago(now.minusSeconds(80_000), now));
        assertEquals("Sun 18 October", english.ago(Instant.parse("2026-10-18T14:00:00Z"), now));
    }

    @Test
    void theLastDayIsTheSameForReadersEverywhere() {
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        for (String zone : List.of("UTC", "Europe/Berlin", "Pacific/Auckland", "America/Los_Angeles")) {
            assertEquals(
                    "Mon 30 November", Formats.of(Language.EN, ZoneId.of(zone)).lastDay(end), zone);
        }
    }

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ');
    }
}
