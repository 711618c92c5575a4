package org.jobwright.domain.candidates.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a PDF must satisfy before it is opened: header first, end last, no encryption, nothing hidden before or after;
 * and inside, as checked by {@link PdfTokens}, nothing that acts without a click.
 */
final class PdfStructure {

    private static final int TAIL = 2048;
    private static final int BROWSERS_LOOK_AT = 1500;
    private static final String END = "%%EOF";
    private static final List<String> PAGES = List.of("<html", "<script", "<!doctype", "<svg", "<iframe", "<body");

    private PdfStructure() {}

    static void check(byte[] content) {
        if (!DocumentPolicy.startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            throw DocumentPolicy.contentDiffers();
        }
        // One character per byte; dictionaries are ASCII even where streams are compressed.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        String behind = end < 0 ? "" : text.substring(end + END.length());
        String start =
                text.substring(0, Math.min(text.length(), BROWSERS_LOOK_AT)).toLowerCase(Locale.ROOT);
        if (ZipDirectory.endsIn(content)
                || behind.contains("<")
                || PAGES.stream().anyMatch(start::contains)) {
            throw DocumentPolicy.contentDiffers();
        }
        if (end < Math.max(0, text.length() - TAIL)) {
            throw DocumentPolicy.damaged();
        }
        if (isEncrypted(text)) {
            throw DocumentPolicy.encrypted();
        }
        PdfTokens.check(content, text);
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
