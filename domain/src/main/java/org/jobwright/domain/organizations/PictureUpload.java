package org.jobwright.domain.organizations;

import java.util.Arrays;
import org.jobwright.domain.shared.failures.RuleViolation;

/** What an owner may upload as a picture; checked before anything decodes it. */
public final class PictureUpload {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int MEGABYTE = 1024 * 1024;

    private PictureUpload() {}

    /** Refuses anything but a PNG or JPEG of at most so many bytes. */
    public static void require(byte[] upload, int maxBytes) {
        if (upload.length > maxBytes) {
            throw new RuleViolation("organizations.picture.too-large", maxBytes / MEGABYTE);
        }
        if (!isPng(upload) && !isJpeg(upload)) {
            throw new RuleViolation("organizations.picture.wrong-type");
        }
    }

    public static boolean isPng(byte[] file) {
        return startsWith(file, PNG);
    }

    public static boolean isJpeg(byte[] file) {
        return startsWith(file, JPEG);
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }
}
