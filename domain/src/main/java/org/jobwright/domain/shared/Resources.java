package org.jobwright.domain.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Tables of facts next to the classes that read them. */
public final class Resources {

    private static final int BUFFER = 1 << 16;

    private Resources() {}

    /** Each line of the table next to a class; lines with a hash are comments. */
    public static void lines(Class<?> beside, String table, Consumer<String> reader) {
        try (InputStream stored = beside.getResourceAsStream(table);
                InputStream plain = table.endsWith(".gz") ? new GZIPInputStream(stored, BUFFER) : stored;
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), BUFFER)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    reader.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of a line; missing ones at the end are empty. */
    public static String[] columns(String line, int count) {
        String[] found = line.split("\t", -1);
        String[] columns = java.util.Arrays.copyOf(found, count);
        for (int i = found.length; i < count; i++) {
            columns[i] = "";
        }
        return columns;
    }
}
