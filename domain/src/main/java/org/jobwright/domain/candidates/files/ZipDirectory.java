package org.jobwright.domain.candidates.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The directory at the end of a zip file, which every program uses to open it. It must describe the file from its first
 * byte to its last: entries in sequence, each with the same name in both places, nothing between, before or after them.
 * A file that shows different content to different programs cannot do that, nor can one whose entries overlap to unpack
 * to more than it contains.
 */
final class ZipDirectory {

    /** A part as the directory describes it, and where its packed bytes are. */
    record Entry(String name, boolean isEncrypted, boolean isPacked, int from, int length) {}

    private static final int END = 0x06054B50;
    private static final int IN_DIRECTORY = 0x02014B50;
    private static final int IN_PLACE = 0x04034B50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int PLACE_LENGTH = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    /** Sizes that were not known before may follow the bytes of an entry. */
    private static final int MAX_DESCRIPTOR = 24;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer bytes;

    private ZipDirectory(byte[] content) {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes end as a zip file does. */
    static boolean endsIn(byte[] content) {
        return new ZipDirectory(content).end().isPresent();
    }

    /**
     * The entries in the order of their bytes.
     *
     * @throws org.jobwright.domain.shared.failures.RuleViolation if there are more than {@code maxEntries}, or the
     *     directory does not describe the whole file
     */
    static List<Entry> read(byte[] content, int maxEntries) {
        try {
            return new ZipDirectory(content).read(maxEntries);
        } catch (IndexOutOfBoundsException | IllegalArgumentException pointsOutside) {
            throw DocumentPolicy.damaged();
        }
    }

    private OptionalInt end() {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (bytes.getInt(at) == END && at + END_LENGTH + unsigned(at + 20) <= bytes.limit()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private List<Entry> read(int maxEntries) {
        int end = end().orElseThrow(DocumentPolicy::damaged);
        int count = unsigned(end + 10);
        if (count > maxEntries) {
            throw DocumentPolicy.unpacksTooLarge();
        }
        int directory = bytes.getInt(end + 16);
        List<Integer> places = new ArrayList<>();
        int at = directory;
        for (int i = 0; i < count; i++) {
            require(bytes.getInt(at) == IN_DIRECTORY);
            places.add(at);
            at += DIRECTORY_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        require(at == end && end + END_LENGTH + unsigned(end + 20) == bytes.limit());
        places.sort(Comparator.comparing(place -> bytes.getInt(place + 42)));
        List<Entry> entries = new ArrayList<>();
        int free = 0;
        for (int place : places) {
            int start = bytes.getInt(place + 42);
            require(start >= free && start - free <= (free == 0 ? 0 : MAX_DESCRIPTOR));
            Entry entry = entry(place, start);
            entries.add(entry);
            free = entry.from() + entry.length();
        }
        require(directory >= free && directory - free <= MAX_DESCRIPTOR);
        return entries;
    }

    private Entry entry(int described, int start) {
        require(bytes.getInt(start) == IN_PLACE);
        String name = name(described + DIRECTORY_LENGTH, unsigned(described + 28));
        require(name.equals(name(start + PLACE_LENGTH, unsigned(start + 26))));
        int method = unsigned(described + 10);
        require(method == unsigned(start + 8) && (method == STORED || method == DEFLATED));
        int from = start + PLACE_LENGTH + unsigned(start + 26) + unsigned(start + 28);
        int length = bytes.getInt(described + 20);
        require(length >= 0 && length <= bytes.limit() - from);
        boolean encrypted = ((unsigned(described + 8) | unsigned(start + 6)) & 1) != 0;
        return new Entry(name, encrypted, method == DEFLATED, from, length);
    }

    private String name(int from, int length) {
        return new String(bytes.array(), from, length, StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw DocumentPolicy.damaged();
        }
    }
}
