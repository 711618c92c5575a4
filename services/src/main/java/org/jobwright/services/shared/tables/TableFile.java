package org.jobwright.services.shared.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A table in a text file with a header (RFC 4180), as spreadsheets and other products write it: separated by commas,
 * semicolons or tabs, in any encoding. It is read row by row, so that its size does not matter.
 */
public final class TableFile {

    /** The most columns of a table. */
    public static final int MOST_COLUMNS = 200;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEADER_LOOK = 20_000;
    private static final int LONGEST_NAME = 100;

    /** With what {@code CsvFile} puts before a text so that no spreadsheet reads a formula. */
    private static final Pattern GUARDED = Pattern.compile("^'(?=[\\s]?[=+@\\-\uff1d\uff0b\uff0d\uff20])");

    private final FileSource file;
    private final Charset charset;
    private final char separator;
    private final List<String> header;

    /**
     * Reads the header.
     *
     * @throws RuleViolation {@code shared.import.no-header}, {@code shared.import.too-many-columns}
     */
    public TableFile(FileSource file) throws IOException {
        this.file = file;
        this.charset = TextEncoding.of(file);
        this.separator = separator();
        this.header = readHeader();
    }

    /** The names of the columns, as written. */
    public List<String> header() {
        return header;
    }

    /** Passes on the rows in order. What comes after a quote that is never closed is one row that cannot be read. */
    public void read(Consumer<TableRow> rows) throws IOException {
        try (CSVParser parser = CSVParser.parse(rows(), format())) {
            Iterator<CSVRecord> lines = parser.iterator();
            int number = 0;
            if (hasNext(lines)) {
                lines.next();
            }
            while (true) {
                number++;
                boolean more;
                try {
                    more = lines.hasNext();
                } catch (UncheckedIOException malformed) {
                    rows.accept(new TableRow(number, null));
                    return;
                }
                if (!more) {
                    return;
                }
                rows.accept(new TableRow(number, cells(lines.next())));
            }
        }
    }

    private Reader rows() throws IOException {
        return new BoundedRows(TextEncoding.open(file, charset), separator);
    }

    private static boolean hasNext(Iterator<CSVRecord> lines) {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException malformed) {
            return false;
        }
    }

    private static List<String> cells(CSVRecord line) {
        List<String> cells = new ArrayList<>(line.size());
        for (String cell : line) {
            cells.add(GUARDED.matcher(cell).replaceFirst(""));
        }
        return cells;
    }

    private List<String> readHeader() throws IOException {
        try (CSVParser parser = CSVParser.parse(rows(), format())) {
            Iterator<CSVRecord> lines = parser.iterator();
            if (!hasNext(lines)) {
                throw new RuleViolation("shared.import.no-header");
            }
            List<String> names = lines.next().toList();
            if (names.size() > MOST_COLUMNS) {
                throw new RuleViolation("shared.import.too-many-columns", MOST_COLUMNS);
            }
            return names.stream()
                    .map(name -> TypedText.firstOf(name, LONGEST_NAME))
                    .toList();
        }
    }

    /** That which occurs most often in the header, outside quotes. */
    private char separator() throws IOException {
        int[] counts = new int[SEPARATORS.length];
        try (BufferedReader reader = TextEncoding.open(file, charset)) {
            boolean quoted = false;
            for (int looked = 0; looked < HEADER_LOOK; looked++) {
                int one = reader.read();
                if (one < 0 || !quoted && one == '\n' && looked > 0) {
                    break;
                }
                quoted ^= one == '"';
                for (int i = 0; i < SEPARATORS.length && !quoted; i++) {
                    counts[i] += one == SEPARATORS[i] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < SEPARATORS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS[best];
    }

    private CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }
}
