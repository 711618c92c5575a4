package org.jobwright.domain.candidates.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * One part of a DOCX or ODT file while it is unpacked: its name, its first bytes, and words that no honest part
 * contains.
 */
final class OfficePart implements Unpacking.Sink {

    private static final int MAX_KEPT = 10 * 1024 * 1024;

    /** What may precede the first character of an XML part: blanks and byte order marks. */
    private static final String BLANKS = "\0\t\n\f\r \u00EF\u00BB\u00BF\u00FE\u00FF";

    private static final Set<String> FILES_IN_FILES = Set.of(
            "zip", "jar", "rar", "7z", "docx", "docm", "xlsx", "xlsm", "pptx", "odt", "ods", "exe", "dll", "scr", "com",
            "bat", "cmd", "ps1", "vbs", "js", "hta", "lnk", "msi");

    private static final List<byte[]> ARCHIVES = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'R', 'a', 'r', '!'},
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {'M', 'Z', (byte) 0x90, 0},
            DocumentPolicy.OLE);

    /** Neither format uses document types; they are how a part makes its reader fetch another file. */
    private static final List<String> OUTSIDE = List.of("<!doctype", "<!entity");

    private static final List<String> SCRIPTS = List.of("vnd.sun.star.script:", "<script:event-listener");
    private static final int LONGEST_WORD = 22;
    private static final int BYTE = 0xFF;

    private final ByteArrayOutputStream kept;
    private boolean begun;
    private boolean isBlank = true;
    private boolean isXml;
    private String lastPiece = "";

    /** {@code isKept} keeps the bytes for {@link #bytes}. */
    OfficePart(String name, boolean isKept) {
        checkName(name.toLowerCase(Locale.ROOT));
        kept = isKept ? new ByteArrayOutputStream() : null;
    }

    private static void checkName(String name) {
        boolean escapes = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0;
        if (escapes || List.of(name.split("/", -1)).contains("..")) {
            throw DocumentPolicy.damaged();
        }
        if (name.contains("vbaproject") || name.startsWith("basic/") || name.startsWith("scripts/")) {
            throw DocumentPolicy.macros();
        }
        if (FILES_IN_FILES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            throw DocumentPolicy.fileInFile();
        }
    }

    @Override
    public void take(byte[] buffer, int length) {
        if (!begun) {
            begun = true;
            begin(buffer, length);
        }
        if (isBlank) {
            lookForStart(buffer, length);
        }
        if (isXml) {
            look(buffer, length);
        }
        if (kept != null) {
            if (kept.size() + length > MAX_KEPT) {
                throw DocumentPolicy.unpacksTooLarge();
            }
            kept.write(buffer, 0, length);
        }
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    private void begin(byte[] start, int length) {
        if (isFile(start, length)) {
            throw DocumentPolicy.fileInFile();
        }
        if (Picture.pixels(start, length) > DocumentPolicy.MAX_PIXELS) {
            throw DocumentPolicy.unpacksTooLarge();
        }
    }

    private void lookForStart(byte[] buffer, int length) {
        int first = 0;
        while (first < length && BLANKS.indexOf(buffer[first] & BYTE) >= 0) {
            first++;
        }
        isBlank = first == length;
        isXml = !isBlank && buffer[first] == '<';
    }

    /** Whether bytes begin like an archive, a program or an older office document. */
    static boolean isFile(byte[] start, int length) {
        return ARCHIVES.stream()
                .anyMatch(archive -> length >= archive.length && DocumentPolicy.startsWith(start, archive));
    }

    // Without zeros, words in two-byte encodings look the same; the end of the last chunk may be the start of a word.
    private void look(byte[] buffer, int length) {
        String piece = lastPiece
                + new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .toLowerCase(Locale.ROOT);
        if (OUTSIDE.stream().anyMatch(piece::contains)) {
            throw refersOutside();
        }
        if (SCRIPTS.stream().anyMatch(piece::contains)) {
            throw DocumentPolicy.macros();
        }
        lastPiece = piece.substring(Math.max(0, piece.length() - LONGEST_WORD));
    }

    static RuleViolation refersOutside() {
        return new RuleViolation("candidates.document.refers-outside");
    }
}
