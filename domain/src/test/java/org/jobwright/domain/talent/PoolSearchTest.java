package org.jobwright.domain.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolSearchTest {

    @Test
    void whatAnAddressSaysIsReadAsFarAsItMakesSense() {
        PoolSearch search = new PoolSearch(" a ", null, "java, , sql", "", 25, null, null, null, 31);
        assertEquals("a", search.words());
        assertEquals(List.of("java", "sql"), search.skillList());
        assertNull(search.radius(), "around nowhere");
        assertNull(search.quietDays(), "no choice of ours");
        assertEquals(120, PoolSearch.of("x".repeat(500)).words().length());
        assertEquals(
                5,
                new PoolSearch("", "", "a,b,c,d,e,f,g", "", null, null, null, null, null)
                        .skillList()
                        .size());
    }

    @Test
    void otherTitlesOfTheSameJobCountToo() {
        assertEquals(List.of(), PoolSearch.ALL.titles());
        List<String> titles = new PoolSearch("", "nurse", "", "", null, null, null, null, null).titles();
        assertEquals("nurse", titles.getFirst());
        assertTrue(titles.size() > 1 && titles.size() <= 7, titles::toString);
    }

    @Test
    void nothingLeavesNobodyOut() {
        assertTrue(PoolSearch.of("  ").isAll());
        assertFalse(PoolSearch.of("a").isAll());
    }
}
