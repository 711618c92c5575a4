package org.jobwright.domain.insights.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Test;

class FigureSourceTest {

    @Test
    void germanReadersSeeGermanIfAvailable() {
        FigureSource source = new FigureSource("Statistics", "", YearMonth.of(2024, 5), "Counted.", null, "Gezählt.");
        assertEquals("Gezählt.", source.method(Language.DE));
        assertEquals("Counted.", source.method(Language.EN));
        assertEquals("Statistics", source.name(Language.DE));
        assertEquals(Language.DE, source.methodLanguage(Language.DE));
        assertEquals(Language.EN, source.methodLanguage(Language.EN));
        assertEquals(Language.EN, source.nameLanguage(Language.DE));
    }
}
