package org.jobwright.server.extraction;

/**
 * What the markers of a JPEG file say before anything decodes it.
 *
 * @param whole it has an end; of a file that was cut off the decoder fills the rest with grey, and only warns
 * @param single each row is decoded once and forgotten; otherwise the decoder holds all of them, outside the heap
 */
record JpegMarkers(boolean whole, boolean single) {

    private static final int MARKER = 0xFF;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int FIRST_RESTART = 0xD0;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;

    /** Within what is compressed no marker has a length: it is a zero, or a restart. */
    static JpegMarkers of(byte[] file) {
        int components = 0;
        boolean single = false;
        boolean scanned = false;
        int at = 0;
        while (at + 1 < file.length) {
            int marker = value(file, at + 1);
            if (value(file, at) != MARKER || marker == MARKER) {
                at++;
            } else if (marker == END) {
                return new JpegMarkers(scanned, single);
            } else if (marker <= 1 || marker >= FIRST_RESTART && marker <= START) {
                at += 2;
            } else {
                if (marker == BASELINE || marker == EXTENDED) {
                    components = value(file, at + 9);
                } else if (marker == SCAN && !scanned) {
                    scanned = true;
                    single = components > 0 && value(file, at + 4) == components;
                }
                at += 2 + (value(file, at + 2) << 8 | value(file, at + 3));
            }
        }
        return new JpegMarkers(false, single);
    }

    /** 0 after the end. */
    private static int value(byte[] file, int at) {
        return at < file.length ? file[at] & 0xFF : 0;
    }
}
