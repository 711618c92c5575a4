package org.jobwright.services.shared;

import java.io.Serializable;

/**
 * Which page of a list to read. Values out of range are clamped, not refused.
 *
 * @param number the page, counted from 1
 * @param size the page size, 1 to {@value #FILE_SIZE}; what people and programs ask for is at most {@value #MAX_SIZE}
 */
public record PageRequest(int number, int size) implements Serializable {

    public static final int MAX_SIZE = 100;

    /** A list that becomes a file is read in few parts. */
    public static final int FILE_SIZE = 1_000;

    private static final int MAX_NUMBER = 100_000;

    public PageRequest {
        number = Math.clamp(number, 1, MAX_NUMBER);
        size = Math.clamp(size, 1, FILE_SIZE);
    }

    /** How many rows come before this page. */
    public int offset() {
        return (number - 1) * size;
    }
}
