package org.jobwright.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 checksums and their text form. */
public final class Checksums {
    private Checksums() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String sha256(byte[] content) {
        return hex(sha256().digest(content));
    }

    public static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    /** The line that {@code sha256sum} prints for a file. */
    public static byte[] line(String sha256, String file) {
        return (sha256 + "  " + file + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
