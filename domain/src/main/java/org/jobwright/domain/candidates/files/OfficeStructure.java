package org.jobwright.domain.candidates.files;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jobwright.domain.candidates.files.ZipDirectory.Entry;

/**
 * What a DOCX or ODT file must satisfy before it is opened. Both are zip files; sizes are counted while unpacking,
 * because the headers may lie.
 */
final class OfficeStructure {

    private static final int MAX_ENTRIES = 1000;
    private static final long MAX_RATIO = 100;
    private static final int PDF_LOOKS_AT = 1024;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String MANIFEST = "meta-inf/manifest.xml";
    private static final String MIMETYPE = "mimetype";
    private static final String RELATIONS = ".rels";

    /** The parts that say what the file is, kept while unpacking; some systems ignore case in names. */
    private static final Set<String> TELLING_PARTS = Set.of(CONTENT_TYPES, MANIFEST, MIMETYPE);

    /** What a program opens without a click: from a remote place it is an attack vector. */
    private static final Set<String> OPENED_UNASKED =
            Set.of("attachedtemplate", "oleobject", "frame", "subdocument", "afchunk", "externallink");

    /** The same in an ODT. */
    private static final Set<String> OPENED_UNASKED_BY_ODT =
            Set.of("section-source", "object", "object-ole", "floating-frame", "plugin", "applet");

    /** Not a name inside the file or next to it. */
    private static final Pattern ELSEWHERE = Pattern.compile("[/\\\\%].*+|[a-z][a-z0-9+.-]*+:.*+", Pattern.DOTALL);

    /** Starts with a drive or a folder; anything else can be read as the name of another machine. */
    private static final Pattern ON_OWN_DISK = Pattern.compile("file:///[a-z].*");

    private final Set<String> names = new HashSet<>();
    private final Map<String, byte[]> kept = new HashMap<>();

    private final DocumentType type;

    private OfficeStructure(DocumentType type) {
        this.type = type;
    }

    static void check(DocumentType type, byte[] content) {
        if (!DocumentPolicy.startsWith(content, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4)) {
            throw DocumentPolicy.contentDiffers();
        }
        // PDF viewers look for the header in the first kilobyte.
        if (new String(content, 0, Math.min(content.length, PDF_LOOKS_AT), StandardCharsets.ISO_8859_1)
                .contains("%PDF-")) {
            throw DocumentPolicy.contentDiffers();
        }
        OfficeStructure structure = new OfficeStructure(type);
        Unpacking unpacking = new Unpacking(content, Math.min(DocumentPolicy.MAX_UNPACKED, content.length * MAX_RATIO));
        for (Entry entry : ZipDirectory.read(content, MAX_ENTRIES)) {
            structure.read(entry, unpacking);
        }
        if (type == DocumentType.DOCX) {
            structure.checkDocx();
        } else {
            structure.checkOdt();
        }
    }

    private void read(Entry entry, Unpacking unpacking) {
        if (entry.isEncrypted()) {
            throw DocumentPolicy.encrypted();
        }
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw DocumentPolicy.damaged();
        }
        boolean isKept = TELLING_PARTS.contains(name) || mayPointOutside(name);
        OfficePart part = new OfficePart(name, isKept);
        if (!entry.isPacked()) {
            unpacking.copy(entry.from(), entry.length(), part);
        } else if (unpacking.inflate(entry.from(), entry.length(), true, part) != 0) {
            throw DocumentPolicy.damaged();
        }
        if (isKept) {
            kept.put(name, part.bytes());
        }
    }

    private boolean mayPointOutside(String name) {
        return type == DocumentType.DOCX
                ? name.endsWith(RELATIONS)
                : name.endsWith("content.xml") || name.endsWith("styles.xml");
    }

    private void checkDocx() {
        Set<String> types = new HashSet<>();
        XmlElements.read(
                telling(CONTENT_TYPES),
                (element, attributes) ->
                        types.add(attributes.getOrDefault("ContentType", "").toLowerCase(Locale.ROOT)));
        if (types.stream().anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            throw DocumentPolicy.macros();
        }
        boolean hasText = names.stream().anyMatch(name -> name.startsWith("word/document"));
        if (!hasText || types.stream().noneMatch(type -> type.endsWith("wordprocessingml.document.main+xml"))) {
            throw DocumentPolicy.contentDiffers();
        }
        readWhatMayPointOutside((element, attributes) -> checkRelation(attributes));
    }

    private void readWhatMayPointOutside(BiConsumer<String, Map<String, String>> consumer) {
        kept.forEach((name, part) -> {
            if (mayPointOutside(name)) {
                XmlElements.read(part, consumer);
            }
        });
    }

    private static void checkRelation(Map<String, String> relation) {
        String type = relation.getOrDefault("Type", "").toLowerCase(Locale.ROOT);
        boolean isOutside = relation.getOrDefault("TargetMode", "").equalsIgnoreCase("External");
        if (isOutside
                && OPENED_UNASKED.contains(type.substring(type.lastIndexOf('/') + 1))
                && !isOnOwnDisk(relation.getOrDefault("Target", ""))) {
            throw OfficePart.refersOutside();
        }
    }

    /** Many honest files name something on the writer's own disk; nobody else can find it there. */
    private static boolean isOnOwnDisk(String target) {
        return ON_OWN_DISK.matcher(target.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private void checkOdt() {
        String mimetype = new String(telling(MIMETYPE), StandardCharsets.US_ASCII).strip();
        if (!mimetype.equals(DocumentType.ODT.mediaType()) || !names.contains("content.xml")) {
            throw DocumentPolicy.contentDiffers();
        }
        XmlElements.read(telling(MANIFEST), (element, attributes) -> {
            if (element.equals("encryption-data")) {
                throw DocumentPolicy.encrypted();
            }
        });
        readWhatMayPointOutside(OfficeStructure::checkElement);
    }

    private static void checkElement(String element, Map<String, String> attributes) {
        boolean isElsewhere = attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().endsWith("href"))
                .anyMatch(attribute -> isElsewhere(attribute.getValue()));
        if (isElsewhere && OPENED_UNASKED_BY_ODT.contains(element)) {
            throw OfficePart.refersOutside();
        }
    }

    private static boolean isElsewhere(String target) {
        String plain = target.strip().toLowerCase(Locale.ROOT);
        return ELSEWHERE.matcher(plain).matches() && !isOnOwnDisk(plain);
    }

    private byte[] telling(String name) {
        byte[] part = kept.get(name);
        if (part == null) {
            throw DocumentPolicy.contentDiffers();
        }
        return part;
    }
}
