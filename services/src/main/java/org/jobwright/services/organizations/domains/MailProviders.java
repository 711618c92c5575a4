package org.jobwright.services.organizations.domains;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.jobwright.domain.shared.Resources;

/**
 * Domains where anyone gets an address, for long or for ten minutes. Kept as one sorted array of hashes, 1 MB for 130,000
 * names. A domain that shares its hash with one of them, which hardly ever happens, can still be proved by its record.
 */
final class MailProviders {

    /** Those of open lists; where they are from is said at the beginning of the file. */
    static final MailProviders LISTED = read();

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] hashes;

    private MailProviders(long[] hashes) {
        this.hashes = hashes;
    }

    /** Whether a registrable name is on the list. */
    boolean contains(String name) {
        return Arrays.binarySearch(hashes, hash(name)) >= 0;
    }

    int size() {
        return hashes.length;
    }

    private static MailProviders read() {
        LongStream.Builder hashes = LongStream.builder();
        Resources.lines(MailProviders.class, "mail-providers.txt.gz", line -> hashes.add(hash(line)));
        return new MailProviders(hashes.build().sorted().toArray());
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String name) {
        long hash = BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return hash;
    }
}
