package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a section that give the dates of an entry, and not merely mention a year. */
final class DatedLines {

    private static final int LONGEST_HEAD = 130;
    private static final int LONGEST_BEFORE = 140;
    private static final int WORDS_BESIDE_A_DATE = 10;
    private static final int MOST_WORDS_OF_A_HEAD = 20;
    private static final String BULLETS = "•●▪*-–·\u2023\u25E6\uF0B7»>";

    /**
     * A line with dates.
     *
     * @param index of the line in its section
     * @param rest what else it says
     */
    record Dated(int index, CvLine line, Period period, String rest) {}

    private DatedLines() {}

    static List<Dated> in(List<CvLine> lines) {
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            CvLine line = lines.get(i);
            Optional<Period> period = isBullet(line.text()) ? Optional.empty() : PeriodReader.in(line.text());
            if (period.isPresent() && isOfAnEntry(line.text(), period.get())) {
                dated.add(new Dated(i, line, period.get(), rest(line.text(), period.get())));
            }
        }
        return dated;
    }

    private static boolean isOfAnEntry(String line, Period period) {
        String before = line.substring(0, period.from()).strip();
        String after = line.substring(period.to()).strip();
        if (before.length() > LONGEST_BEFORE || !before.isEmpty() && !isHead(HeadPart.trimmed(before))) {
            return false;
        }
        if (period.range()) {
            boolean sentence = isSentence(after) || before.endsWith(".") || line.endsWith(".") && before.contains(". ");
            return before.isEmpty() || !sentence;
        }
        boolean month = period.start().value().length() > 4;
        boolean atAnEnd = before.isEmpty() || after.isEmpty() || after.equals(")");
        int words = before.isEmpty() && after.isEmpty() ? 0 : CvWords.folded(before + " " + after).length;
        return atAnEnd && (words == 0 || month && words <= WORDS_BESIDE_A_DATE) && !line.endsWith(".");
    }

    private static String rest(String line, Period period) {
        return period.around(line);
    }

    /** Whether a line may be part of the head of an entry: short, no bullet, no sentence. */
    static boolean isHead(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEAD
                && !isBullet(text)
                && !isSentence(text)
                && (Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)) || text.charAt(0) == '(')
                && text.chars().anyMatch(Character::isLetter)
                && CvWords.folded(text).length <= MOST_WORDS_OF_A_HEAD;
    }

    static boolean isBullet(String text) {
        return !text.isEmpty() && BULLETS.indexOf(text.charAt(0)) >= 0;
    }

    /** It ends with a full stop that is not that of an abbreviation such as Inc. or Co. */
    private static boolean isSentence(String text) {
        if (!text.endsWith(".")) {
            return false;
        }
        int space = text.lastIndexOf(' ');
        return text.length() - space - 1 > 5 && !CvWords.isOrganization(CvWords.folded(text.substring(space + 1))[0]);
    }
}
