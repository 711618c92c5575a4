package org.jobwright.web.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * A table as a file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets show umlauts). Text that a
 * spreadsheet would read as a formula gets an apostrophe in front; figures stay figures. Spreadsheets in which another
 * separator is usual know no quotes within a cell, so there a formula may begin after any separator or line break.
 */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** Including the wide forms of East Asia, which some spreadsheets treat like the narrow ones. */
    private static final String FORMULA_START = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";

    /** A cell that begins a formula, perhaps after blanks, or with what some programs skip. */
    private static final Pattern FORMULA =
            Pattern.compile("^(?:[\t\r\n\0]|[\\s\u00a0]*" + FORMULA_START + ").*", Pattern.DOTALL);

    /** The end of a cell or a row within a text, and then the beginning of a formula. */
    private static final Pattern BEFORE_FORMULA = Pattern.compile("([;|\t\r\n])(?=" + FORMULA_START + ")");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> columns;
    private final List<List<?>> rows = new ArrayList<>();

    public CsvFile(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Adds a row: texts, numbers, and null for an empty cell. */
    public void row(List<?> cells) {
        rows.add(cells);
    }

    public byte[] written() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        text.append(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> cells) {
        Object[] values = cells.stream()
                .map(cell -> cell instanceof Number ? cell : harmless(cell))
                .toArray();
        return CSVFormat.RFC4180.format(values) + CSVFormat.RFC4180.getRecordSeparator();
    }

    private static String harmless(Object cell) {
        if (cell == null) {
            return null;
        }
        String text = BEFORE_FORMULA.matcher(cell.toString()).replaceAll("$1'");
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
