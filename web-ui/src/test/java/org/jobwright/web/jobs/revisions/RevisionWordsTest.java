package org.jobwright.web.jobs.revisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.revisions.DocumentChange;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionWordsTest {

    private static final Formats FORMATS = Formats.of(Language.EN, ZoneOffset.UTC);

    private final RevisionWords words = new RevisionWords(Texts.of(Language.EN), FORMATS);

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachFieldOfALawAndOfAnEntryHasAName(Language language) {
        Stream<Revisable<?>> documents = Stream.concat(RuleBook.shipped().rules(), Lexicons.shippedEntries().stream());

        documents
                .flatMap(document -> DocumentChange.between(null, document).stream())
                .map(change -> "jobs.revisions.field." + change.field())
                .distinct()
                .forEach(key -> assertTrue(Texts.of(language).has(key), key));
    }

    @Test
    void daysAndCodesAreWords() {
        assertEquals(
                List.of(
                        "First day: " + FORMATS.longDate(LocalDate.of(2027, 1, 1)) + " instead of "
                                + FORMATS.longDate(LocalDate.of(2026, 11, 1)),
                        "Applies to: added Work done there",
                        "Status: off instead of on",
                        "Requirements: removed a pay range; a fixed amount is enough"),
                words.lines(List.of(
                        new DocumentChange("effectiveFrom", List.of("2026-11-01"), List.of("2027-01-01")),
                        new DocumentChange("appliesWhen.channels", List.of(), List.of("WORK")),
                        new DocumentChange("enabled", List.of("true"), List.of("false")),
                        new DocumentChange("requires", List.of("code = PAY_RANGE; fixedAllowed = true"), List.of()))));
    }

    @Test
    void aCodeOfALaterReleaseIsShownAsItIs() {
        assertEquals(
                List.of("Requirements: added NEVER_SEEN; depth = 3; in = mines, shafts"),
                words.lines(List.of(new DocumentChange(
                        "requires", List.of(), List.of("code = NEVER_SEEN; depth = 3; in = mines, shafts")))));
    }
}
