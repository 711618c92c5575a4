package org.jobwright.domain.candidates.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks through a PDF once from start to end, token by token, unpacking object streams, and reports what it meets to
 * {@link PdfRules}. Text, comments and other streams are skipped, so a CV may mention JavaScript. Programs do not read
 * a PDF in this order; therefore every object anywhere in the bytes must have been met on the way.
 */
final class PdfTokens {

    private static final String STREAM_END = "endstream";
    private static final int FIRST_BYTES = 16;

    private final String text;
    private final PdfRules rules;
    private int at;
    private int objects;

    private PdfTokens(String text, PdfRules rules) {
        this.text = text;
        this.rules = rules;
    }

    /** {@code text} is the content as one character per byte. */
    static void check(byte[] content, String text) {
        PdfRules rules = new PdfRules();
        PdfTokens tokens = new PdfTokens(text, rules);
        tokens.read(content, new Unpacking(content, DocumentPolicy.MAX_UNPACKED));
        if (tokens.objects != countObjects(text)) {
            throw DocumentPolicy.damaged();
        }
        rules.end();
    }

    private void read(byte[] content, Unpacking unpacking) {
        while (at < text.length()) {
            char next = text.charAt(at++);
            switch (next) {
                case '%' -> skipComment();
                case '(' -> {
                    skipString();
                    rules.text();
                }
                case '<' -> {
                    if (at < text.length() && text.charAt(at) == '<') {
                        at++;
                        rules.open(true);
                    } else {
                        skipTo(">");
                        rules.text();
                    }
                }
                case '>' -> {
                    at++;
                    rules.close();
                }
                case ']' -> rules.close();
                case '[' -> rules.open(false);
                case '/' -> rules.name(name());
                default -> {
                    if (isRegular(next)) {
                        word(content, unpacking);
                    }
                }
            }
        }
    }

    private void word(byte[] content, Unpacking unpacking) {
        int start = at - 1;
        skipRegular();
        if (text.startsWith("obj", at - 3) && isObject(text, at - 3)) {
            objects++;
            rules.object();
        } else if (at - start == 6 && text.startsWith("stream", start) && content != null) {
            readStream(content, unpacking);
        } else {
            rules.word(text, start, at);
        }
    }

    private void readStream(byte[] content, Unpacking unpacking) {
        int from = at;
        if (text.startsWith("\r\n", from)) {
            from += 2;
        } else if (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        int end = text.indexOf(STREAM_END, from);
        if (end < 0) {
            throw DocumentPolicy.damaged();
        }
        at = end + STREAM_END.length();
        PdfRules.Stream stream = rules.stream();
        byte[] inside = inside(stream, from, end, unpacking);
        if (OfficePart.isFile(inside, inside.length)) {
            throw DocumentPolicy.fileInFile();
        }
        if (stream == PdfRules.Stream.OBJECTS) {
            new PdfTokens(new String(inside, StandardCharsets.ISO_8859_1), rules.inside()).read(null, null);
        }
    }

    /** All of an object stream, the first bytes of any other. */
    private byte[] inside(PdfRules.Stream stream, int from, int end, Unpacking unpacking) {
        boolean isWhole = stream == PdfRules.Stream.OBJECTS;
        int limit = isWhole ? Integer.MAX_VALUE : FIRST_BYTES;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Unpacking.Sink sink =
                (buffer, length) -> kept.write(buffer, 0, Math.clamp((long) limit - kept.size(), 0, length));
        long left = end - from - rules.length();
        if (!rules.isPacked()) {
            unpacking.copy(from, Math.min(end - from, limit), sink);
        } else if (stream == PdfRules.Stream.PICTURE) {
            return unpacking.begin(from, end - from, FIRST_BYTES);
        } else {
            left = unpacking.inflate(from, end - from, false, sink);
        }
        // The content of the stream may itself pretend that the stream ends here, and continue.
        if (isWhole && (left < 0 || !text.substring(end - (int) left, end).isBlank())) {
            throw DocumentPolicy.damaged();
        }
        return kept.toByteArray();
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void skipString() {
        for (int depth = 1; depth > 0; at++) {
            if (at >= text.length()) {
                throw DocumentPolicy.damaged();
            }
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {
                    // a character of the string
                }
            }
        }
    }

    private void skipTo(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw DocumentPolicy.damaged();
        }
        at = found + end.length();
    }

    private void skipRegular() {
        while (at < text.length() && isRegular(text.charAt(at))) {
            at++;
        }
    }

    /** A decoded name: any of its characters may be written as # and two digits. */
    private String name() {
        int start = at;
        skipRegular();
        StringBuilder name = new StringBuilder(text.substring(start, at));
        for (int i = name.indexOf("#"); i >= 0 && i + 2 < name.length(); i = name.indexOf("#", i + 1)) {
            int high = Character.digit(name.charAt(i + 1), 16);
            int low = Character.digit(name.charAt(i + 2), 16);
            if (high >= 0 && low >= 0) {
                name.replace(i, i + 3, String.valueOf((char) (high * 16 + low)));
            }
        }
        return name.toString();
    }

    private static int countObjects(String text) {
        int count = 0;
        for (int found = text.indexOf("obj"); found >= 0; found = text.indexOf("obj", found + 3)) {
            boolean ends = found + 3 >= text.length() || !isRegular(text.charAt(found + 3));
            if (ends && isObject(text, found)) {
                count++;
            }
        }
        return count;
    }

    /** Whether the word follows the number of an object, possibly after comments, and does not end it. */
    private static boolean isObject(String text, int word) {
        int end = word;
        while (!endsWithDigit(text, end)) {
            int last = skipSpaceBack(text, end);
            if (!hasLineEnd(text, last + 1, end)) {
                return false;
            }
            int line = 1 + Math.max(text.lastIndexOf('\n', last), text.lastIndexOf('\r', last));
            int comment = text.indexOf('%', line);
            if (comment < 0 || comment > last) {
                return false;
            }
            for (int next = comment; next >= 0 && next <= last; next = text.indexOf('%', next + 1)) {
                if (endsWithDigit(text, next)) {
                    return true;
                }
            }
            if (skipSpaceBack(text, comment) >= line) {
                return false;
            }
            end = line;
        }
        return true;
    }

    private static boolean endsWithDigit(String text, int end) {
        int last = skipSpaceBack(text, end);
        return last >= 0 && Character.isDigit(text.charAt(last));
    }

    private static boolean hasLineEnd(String text, int from, int end) {
        int found = from;
        while (found < end && text.charAt(found) != '\n' && text.charAt(found) != '\r') {
            found++;
        }
        return found < end;
    }

    private static int skipSpaceBack(String text, int end) {
        int last = end - 1;
        while (last >= 0 && isSpace(text.charAt(last))) {
            last--;
        }
        return last;
    }

    private static boolean isSpace(char c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }

    private static boolean isRegular(char c) {
        return !isSpace(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
