package org.jobwright.instance.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is stored about whom: {@code docs/data-map.tsv}. */
final class DataMap {

    private static final Path FILE = Path.of("../docs/data-map.tsv");

    /**
     * A line of the map.
     *
     * @param columns empty for the other columns of the table
     * @param erased what erasure does with them
     * @param exported whether a person takes them along
     */
    record Line(String table, List<String> columns, String whose, String erased, String exported) {

        boolean isRest() {
            return columns.isEmpty();
        }

        /** Whether who they are about takes these columns along. */
        boolean isExported() {
            return exported.startsWith("yes");
        }

        /** Whether no value of these columns survives the person. */
        boolean isForgotten() {
            return erased.startsWith("delete") || erased.startsWith("empty");
        }
    }

    private DataMap() {}

    static List<Line> read() throws IOException {
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(
                            cells[0],
                            cells[1].equals("*") ? List.of() : List.of(cells[1].split(", ", -1)),
                            cells[2],
                            cells[4],
                            cells[5]))
                    .toList();
        }
    }

    /** The line of each column, by {@code table.column}; a column on two lines is an error. */
    static Map<String, Line> byColumn(List<String> columns) throws IOException {
        Map<String, Line> found = new LinkedHashMap<>();
        Map<String, Line> rests = new LinkedHashMap<>();
        for (Line line : read()) {
            if (line.isRest() && rests.put(line.table(), line) != null) {
                throw new IllegalStateException(line.table() + " has two lines for its other columns");
            }
            for (String column : line.columns()) {
                if (found.put(line.table() + "." + column, line) != null) {
                    throw new IllegalStateException(line.table() + "." + column + " is on two lines");
                }
            }
        }
        for (String column : columns) {
            Line rest = rests.get(column.substring(0, column.indexOf('.')));
            if (!found.containsKey(column) && rest != null) {
                found.put(column, rest);
            }
        }
        return found;
    }
}
