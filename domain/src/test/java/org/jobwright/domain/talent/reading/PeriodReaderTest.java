package org.jobwright.domain.talent.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jobwright.domain.candidates.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "03/2019 - heute | 2019-03 | -",
                "Jan 2018 to Current | 2018-01 | -",
                "2015–2017 | 2015 | 2017",
                "2015-2017 | 2015 | 2017",
                "01.10.2014 bis 31.12.2016 | 2014-10 | 2016-12",
                "10/01/2014 - 12/31/2016 | 2014-10 | 2016-12",
                "seit Mai 2020 | 2020-05 | -",
                "since 2011 | 2011 | -",
                "March – June 2018 | 2018-03 | 2018-06",
                "Sept. 2010 – Dez. 2011 | 2010-09 | 2011-12",
                "2019-05 - 2020-01 | 2019-05 | 2020-01",
                "06/09 - 07/12 | 2009-06 | 2012-07",
                "Jan '98 - Feb '99 | 1998-01 | 1999-02",
                "September 2016 to the present | 2016-09 | -",
                "1. März 2013 – 15. Januar 2014 | 2013-03 | 2014-01",
                "Juli 2009 bis dato | 2009-07 | -"
            })
    void aRangeIsReadInBothLanguages(String line, String start, String end) {
        Period period =
                PeriodReader.in("Buchhalterin " + line + " bei Muster GmbH").orElseThrow();

        assertTrue(period.range());
        assertEquals(start, period.start().value());
        assertEquals(
                end, Optional.ofNullable(period.end()).map(PartialDate::value).orElse("-"));
        assertEquals("Buchhalterin \t bei Muster GmbH", period.around("Buchhalterin " + line + " bei Muster GmbH"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Office2016",
                "13/2019",
                "$2000",
                "1,2000 units",
                "may be",
                "Route 1234",
                "99999999999999999999/2019999999999",
                "2061"
            })
    void otherNumbersAreNoDates(String line) {
        assertEquals(Optional.empty(), PeriodReader.in(line));
    }

    @Test
    void anEndBeforeItsStartIsLeftOut() {
        Period period = PeriodReader.in("05/2020 - 03/2019").orElseThrow();

        assertEquals("2020-05", period.start().value());
        assertEquals(null, period.end());
        assertTrue(period.isSingle());
    }

    @Test
    void onlyWhatLastsUntilTodayHasNoEnd() {
        assertTrue(PeriodReader.in("2014").orElseThrow().isSingle());
        assertFalse(PeriodReader.in("2014 - 2016").orElseThrow().isSingle());
        assertFalse(PeriodReader.in("2014 - heute").orElseThrow().isSingle());
        assertFalse(PeriodReader.in("since 2014").orElseThrow().isSingle());
    }

    @Test
    void aRangeCountsBeforeADateThatIsMentionedFirst() {
        Period period = PeriodReader.in("Team of 2012, 2014 - 2016").orElseThrow();

        assertEquals("2014", period.start().value());
    }
}
