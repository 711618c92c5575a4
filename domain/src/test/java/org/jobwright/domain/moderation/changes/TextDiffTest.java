package org.jobwright.domain.moderation.changes;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.jobwright.domain.moderation.changes.TextDiff.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    private static String marked(List<Part> side) {
        return side.stream()
                .map(part -> part.changed() ? "[" + part.text() + "]" : part.text())
                .collect(joining());
    }

    private static String text(List<Part> side) {
        return side.stream().map(Part::text).collect(joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one week in six   | one week in four  | one week in [six]   | one week in [four]",
                "A trade           | A trade. Young    | A [trade]           | A [trade. Young]",
                "pay 10 to 20      | pay 10 to 20      | pay 10 to 20        | pay 10 to 20",
                "a b c d           | a d               | a [b c] d           | a d",
            })
    void changedWordsAreMarkedOnTheirSide(String before, String after, String left, String right) {
        TextDiff diff = TextDiff.between(before, after);
        assertEquals(left, marked(diff.before()));
        assertEquals(right, marked(diff.after()));
    }

    @Test
    void anEmptySideMarksTheWholeOther() {
        TextDiff diff = TextDiff.between("", "all new");
        assertEquals(List.of(), diff.before());
        assertEquals("[all new]", marked(diff.after()));
    }

    @Test
    void theJoinedPartsAreTheOriginalTexts() {
        String before = "  Lead\n\nthe  team. \n- plan";
        String after = "Lead the\tteam.\n- plan  and do ";
        TextDiff diff = TextDiff.between(before, after);
        assertEquals(before, text(diff.before()));
        assertEquals(after, text(diff.after()));
    }

    @Test
    void twoLongTextsWithoutACommonWordAreComparedQuickly() {
        String before = "old ".repeat(4_000);
        String after = "new ".repeat(4_000);
        TextDiff diff = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TextDiff.between(before, after));
        assertEquals(after, text(diff.after()));
    }
}
