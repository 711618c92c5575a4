package org.jobwright.domain.candidates.files;

import java.nio.ByteBuffer;

/** The size that a picture declares: a small file can ask its reader for gigabytes. */
final class Picture {

    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int PNG_SIZE = 16;
    private static final short JPEG = (short) 0xFFD8;
    private static final int JPEG_MARKER = 0xFF;
    private static final int JPEG_FRAME = 0xC0;
    private static final int JPEG_SCAN = 0xDA;

    private Picture() {}

    /** Zero if it is not known. */
    record Size(int width, int height) {

        private static final Size UNKNOWN = new Size(0, 0);

        long pixels() {
            return (long) width * height;
        }
    }

    /** The number of pixels of a PNG or JPEG picture, from its first bytes; 0 for anything else or if unknown. */
    static long pixels(byte[] start, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(start, 0, length);
        if (length >= PNG_SIZE + 8 && bytes.getLong(0) == PNG) {
            return (bytes.getInt(PNG_SIZE) & 0xFFFFFFFFL) * (bytes.getInt(PNG_SIZE + 4) & 0xFFFFFFFFL);
        }
        return jpegSize(start, length).pixels();
    }

    /** The size of a JPEG picture, from its first bytes. */
    static Size jpegSize(byte[] start, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(start, 0, length);
        if (length <= 2 || bytes.getShort(0) != JPEG) {
            return Size.UNKNOWN;
        }
        int at = 2;
        while (at + 9 <= bytes.limit() && (bytes.get(at) & 0xFF) == JPEG_MARKER) {
            int marker = bytes.get(at + 1) & 0xFF;
            boolean isFrame =
                    marker >= JPEG_FRAME && marker <= JPEG_FRAME + 15 && marker % 4 != 0 || marker == JPEG_FRAME;
            if (isFrame) {
                return new Size(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
            }
            if (marker == JPEG_SCAN) {
                return Size.UNKNOWN;
            }
            at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
        }
        return Size.UNKNOWN;
    }
}
