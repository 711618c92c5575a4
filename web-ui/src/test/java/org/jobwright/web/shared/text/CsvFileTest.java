package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file opened in a spreadsheet shows its content and runs nothing. */
class CsvFileTest {

    private static final Pattern FORMULA = Pattern.compile("(^[\\s\u00a0]*|[;\t\r\n])[=+\\-@\uff1d]");

    private static String text(CsvFile file) {
        String written = new String(file.written(), StandardCharsets.UTF_8);
        assertTrue(written.startsWith("\uFEFF"));
        return written.substring(1);
    }

    private static CSVRecord readBack(List<?> cells) throws IOException {
        var file = new CsvFile(List.of());
        file.row(cells);
        List<CSVRecord> records = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text(file)))
                .getRecords();
        return records.getLast();
    }

    @Tag("SEC-05")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://elsewhere.example\")",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                "\uff1d1+1",
                " =1+1",
                "\u00a0=1+1"
            })
    void aFormulaIsPlainText(String formula) throws IOException {
        String read = readBack(List.of(formula, "next")).get(0);
        assertTrue(read.startsWith("'"), read);
        assertEquals(formula, read.replace("'", ""));
        assertEquals("next", readBack(List.of(formula, "next")).get(1));
    }

    /** A spreadsheet with another separator knows no quotes within a cell, and a line break ends a row there. */
    @Tag("SEC-05")
    @ParameterizedTest
    @ValueSource(strings = {"Ada;=1+1;x", "fine\n=1+1", "fine\r\n@SUM(A1)", "a;+1", "a\t-1", "\n=1+1"})
    void aFormulaAfterAnotherSeparatorOrALineBreakIsPlainText(String text) throws IOException {
        String read = readBack(List.of(text)).get(0);
        assertFalse(FORMULA.matcher(read).find(), read);
        assertEquals(text, read.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nurse, night shift", "\"quoted\"", "two\nlines", "Pflegefachkräfte", "a=b", "'plain"})
    void otherTextIsReadBackAsItWas(String words) throws IOException {
        assertEquals(words, readBack(List.of(words)).get(0));
    }

    @Test
    void aNegativeFigureStaysAFigure() throws IOException {
        assertEquals("-2.50", readBack(List.of(new BigDecimal("-2.50"))).get(0));
    }

    @Test
    void anEmptyCellIsEmpty() {
        var file = new CsvFile(List.of("role", "open jobs"));
        file.row(Arrays.asList("nurse", null));
        file.row(List.of("cook", 12L));
        assertEquals("role,open jobs\r\nnurse,\r\ncook,12\r\n", text(file));
    }

    /** Whatever a cell contains, its first character never starts a formula, and the neighbouring cells stay. */
    @Test
    @Tag("SEC-05")
    void noTextBecomesAFormulaOrAnotherCell() throws IOException {
        String characters = "=+-@\t\r\n\0\"',; aZ\u00e4\uff1d";
        Random random = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(8), 0, characters.length())
                    .mapToObj(at -> String.valueOf(characters.charAt(at)))
                    .collect(Collectors.joining());
            CSVRecord cells = readBack(List.of(text, "next"));
            assertEquals(2, cells.size(), text);
            assertTrue("=+-@\t\r\n\0".indexOf(cells.get(0).charAt(0)) < 0, text);
            assertFalse(FORMULA.matcher(cells.get(0)).find(), text);
            assertTrue(cells.get(0).replace("'", "").endsWith(text.replace("'", "")), text);
        }
    }
}
