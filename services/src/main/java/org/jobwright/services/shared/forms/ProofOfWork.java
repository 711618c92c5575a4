package org.jobwright.services.shared.forms;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Sha256;

/**
 * A number that takes some thousand tries to find: appended to a given text, it makes the SHA-256 begin with zero bits.
 * {@code assets/proof.js} finds it in the browser.
 */
final class ProofOfWork {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private ProofOfWork() {}

    /** Whether {@code number} is a proof for {@code text}: so many bits are zero. */
    static boolean holds(String text, String number, int bits) {
        return NUMBER.matcher(number).matches() && zeroBits(text + ":" + number) >= bits;
    }

    private static int zeroBits(String text) {
        int bits = 0;
        for (byte part : Sha256.of(text.getBytes(StandardCharsets.US_ASCII))) {
            int zeros = Integer.numberOfLeadingZeros(part & 0xff) - (Integer.SIZE - Byte.SIZE);
            bits += zeros;
            if (zeros < Byte.SIZE) {
                break;
            }
        }
        return bits;
    }
}
