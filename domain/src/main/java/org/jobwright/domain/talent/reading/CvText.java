package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;

/** The extracted text of a CV as lines, as many and as long as a CV has. The rest is not read. */
final class CvText {

    static final int MOST_CHARS = 200_000;
    static final int MOST_LINES = 2_000;
    static final int LONGEST_LINE = 600;

    /** UTF-8 read as Windows-1252, which many programs that make CVs still write, and what was meant. */
    private static final String[][] GARBLED = {
        {"â€“", "–"},
        {"â€”", "—"},
        {"â€™", "’"},
        {"â€¢", "•"},
        {"ï¼\u200B", "–"},
        {"Ã¤", "ä"},
        {"Ã¶", "ö"},
        {"Ã¼", "ü"},
        {"ÃŸ", "ß"},
        {"Ã©", "é"},
        {"Â\u00A0", " "},
        {"Â ", " "},
    };

    private CvText() {}

    static List<CvLine> lines(String text) {
        String bounded = text.substring(0, Math.min(text.length(), MOST_CHARS));
        List<CvLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) bounded.lines().limit(MOST_LINES)::iterator) {
            number++;
            String cut = line.substring(0, Math.min(line.length(), LONGEST_LINE));
            lines.add(new CvLine(number, plain(repaired(cut))));
        }
        return lines;
    }

    private static String repaired(String line) {
        String repaired = line;
        for (String[] pair : GARBLED) {
            repaired = repaired.replace(pair[0], pair[1]);
        }
        return repaired;
    }

    /** Without control characters; tabs and the blanks of columns stay, because they separate. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '\t') {
                plain.append(sign);
            } else if (Character.isSpaceChar(sign)) {
                plain.append(' ');
            } else if (isShown(sign)) {
                plain.append(sign);
            }
        }
        return plain.toString().strip();
    }

    private static boolean isShown(char sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> sign == '\uF0B7';
            default -> true;
        };
    }
}
