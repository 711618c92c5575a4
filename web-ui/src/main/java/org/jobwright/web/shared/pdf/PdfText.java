package org.jobwright.web.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typeface of our PDF files, and what becomes of the characters that it does not have. It has Latin, Greek, Cyrillic
 * and Hebrew letters.
 */
public final class PdfText {

    /** Stands for a character that the typeface does not have. */
    public static final String MISSING = "\u25a1";

    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final CmapLookup GLYPHS = glyphs();

    private PdfText() {}

    static InputStream typeface() {
        return PDType0Font.class.getResourceAsStream(TYPEFACE);
    }

    private static CmapLookup glyphs() {
        try (InputStream in = typeface()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in)).getUnicodeCmapLookup();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The text with characters that can be shown. An emoji is named, which makes the text longer, any other character
     * leaves a box, and what is invisible anyway is left out.
     */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(character, shown));
        return shown.toString();
    }

    /** The direction of a text, as HTML calls it. */
    public static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    private static void append(int character, StringBuilder shown) {
        if (character == '\n' || character == '\t') {
            shown.append((char) character);
            return;
        }
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> shown.append('\n');
            default -> {
                if (GLYPHS.getGlyphId(character) > 0) {
                    shown.appendCodePoint(character);
                } else if (isMark(character)) {
                    return;
                } else if (Character.isEmojiPresentation(character) && Character.getName(character) != null) {
                    shown.append('[')
                            .append(Character.getName(character).toLowerCase(Locale.ROOT))
                            .append(']');
                } else {
                    shown.append(Character.isWhitespace(character) || Character.isSpaceChar(character) ? " " : MISSING);
                }
            }
        }
    }

    /** Belongs to the character before it: an accent, or the colour of an emoji. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || Character.isEmojiModifier(character);
    }
}
