package org.jobwright.domain.insights.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertTrue(source.hasMethod(Language.DE));
        assertFalse(source.hasMethod(Language.EN));
        assertFalse(source.hasName(Language.DE));
    }
}
