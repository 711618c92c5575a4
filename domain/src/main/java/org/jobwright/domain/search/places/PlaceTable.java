package org.jobwright.domain.search.places;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.places.Regions;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * All places in a few arrays, ordered by folded name and then largest first: 135,000 objects would take five times the
 * memory. A place is identified by its row.
 */
final class PlaceTable {

    private static final class Shipped {
        static final PlaceTable TABLE = new PlaceTable();
    }

    private static final int EXPECTED = 1 << 17;
    /** Coordinates are stored in thousandths of a degree, at most 111 metres. */
    private static final double UNIT = 1000;

    private final byte[] folded;
    private final byte[] names;
    private final int[] foldedEnd;
    private final int[] nameEnd;
    private final int[] population;
    private final int[] latitude;
    private final int[] longitude;
    private final short[] region;
    private final String[] regionCodes;

    private PlaceTable() {
        Reader read = new Reader();
        Resources.lines(PlaceTable.class, "places.tsv.gz", read::row);
        folded = read.folded.toByteArray();
        names = read.names.toByteArray();
        foldedEnd = Arrays.copyOf(read.columns[0], read.size);
        nameEnd = Arrays.copyOf(read.columns[1], read.size);
        population = Arrays.copyOf(read.columns[2], read.size);
        latitude = Arrays.copyOf(read.columns[3], read.size);
        longitude = Arrays.copyOf(read.columns[4], read.size);
        region = new short[read.size];
        for (int row = 0; row < region.length; row++) {
            region[row] = (short) read.columns[5][row];
        }
        regionCodes = read.regionCodes.toArray(String[]::new);
    }

    static PlaceTable shipped() {
        return Shipped.TABLE;
    }

    int size() {
        return population.length;
    }

    int population(int row) {
        return population[row];
    }

    /** {@code GB-ENG}, or {@code GB} if the region is unknown. */
    String regionCode(int row) {
        return regionCodes[region[row]];
    }

    boolean isIn(int row, String country) {
        return country.isEmpty() || regionCode(row).startsWith(country);
    }

    double latitude(int row) {
        return latitude[row] / UNIT;
    }

    double longitude(int row) {
        return longitude[row] / UNIT;
    }

    Place place(int row) {
        return place(row, latitude(row), longitude(row));
    }

    Place place(int row, double north, double east) {
        String code = regionCode(row);
        String regionCode = code.length() > 2 ? code : "";
        return new Place(
                name(row),
                regionCode,
                Regions.shipped().name(regionCode, Language.EN).orElse(""),
                code.substring(0, 2),
                population[row],
                north,
                east);
    }

    boolean startsWith(int row, byte[] text) {
        int start = foldedStart(row);
        int end = Math.min(foldedEnd[row], start + text.length);
        return Arrays.equals(folded, start, end, text, 0, text.length);
    }

    /** The largest place that an alternative name means. */
    int row(PlaceNames.Meant meant) {
        byte[] text = FoldedText.bytes(meant.name());
        for (int row = position(text, false); row < size() && isNamed(row, text); row++) {
            if (isIn(row, meant.country())) {
                return row;
            }
        }
        return PlaceFinder.NONE;
    }

    private String name(int row) {
        int from = row == 0 ? 0 : nameEnd[row - 1];
        return from == nameEnd[row]
                ? FoldedText.capitalised(text(folded, foldedStart(row), foldedEnd[row]))
                : text(names, from, nameEnd[row]);
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** The bytes of a folded name begin here in {@link #folded()} and end at {@link #foldedEnd}. */
    int foldedStart(int row) {
        return row == 0 ? 0 : foldedEnd[row - 1];
    }

    int foldedEnd(int row) {
        return foldedEnd[row];
    }

    byte[] folded() {
        return folded;
    }

    /**
     * The first row whose folded name is not before the text; with {@code last}, the first after all that start with
     * it.
     */
    int position(byte[] text, boolean last) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = foldedStart(middle);
            int end = last ? Math.min(foldedEnd[middle], start + text.length) : foldedEnd[middle];
            int order = Arrays.compareUnsigned(folded, start, end, text, 0, text.length);
            if (order < 0 || last && order == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isNamed(int row, byte[] text) {
        return Arrays.equals(folded, foldedStart(row), foldedEnd[row], text, 0, text.length);
    }

    /** The growing arrays while the file is read: folded name, name if different, region, population, coordinates. */
    private static final class Reader {
        private final ByteArrayOutputStream folded = new ByteArrayOutputStream(EXPECTED * 12);
        private final ByteArrayOutputStream names = new ByteArrayOutputStream(EXPECTED * 4);
        private final int[][] columns = new int[6][EXPECTED];
        private final List<String> regionCodes = new ArrayList<>();
        private final Map<String, Integer> regions = new HashMap<>();
        private int size;

        private void row(String line) {
            if (size == columns[0].length) {
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = Arrays.copyOf(columns[i], size * 2);
                }
            }
            int first = line.indexOf('\t');
            int second = line.indexOf('\t', first + 1);
            int third = line.indexOf('\t', second + 1);
            int fourth = line.indexOf('\t', third + 1);
            int fifth = line.indexOf('\t', fourth + 1);
            folded.writeBytes(FoldedText.bytes(line.substring(0, first)));
            names.writeBytes(FoldedText.bytes(line.substring(first + 1, second)));
            columns[0][size] = folded.size();
            columns[1][size] = names.size();
            columns[2][size] = Integer.parseInt(line, third + 1, fourth, 10);
            columns[3][size] = Integer.parseInt(line, fourth + 1, fifth, 10);
            columns[4][size] = Integer.parseInt(line, fifth + 1, line.length(), 10);
            columns[5][size] = regions.computeIfAbsent(line.substring(second + 1, third), code -> {
                regionCodes.add(code);
                return regionCodes.size() - 1;
            });
            size++;
        }
    }
}
