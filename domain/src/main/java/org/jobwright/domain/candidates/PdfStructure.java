package org.jobwright.domain.candidates;

import java.nio.charset.StandardCharsets;

/** What a PDF must have before anyone opens it: its header first, its end last, no lock, nothing hidden behind it. */
final class PdfStructure {

    private static final int TAIL = 2048;

    private PdfStructure() {}

    static void check(byte[] content) {
        if (!DocumentPolicy.startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            throw DocumentPolicy.contentDiffers();
        }
        if (ZipDirectory.find(content).isPresent()) {
            throw DocumentPolicy.contentDiffers();
        }
        // One character per byte; dictionaries are ASCII even where streams are compressed.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (text.indexOf("%%EOF", Math.max(0, text.length() - TAIL)) < 0) {
            throw DocumentPolicy.damaged();
        }
        if (isEncrypted(text)) {
            throw DocumentPolicy.encrypted();
        }
    }

    /** The trailer names the encryption dictionary, by reference or in place. */
    private static boolean isEncrypted(String text) {
        String key = "/Encrypt";
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int next = at + key.length();
            while (next < text.length() && text.charAt(next) <= ' ') {
                next++;
            }
            if (next < text.length() && (Character.isDigit(text.charAt(next)) || text.startsWith("<<", next))) {
                return true;
            }
        }
        return false;
    }
}
