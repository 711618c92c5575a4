package org.jobwright.services.candidates.documents;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The keys of documents: random, and spread over 256 parts by their first two digits. */
final class DocumentKeys {

    /** The first digits of all keys. */
    static final List<String> PARTS = IntStream.range(0, 256)
            .mapToObj(part -> HexFormat.of().toHexDigits((byte) part))
            .toList();

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private DocumentKeys() {}

    static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    /** The name below which a document is stored, in two levels of directories. */
    static String path(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a document key");
        }
        return key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key;
    }
}
