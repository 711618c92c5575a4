package org.jobwright.domain.candidates;

import java.util.OptionalInt;

/** The end of a zip file, which says how many entries its directory lists. */
final class ZipDirectory {

    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;

    private ZipDirectory() {}

    /** The number of entries; empty when the bytes do not end as a zip file does. */
    static OptionalInt find(byte[] content) {
        int first = Math.max(0, content.length - END_LENGTH - MAX_COMMENT);
        for (int at = content.length - END_LENGTH; at >= first; at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                int comment = unsigned(content, at + 20);
                if (at + END_LENGTH + comment <= content.length) {
                    return OptionalInt.of(unsigned(content, at + 10));
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int unsigned(byte[] content, int at) {
        return content[at] & 0xFF | (content[at + 1] & 0xFF) << 8;
    }
}
