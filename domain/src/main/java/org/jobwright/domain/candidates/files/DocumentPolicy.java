package org.jobwright.domain.candidates.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Which files are accepted. The name decides what a file claims to be; its first bytes and its structure must agree. It
 * answers quickly and in bounded memory, whatever the file contains.
 */
public final class DocumentPolicy {

    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** First bytes of files that people rename by mistake or on purpose. */
    private static final List<String> FOREIGN_TEXT =
            List.of("%PDF-", "{\\rtf", "<!doctype", "<html", "<script", "<?xml", "<svg", "\u00EF\u00BB\u00BF<");

    /** The unpacked size of all parts of a file together, in bytes. */
    static final long MAX_UNPACKED = 50L * 1024 * 1024;

    /** The pixels of one picture: more than A3 at 600 dpi, and as much as a viewer can hold. */
    static final long MAX_PIXELS = 200_000_000;

    static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** As two-byte characters, as in that container. */
    private static final String ENCRYPTED_PART = String.join("\0", "EncryptedPackage".split(""));

    private static final String LAYOUT = "\t\n\r\f";
    private static final int DELETE = 0x7F;

    private DocumentPolicy() {}

    /**
     * The type of an acceptable file.
     *
     * @throws RuleViolation with a code {@code candidates.document.…} if the file is not acceptable
     */
    public static DocumentType check(String fileName, byte[] content) {
        DocumentType type = DocumentType.ofFileName(fileName)
                .orElseThrow(() -> new RuleViolation("candidates.document.type-not-supported"));
        if (content.length == 0) {
            throw new RuleViolation("candidates.document.empty");
        }
        if (content.length > MAX_BYTES) {
            throw tooLarge();
        }
        switch (type) {
            case PDF -> PdfStructure.check(content);
            case DOCX, ODT -> checkOffice(type, content);
            case TXT -> checkText(content);
        }
        return type;
    }

    /** For callers that stop reading at the limit. */
    public static RuleViolation tooLarge() {
        return new RuleViolation("candidates.document.too-large", MAX_BYTES / (1024 * 1024));
    }

    static RuleViolation contentDiffers() {
        return new RuleViolation("candidates.document.content-differs");
    }

    static RuleViolation encrypted() {
        return new RuleViolation("candidates.document.encrypted");
    }

    static RuleViolation unpacksTooLarge() {
        return new RuleViolation("candidates.document.unpacks-too-large");
    }

    static RuleViolation fileInFile() {
        return new RuleViolation("candidates.document.nested-archive");
    }

    static RuleViolation macros() {
        return new RuleViolation("candidates.document.macros");
    }

    static RuleViolation damaged() {
        return new RuleViolation("candidates.document.damaged");
    }

    static boolean startsWith(byte[] content, byte... prefix) {
        if (content.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (content[i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static void checkOffice(DocumentType type, byte[] content) {
        // Word stores an encrypted document in the container of its older formats, as a part with a special name.
        boolean isOlderContainer = startsWith(content, OLE);
        if (isOlderContainer && new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED_PART)) {
            throw encrypted();
        }
        OfficeStructure.check(type, content);
    }

    /**
     * UTF-8, UTF-16 with a byte order mark, or an eight-bit Latin encoding; no control characters except for layout.
     */
    private static void checkText(byte[] content) {
        String text = new String(content, charset(content));
        if (text.chars().anyMatch(c -> (c < ' ' || c == DELETE) && LAYOUT.indexOf(c) < 0)) {
            throw contentDiffers();
        }
        String start = text.substring(0, Math.min(text.length(), 64))
                .replace("\uFEFF", "")
                .stripLeading();
        for (String foreign : FOREIGN_TEXT) {
            if (start.regionMatches(true, 0, foreign, 0, foreign.length())) {
                throw contentDiffers();
            }
        }
    }

    private static Charset charset(byte[] content) {
        boolean isUtf16 =
                startsWith(content, (byte) 0xFF, (byte) 0xFE) || startsWith(content, (byte) 0xFE, (byte) 0xFF);
        return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }
}
