package org.jobwright.services.moderation.trust;

import java.util.UUID;
import org.jobwright.services.shared.KeyedHash;

/**
 * One in ten of the versions that are public without a review. Which ones depends on a key outside the database: neither
 * an employer nor a reader of the database can foresee it, and submitting the same version again changes nothing.
 */
final class ReviewSample {

    private static final int ONE_IN = 10;
    private static final int DIGITS = 12;
    private static final int HEXADECIMAL = 16;

    private ReviewSample() {}

    static boolean isDrawn(UUID version) {
        return isDrawn(KeyedHash.of(named(version)));
    }

    static boolean isDrawn(UUID version, String key) {
        return isDrawn(KeyedHash.of(named(version), key));
    }

    private static String named(UUID version) {
        return "review sample " + version;
    }

    private static boolean isDrawn(String hash) {
        return Long.parseLong(hash.substring(0, DIGITS), HEXADECIMAL) % ONE_IN == 0;
    }
}
