package org.jobwright.services.figures.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitorsOfDayTest {

    private static final String FIREFOX = "Mozilla/5.0 Firefox/140.0";

    private final VisitorsOfDay day = new VisitorsOfDay(LocalDate.EPOCH);
    private final UUID posting = UUID.randomUUID();

    @Test
    void aVisitorIsFirstOnceForEachJob() {
        assertTrue(day.isFirst(posting, "192.0.2.1", FIREFOX));
        assertFalse(day.isFirst(posting, "192.0.2.1", FIREFOX));
        assertTrue(day.isFirst(posting, "192.0.2.2", FIREFOX));
        assertTrue(day.isFirst(posting, "192.0.2.1", "another browser"));
        assertTrue(day.isFirst(UUID.randomUUID(), "192.0.2.1", FIREFOX));
    }

    @Test
    void theNextDayKnowsNobody() {
        day.isFirst(posting, "192.0.2.1", FIREFOX);
        assertTrue(new VisitorsOfDay(LocalDate.EPOCH.plusDays(1)).isFirst(posting, "192.0.2.1", FIREFOX));
    }

    @Test
    void beyondItsBoundNoFurtherVisitorIsTold() {
        int first = 0;
        for (int visitor = 0; visitor < VisitorsOfDay.MOST_VISITORS + 100; visitor++) {
            first += day.isFirst(posting, "visitor " + visitor, FIREFOX) ? 1 : 0;
        }
        assertEquals(VisitorsOfDay.MOST_VISITORS, first);
    }

    @Test
    void beyondTheirBoundSourcesAreOne() {
        for (int source = 0; source < VisitorsOfDay.MOST_SOURCES_OF_POSTING; source++) {
            assertEquals("s" + source, day.bounded(posting, "s" + source, null));
        }
        assertEquals("", day.bounded(posting, "one more", null));
        assertEquals("s7", day.bounded(posting, "s7", null));
    }

    @Test
    void oneAddressUsesUpNeitherTheSourcesNorTheVisitorsOfAll() {
        for (int source = 0; source < VisitorsOfDay.MOST_SOURCES_OF_ADDRESS; source++) {
            assertEquals("x" + source, day.bounded(posting, "x" + source, "192.0.2.1"));
        }
        assertEquals("", day.bounded(posting, "one more", "192.0.2.1"));
        assertEquals("x1", day.bounded(posting, "x1", "192.0.2.1"), "one that is known counts on");
        assertEquals("fair", day.bounded(posting, "fair", "192.0.2.2"));
        assertEquals("one more", day.bounded(UUID.randomUUID(), "one more", "192.0.2.1"));
        int first = 0;
        for (int agent = 0; agent < 2 * VisitorsOfDay.MOST_VISITORS_OF_ADDRESS; agent++) {
            first += day.isFirst(posting, "192.0.2.1", "browser " + agent) ? 1 : 0;
        }
        assertEquals(VisitorsOfDay.MOST_VISITORS_OF_ADDRESS, first);
        assertTrue(day.isFirst(posting, "192.0.2.2", FIREFOX));
    }
}
