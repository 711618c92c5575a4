package org.jobwright.services.shared.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them. */
class TableFileTest {

    private static final String TABLE = "Name;E-Mail\nJürgen Groß;j@test.example\n\"Bär; Eva\";e@test.example\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingAndTheSeparatorAreRecognized(String charset) throws IOException {
        TableFile table = table(TABLE.getBytes(Charset.forName(charset)));
        assertEquals(List.of("Name", "E-Mail"), table.header());
        List<TableRow> rows = rows(table);
        assertEquals(List.of("Jürgen Groß", "j@test.example"), rows.getFirst().cells());
        assertEquals("Bär; Eva", rows.get(1).cell(0));
        assertEquals(2, rows.get(1).number());
        assertEquals("", rows.get(1).cell(7));
    }

    @Test
    void theMarkOfASpreadsheetIsNotPartOfAName() throws IOException {
        assertEquals(
                List.of("a", "b"),
                table("\uFEFFa\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8)).header());
    }

    @Test
    void whatGuardsAgainstFormulasIsTakenOff() throws IOException {
        List<TableRow> rows = rows(table("a,b\n'+49 30 1234,'tis\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("+49 30 1234", "'tis"), rows.getFirst().cells());
    }

    @Test
    void aQuoteThatIsNeverClosedCostsTheRestOnly() throws IOException {
        List<TableRow> rows = rows(table("a,b\n1,2\n\"3,4\n5,6\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, rows.size());
        assertEquals(List.of("1", "2"), rows.getFirst().cells());
        assertFalse(rows.get(1).isReadable());
    }

    @Test
    void anEmptyFileAndTooManyColumnsAreRefused() {
        assertEquals("shared.import.no-header", refused(new byte[0]));
        assertEquals("shared.import.too-many-columns", refused("a,".repeat(300).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatUnpacksToMoreThanMayBeIsRefused() throws IOException {
        try (InputStream stream = new BoundedStream(new ByteArrayInputStream(new byte[100]), 99)) {
            assertEquals(
                    "shared.import.too-large",
                    assertThrows(RuleViolation.class, stream::readAllBytes).getCode());
        }
    }

    @Test
    void columnsAreRecognizedByWhatOthersCallThem() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("email", List.of("e mail", "E-Mail-Adresse"));
        words.put("name", List.of("Vollständiger Name"));
        assertEquals(
                Map.of(0, "name", 2, "email"),
                new ColumnWords(words).guess(List.of("Vollstaendiger NAME", "Other", "e-mail", "email")));
    }

    private static String refused(byte[] content) {
        return assertThrows(RuleViolation.class, () -> table(content)).getCode();
    }

    private static TableFile table(byte[] content) throws IOException {
        return new TableFile(() -> new ByteArrayInputStream(content));
    }

    private static List<TableRow> rows(TableFile table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        table.read(rows::add);
        return rows;
    }
}
