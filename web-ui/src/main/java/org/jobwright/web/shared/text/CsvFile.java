package org.jobwright.web.shared.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * A table as a file (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets show umlauts). Text that a
 * spreadsheet would read as a formula gets an apostrophe in front; figures stay figures.
 */
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** Including the wide forms of East Asia, which some spreadsheets treat like the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

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
        String text = cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
