package org.jobwright.services.shared.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Stops within a row that has too many cells, or too long ones, while it is read: a parser keeps the whole row in memory,
 * and a small compressed file can hold a row of millions. It tells cells apart as the parser does (RFC 4180).
 */
final class BoundedRows extends FilterReader {

    private static final int LONGEST_ROW = 2_000_000;

    private enum Place {
        BEGIN,
        PLAIN,
        QUOTED,
        /** After a quote within quotes: the end of the cell, or a quote of its text. */
        QUOTE
    }

    private final char separator;
    private Place place = Place.BEGIN;
    private int cells = 1;
    private int length;

    BoundedRows(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            take((char) one);
        }
        return one;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read = super.read(buffer, offset, most);
        for (int i = 0; i < read; i++) {
            take(buffer[offset + i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(char one) throws IOException {
        if (++length > LONGEST_ROW) {
            throw new IOException("a row is too long");
        }
        if (place == Place.QUOTED) {
            place = one == '"' ? Place.QUOTE : Place.QUOTED;
        } else if (one == separator) {
            if (++cells > TableFile.MOST_COLUMNS) {
                throw new RuleViolation("shared.import.too-many-columns", TableFile.MOST_COLUMNS);
            }
            place = Place.BEGIN;
        } else if (one == '\n' || one == '\r') {
            cells = 1;
            length = 0;
            place = Place.BEGIN;
        } else if (one == '"' && place != Place.PLAIN) {
            place = Place.QUOTED;
        } else if (place == Place.BEGIN) {
            place = Place.PLAIN;
        }
    }
}
