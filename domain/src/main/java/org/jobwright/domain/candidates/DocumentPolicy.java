package org.jobwright.domain.candidates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jobwright.domain.shared.RuleViolation;

/**
 * Which files are accepted. The name decides what a file claims to be; its first bytes and its structure must agree.
 * Answers at once and in bounded memory, whatever the file holds.
 */
public final class DocumentPolicy {

    public static final int MAX_BYTES = 5 * 1024 * 1024;

    /** First bytes of files that people rename by mistake or on purpose. */
    private static final List<String> FOREIGN_TEXT =
            List.of("%PDF-", "{\\rtf", "<!doctype", "<html", "<script", "<?xml", "<svg");

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private DocumentPolicy() {}

    /**
     * The type of an acceptable file.
     *
     * @throws RuleViolation with a code {@code candidates.document.…} when the file is not acceptable
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
        // Word keeps an encrypted document in this older container, under the same name.
        if (type == DocumentType.DOCX && startsWith(content, OLE)) {
            throw encrypted();
        }
        OfficeStructure.check(type, content);
    }

    /** UTF-8 or an eight-bit encoding of the Latin family: no control bytes but those that lay out text. */
    private static void checkText(byte[] content) {
        for (byte b : content) {
            boolean layout = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if (b >= 0 && b < ' ' && !layout || b == 0x7F) {
                throw contentDiffers();
            }
        }
        String start = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1).stripLeading();
        for (String foreign : FOREIGN_TEXT) {
            if (start.regionMatches(true, 0, foreign, 0, foreign.length())) {
                throw contentDiffers();
            }
        }
    }
}
