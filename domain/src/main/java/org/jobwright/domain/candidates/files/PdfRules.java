package org.jobwright.domain.candidates.files;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The checks of a PDF's objects while {@link PdfTokens} walks through them. */
final class PdfRules {

    /** What a stream contains, as far as it matters here. */
    enum Stream {
        OBJECTS,
        PICTURE,
        OTHER
    }

    private static final int MAX_PAGES = 500;
    private static final int MAX_DEPTH = 100;
    private static final int LONGEST_NUMBER = 20;

    /**
     * Scripts, forms that are programs, and actions that start something. The name of an action may be in a different
     * object, so it counts everywhere.
     */
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "XFA",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "RichMedia",
            "RichMediaContent",
            "RichMediaExecute");

    /**
     * Actions and annotations that play something or open another file, with names that also mean something harmless:
     * so they count as a type, and as a separate object, which a type may refer to.
     */
    private static final Set<String> ACTIVE_TYPES = Set.of("Rendition", "Movie", "Sound", "3D", "Screen", "Thread");

    private static final Set<String> TYPE_KEYS = Set.of("S", "Subtype");

    private static final String LINK = "URI";

    private static final Set<String> PACKINGS =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> INFLATABLE = Set.of("FlateDecode", "Fl");

    private final PdfLinks links = new PdfLinks();
    private PdfDescription description = new PdfDescription();
    private String lastName = "";
    private int depth;
    private int pages;
    private List<String> filters = List.of();

    /** A new object begins. */
    void object() {
        links.object();
        begin();
    }

    private void begin() {
        description = new PdfDescription();
        lastName = "";
        depth = 0;
    }

    /** For objects inside a stream, which count with the others. */
    PdfRules inside() {
        links.inside();
        begin();
        return this;
    }

    /** A dictionary or an array begins. */
    void open(boolean isDictionary) {
        if (lastName.equals("Encrypt")) {
            throw DocumentPolicy.encrypted();
        }
        depth++;
        if (depth > MAX_DEPTH) {
            throw DocumentPolicy.damaged();
        }
        lastName = "";
        description.open();
        links.open(isDictionary);
    }

    /** It ends. */
    void close() {
        depth--;
        lastName = "";
        description.close();
        links.close();
    }

    /** A text, whatever its content. */
    void text() {
        lastName = "";
        description.word("");
    }

    void name(String name) {
        if (isActive(name)) {
            throw active();
        }
        links.name(name);
        if (name.equals("Page") && lastName.equals("Type")) {
            pages++;
            if (pages > MAX_PAGES) {
                throw new RuleViolation("candidates.document.too-many-pages", MAX_PAGES);
            }
        }
        lastName = name;
        description.name(name);
    }

    private boolean isActive(String name) {
        boolean isType = TYPE_KEYS.contains(lastName) || depth == 0;
        return ACTIVE.contains(name)
                || isType && ACTIVE_TYPES.contains(name)
                || isType && name.equals(LINK) && !links.mayBeLink();
    }

    private static RuleViolation active() {
        return new RuleViolation("candidates.document.active");
    }

    /** The end of the file was reached. */
    void end() {
        if (links.areStartedOtherwise()) {
            throw active();
        }
    }

    /** A number or a keyword. */
    void word(String text, int from, int to) {
        if (lastName.equals("Encrypt") && Character.isDigit(text.charAt(from))) {
            throw DocumentPolicy.encrypted();
        }
        lastName = "";
        String word = to - from > LONGEST_NUMBER ? "" : text.substring(from, to);
        description.word(word);
        links.word(word);
    }

    /** The object described so far has a stream. */
    Stream stream() {
        filters = description.filters();
        if (description.isOfObjects()) {
            // Anything else could hide objects from this check.
            boolean isKnown = filters.isEmpty() || isPacked();
            if (!isKnown || description.saysMoreThanObjects()) {
                throw DocumentPolicy.damaged();
            }
            return Stream.OBJECTS;
        }
        // The only reason to pack twice is to hide the size or the content.
        if (filters.stream().filter(PACKINGS::contains).count() > 1) {
            throw DocumentPolicy.damaged();
        }
        if (!description.says("Subtype", "/Image")) {
            return Stream.OTHER;
        }
        if (description.number("Height") > DocumentPolicy.MAX_PIXELS / Math.max(1, description.number("Width"))) {
            throw DocumentPolicy.unpacksTooLarge();
        }
        return Stream.PICTURE;
    }

    /** The declared number of bytes of the stream. */
    long length() {
        return description.length();
    }

    /** Whether the stream is compressed with deflate and nothing else. */
    boolean isPacked() {
        return filters.size() == 1 && INFLATABLE.containsAll(filters);
    }
}
