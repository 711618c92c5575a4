package org.jobwright.services.candidates.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.services.candidates.documents.DrawnPages.DrawnPage;

/**
 * The output of the process that draws pages, which is trusted with nothing: the number of pages, then for each page its
 * width, its height, its text and its picture, the last two after their lengths. What does not fit ends it.
 */
final class PageFrames {

    /** Instead of the number of pages. */
    private static final int LATE = -1;

    private static final int MAX_SIDE = 4000;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_PAGES = 100_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final List<DrawnPage> pages = new ArrayList<>();
    private final List<ByteBuffer> pictures = new ArrayList<>();
    private final int inFile;
    private final boolean isLate;

    PageFrames(ByteBuffer rest) {
        int count = rest.remaining() < Integer.BYTES ? 0 : rest.getInt();
        isLate = count == LATE;
        inFile = Math.clamp(count, 0, MAX_PAGES);
        while (pages.size() < Math.min(inFile, DrawnPages.MOST) && read(rest)) {
            // the next one follows
        }
    }

    private boolean read(ByteBuffer rest) {
        if (rest.remaining() < 3 * Integer.BYTES) {
            return false;
        }
        int width = rest.getInt();
        int height = rest.getInt();
        Optional<ByteBuffer> text = part(rest);
        Optional<ByteBuffer> picture = text.flatMap(found -> part(rest)).filter(PageFrames::isPicture);
        if (picture.isEmpty()
                || isNoSide(width)
                || isNoSide(height)
                || text.orElseThrow().remaining() > MAX_TEXT) {
            return false;
        }
        pages.add(new DrawnPage(readable(text.orElseThrow()), width, height));
        pictures.add(picture.orElseThrow());
        return true;
    }

    private static boolean isNoSide(int pixels) {
        return pixels < 1 || pixels > MAX_SIDE;
    }

    private static Optional<ByteBuffer> part(ByteBuffer rest) {
        int length = rest.remaining() < Integer.BYTES ? -1 : rest.getInt();
        if (length < 0 || length > rest.remaining()) {
            return Optional.empty();
        }
        ByteBuffer part = rest.slice(rest.position(), length);
        rest.position(rest.position() + length);
        return Optional.of(part);
    }

    private static boolean isPicture(ByteBuffer picture) {
        return picture.remaining() > PNG.length
                && (picture.slice(0, PNG.length).equals(ByteBuffer.wrap(PNG))
                        || picture.slice(0, JPEG.length).equals(ByteBuffer.wrap(JPEG)));
    }

    private static byte[] copy(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(0, bytes);
        return bytes;
    }

    private static String readable(ByteBuffer text) {
        return new String(copy(text), StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    /** Instead of the output of a process that was ended before its first page. */
    static byte[] late() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(LATE).array();
    }

    DrawnPages pages() {
        return isLate ? DrawnPages.LATE : new DrawnPages(inFile, pages, false);
    }

    /** A picture, counted from 1. */
    Optional<byte[]> picture(int page) {
        return page >= 1 && page <= pictures.size() ? Optional.of(copy(pictures.get(page - 1))) : Optional.empty();
    }
}
