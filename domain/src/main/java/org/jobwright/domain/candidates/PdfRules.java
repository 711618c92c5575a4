package org.jobwright.domain.candidates;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.RuleViolation;

/** What is asked of the objects of a PDF while {@link PdfTokens} goes through them. */
final class PdfRules {

    /** What a stream holds, as far as it matters here. */
    enum Stream {
        OBJECTS,
        PICTURE,
        OTHER
    }

    private static final int MAX_PAGES = 500;
    private static final int MAX_DEPTH = 100;
    private static final int LONGEST_NUMBER = 20;

    /**
     * Scripts, forms that are programs of their own, and actions that start something. The name of an action may stand in
     * another object than the action does, so it counts wherever it stands.
     */
    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "JS", "XFA", "Launch", "SubmitForm", "ImportData", "GoToE", "RichMediaExecute");

    /** An action, but also a type of objects that play something. */
    private static final String RENDITION = "Rendition";

    private static final Set<String> PACKINGS =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> INFLATABLE = Set.of("FlateDecode", "Fl");

    private PdfDescription description = new PdfDescription();
    private String lastName = "";
    private int depth;
    private int pages;
    private List<String> filters = List.of();

    /** A new object begins. */
    void object() {
        description = new PdfDescription();
        lastName = "";
        depth = 0;
    }

    /** For objects inside of a stream, which count with the others. */
    PdfRules inside() {
        object();
        return this;
    }

    /** A dictionary or an array begins. */
    void open() {
        if (lastName.equals("Encrypt")) {
            throw DocumentPolicy.encrypted();
        }
        depth++;
        if (depth > MAX_DEPTH) {
            throw DocumentPolicy.damaged();
        }
        description.open();
    }

    /** It ends. */
    void close() {
        depth--;
        description.close();
    }

    /** A text, whatever it says. */
    void text() {
        lastName = "";
        description.word("");
    }

    void name(String name) {
        if (ACTIVE.contains(name) || lastName.equals("S") && name.equals(RENDITION)) {
            throw new RuleViolation("candidates.document.active");
        }
        if (name.equals("Page") && lastName.equals("Type")) {
            pages++;
            if (pages > MAX_PAGES) {
                throw new RuleViolation("candidates.document.too-many-pages", MAX_PAGES);
            }
        }
        lastName = name;
        description.name(name);
    }

    /** A number or a keyword. */
    void word(String text, int from, int to) {
        if (lastName.equals("Encrypt") && Character.isDigit(text.charAt(from))) {
            throw DocumentPolicy.encrypted();
        }
        lastName = "";
        description.word(to - from > LONGEST_NUMBER ? "" : text.substring(from, to));
    }

    /** The object that was described up to here has a stream. */
    Stream stream() {
        filters = description.filters();
        if (description.isOfObjects()) {
            // Anything else could hide them from this look.
            boolean isKnown = filters.isEmpty() || isPacked();
            if (!isKnown || description.saysMoreThanObjects()) {
                throw DocumentPolicy.damaged();
            }
            return Stream.OBJECTS;
        }
        // Nobody packs twice but who wants to hide how much it is, or what.
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

    /** What the stream says about how many bytes it has. */
    long length() {
        return description.length();
    }

    /** Whether the bytes of the stream are deflated, and nothing else. */
    boolean isPacked() {
        return filters.size() == 1 && INFLATABLE.containsAll(filters);
    }
}
