package org.jobwright.web.shared.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Puts text that runs from right to left in order, with what the JDK knows about that. */
final class PdfBidi implements BidiSplitter, BidiReorderer {

    private Bidi paragraph;

    @Override
    public void setParagraph(String text, byte defaultDirection) {
        paragraph = new Bidi(
                text,
                switch (defaultDirection) {
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                });
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    @Override
    public BidiTextRun getVisualRun(int number) {
        int start = paragraph.getRunStart(number);
        boolean isRightToLeft = paragraph.getRunLevel(number) % 2 == 1;
        return new BidiTextRun(start, paragraph.getRunLimit(number) - start, isRightToLeft ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return PdfText.direction(text).equals("rtl") ? RTL : LTR;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder mirrored = new StringBuilder(text.length());
        text.codePoints().forEach(character -> mirrored.appendCodePoint(mirror(character)));
        return mirrored.reverse().toString();
    }

    private static int mirror(int character) {
        return switch (character) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '<' -> '>';
            case '>' -> '<';
            default -> character;
        };
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
