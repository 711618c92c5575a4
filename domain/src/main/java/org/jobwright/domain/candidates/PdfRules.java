package org.jobwright.domain.candidates;

import java.util.ArrayList;
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
    /** No honest description of a stream is longer. */
    private static final int MAX_TOKENS = 5000;

    private static final int LONGEST_NUMBER = 20;

    private static final String OPEN = "[";
    private static final String CLOSE = "]";

    /** Scripts, and forms that are programs of their own; whatever acts when the file is opened or printed. */
    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "XFA");

    private static final Set<String> ACTIONS =
            Set.of("Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute");

    private static final Set<String> PACKINGS =
            Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> INFLATABLE = Set.of("FlateDecode", "Fl");

    private final List<String> tokens = new ArrayList<>();
    private String lastName = "";
    private int depth;
    private int pages;
    private List<String> filters = List.of();

    /** A new object begins. */
    void object() {
        tokens.clear();
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
        add(OPEN);
    }

    /** It ends. */
    void close() {
        depth--;
        add(CLOSE);
    }

    void name(String name) {
        if (ACTIVE.contains(name) || lastName.equals("S") && ACTIONS.contains(name)) {
            throw new RuleViolation("candidates.document.active");
        }
        if (name.equals("Page") && lastName.equals("Type")) {
            pages++;
            if (pages > MAX_PAGES) {
                throw new RuleViolation("candidates.document.too-many-pages", MAX_PAGES);
            }
        }
        lastName = name;
        add("/" + name);
    }

    /** A number or a keyword. */
    void word(String text, int from, int to) {
        if (lastName.equals("Encrypt") && Character.isDigit(text.charAt(from))) {
            throw DocumentPolicy.encrypted();
        }
        lastName = "";
        add(to - from > LONGEST_NUMBER ? "" : text.substring(from, to));
    }

    /** The object that was described up to here has a stream. */
    Stream stream() {
        filters = filters();
        Stream stream = Stream.OTHER;
        if (has("/Type", "/ObjStm")) {
            stream = Stream.OBJECTS;
            requirePlain();
        } else if (has("/Subtype", "/Image")) {
            stream = Stream.PICTURE;
            if (number("/Width") * number("/Height") > DocumentPolicy.MAX_PIXELS) {
                throw DocumentPolicy.unpacksTooLarge();
            }
        }
        // Nobody packs twice but who wants to hide how much it is, or what.
        if (filters.stream().filter(PACKINGS::contains).count() > 1) {
            throw DocumentPolicy.damaged();
        }
        return stream;
    }

    /** Objects are deflated or not packed at all; anything else could hide them from this look. */
    private void requirePlain() {
        boolean isKnown = INFLATABLE.containsAll(filters) && filters.isEmpty() != tokens.contains("/Filter");
        if (!isKnown || tokens.contains("/Predictor")) {
            throw DocumentPolicy.damaged();
        }
    }

    /** Whether the bytes of the stream are deflated, and nothing else. */
    boolean isPacked() {
        return filters.size() == 1 && INFLATABLE.containsAll(filters);
    }

    private void add(String token) {
        if (tokens.size() < MAX_TOKENS) {
            tokens.add(token);
        }
    }

    private boolean has(String key, String value) {
        int at = tokens.indexOf(key);
        return at >= 0 && at + 1 < tokens.size() && tokens.get(at + 1).equals(value);
    }

    private List<String> filters() {
        int at = tokens.indexOf("/Filter") + 1;
        if (at == 0 || at == tokens.size()) {
            return List.of();
        }
        boolean isArray = tokens.get(at).equals(OPEN);
        List<String> values = isArray ? tokens.subList(at + 1, tokens.size()) : tokens.subList(at, at + 1);
        return values.stream()
                .takeWhile(token -> token.startsWith("/"))
                .map(token -> token.substring(1))
                .toList();
    }

    private long number(String key) {
        int at = tokens.indexOf(key);
        try {
            return at < 0 || at + 1 >= tokens.size() ? 0 : Long.parseLong(tokens.get(at + 1));
        } catch (NumberFormatException indirect) {
            return 0;
        }
    }
}
