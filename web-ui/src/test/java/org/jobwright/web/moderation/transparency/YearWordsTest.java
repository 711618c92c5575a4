package org.jobwright.web.moderation.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.moderation.transparency.CountLine;
import org.jobwright.domain.moderation.transparency.CountSection;
import org.jobwright.domain.moderation.transparency.YearlyCounts;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

class YearWordsTest {

    @Test
    void findingsAreNamedInWords() {
        assertEquals("Asks for money", item(CountSection.OWN_INITIATIVE, "money.request"));
        assertEquals("Law", item(CountSection.OWN_INITIATIVE, "jobs.law.pay-range"));
        assertEquals("No automatic finding", item(CountSection.OWN_INITIATIVE, "NONE"));
    }

    /** A published year never changes; a later version may not know its constants any more. */
    @Test
    void whatThisVersionDoesNotKnowIsShownAsItIs() {
        assertEquals("BEFORE_OUR_TIME", item(CountSection.NOTICES, "BEFORE_OUR_TIME"));
        assertEquals("BEFORE_OUR_TIME", item(CountSection.NOTICES_OF_MESSAGES, "BEFORE_OUR_TIME"));
        assertEquals("old.finding", item(CountSection.OWN_INITIATIVE, "old.finding"));
        assertEquals("STOPPED.TERMS", item(CountSection.ACTIONS, "STOPPED.TERMS"));
    }

    private static String item(CountSection section, String item) {
        return new YearWords(Texts.of(Language.EN), Formats.of(Language.EN, ZoneOffset.UTC))
                .parts(new YearlyCounts(List.of(new CountLine(section, item, "1")))).stream()
                        .flatMap(part -> part.rows().stream())
                        .map(YearWords.Row::item)
                        .findFirst()
                        .orElseThrow();
    }
}
