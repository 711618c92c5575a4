package org.jobwright.domain.candidates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jobwright.domain.shared.RuleViolation;

/**
 * What a DOCX or ODT file must have before anyone opens it. Both are zip files; sizes are counted while the entries are
 * read, because what a header says about them may be a lie.
 */
final class OfficeStructure {

    private static final int MAX_ENTRIES = 1000;
    private static final long MAX_TOTAL = 50L * 1024 * 1024;
    private static final long MAX_RATIO = 100;
    private static final int MAX_PART = 1024 * 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIMETYPE = "mimetype";

    /** The parts that say what the file is; small by nature, kept while reading. */
    private static final Set<String> TELLING_PARTS = Set.of(CONTENT_TYPES, MANIFEST, MIMETYPE);

    private static final Set<String> ARCHIVES = Set.of("zip", "jar", "rar", "7z", "docx", "xlsx", "pptx", "odt", "ods");

    private final Set<String> names = new HashSet<>();
    private final Map<String, String> telling = new HashMap<>();
    private final long allowed;
    private long total;

    private OfficeStructure(int length) {
        allowed = Math.min(MAX_TOTAL, length * MAX_RATIO);
    }

    static void check(DocumentType type, byte[] content) {
        if (!DocumentPolicy.startsWith(content, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4)) {
            throw DocumentPolicy.contentDiffers();
        }
        OfficeStructure structure = new OfficeStructure(content.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                structure.read(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw DocumentPolicy.damaged();
        }
        // Programs open a zip by its directory: it must list what was checked, no more and no less.
        if (ZipDirectory.find(content).orElse(-1) != structure.names.size()) {
            throw DocumentPolicy.damaged();
        }
        structure.checkParts(type);
    }

    private void read(String name, ZipInputStream zip) throws IOException {
        checkName(name);
        ByteArrayOutputStream kept = TELLING_PARTS.contains(name) ? new ByteArrayOutputStream() : null;
        byte[] buffer = new byte[16 * 1024];
        boolean first = true;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            total += read;
            if (total > allowed) {
                throw new RuleViolation("candidates.document.unpacks-too-large");
            }
            if (first && isArchive(buffer, read)) {
                throw nestedArchive();
            }
            first = false;
            if (kept != null && kept.size() < MAX_PART) {
                kept.write(buffer, 0, read);
            }
        }
        if (kept != null) {
            telling.put(name, kept.toString(StandardCharsets.UTF_8));
        }
    }

    private void checkName(String name) {
        if (!names.add(name) || names.size() > MAX_ENTRIES) {
            throw DocumentPolicy.damaged();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean escapes = lower.startsWith("/") || lower.indexOf('\\') >= 0 || lower.indexOf('\0') >= 0;
        if (escapes || Set.of(lower.split("/", -1)).contains("..")) {
            throw DocumentPolicy.damaged();
        }
        if (lower.contains("vbaproject") || lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            throw macros();
        }
        if (ARCHIVES.contains(lower.substring(lower.lastIndexOf('.') + 1))) {
            throw nestedArchive();
        }
    }

    private void checkParts(DocumentType type) {
        if (type == DocumentType.DOCX) {
            String types = telling.get(CONTENT_TYPES);
            if (types == null) {
                throw DocumentPolicy.contentDiffers();
            }
            if (types.contains("macroEnabled")) {
                throw macros();
            }
            boolean hasText = names.stream().anyMatch(name -> name.startsWith("word/document"));
            if (!hasText || !types.contains("wordprocessingml.document.main+xml")) {
                throw DocumentPolicy.contentDiffers();
            }
        } else {
            String mimetype = telling.getOrDefault(MIMETYPE, "").strip();
            String manifest = telling.get(MANIFEST);
            if (!mimetype.equals(type.mediaType()) || manifest == null || !names.contains("content.xml")) {
                throw DocumentPolicy.contentDiffers();
            }
            if (manifest.contains("encryption-data")) {
                throw DocumentPolicy.encrypted();
            }
        }
    }

    private static boolean isArchive(byte[] start, int length) {
        return length >= 4
                && (DocumentPolicy.startsWith(start, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4)
                        || DocumentPolicy.startsWith(start, (byte) 'R', (byte) 'a', (byte) 'r', (byte) '!')
                        || DocumentPolicy.startsWith(start, (byte) '7', (byte) 'z', (byte) 0xBC, (byte) 0xAF));
    }

    private static RuleViolation nestedArchive() {
        return new RuleViolation("candidates.document.nested-archive");
    }

    private static RuleViolation macros() {
        return new RuleViolation("candidates.document.macros");
    }
}
