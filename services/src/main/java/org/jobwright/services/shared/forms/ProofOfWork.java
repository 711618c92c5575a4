package org.jobwright.services.shared.forms;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Sha256;

/**
 * A number that takes some thousand tries to find: appended to a given text, it makes the SHA-256 begin with zero bits.
 * {@code assets/proof.js} finds it in the browser.
 */
public final class ProofOfWork {

    /** 32,768 tries on the average: under half a second on a phone, and expensive for anyone who wants a million. */
    public static final int BITS = 15;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private ProofOfWork() {}

    /** Whether {@code number} is a proof for {@code text}. */
    public static boolean holds(String text, String number) {
        return NUMBER.matcher(number).matches() && zeroBits(text + ":" + number) >= BITS;
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
