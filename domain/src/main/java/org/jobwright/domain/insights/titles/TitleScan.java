package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/** Scans a title letter by letter and splits it into lines and words. */
final class TitleScan {

    /** A longer title does not name a job, and reading it all would take too long. */
    private static final int MOST_WORDS = 30;

    private static final String OPENING = "([{（【「";
    private static final String CLOSING = ")]}）】」";
    private static final String ENDS = ",;|:–—•·@_!?~*、，＊";
    private static final String HYPHENS = "-‐‑";
    private static final Set<String> GENDERS = Set.of("m", "w", "f", "d", "x", "h", "gn", "mensch");
    private static final Set<String> AND = Set.of("und", "oder", "and", "&");
    private static final Set<String> BEFORE_HYPHEN = Set.of("in", "on", "at", "off", "for", "to");

    private final String title;
    private final List<TitleLine> lines = new ArrayList<>();
    private List<Word> main = new ArrayList<>();
    private List<Word> side = new ArrayList<>();
    private boolean aside;
    private int words;

    TitleScan(String title) {
        this.title = title;
    }

    List<TitleLine> lines() {
        int at = 0;
        while (at < title.length() && words < MOST_WORDS) {
            char sign = title.charAt(at);
            if (Character.isLetterOrDigit(sign)) {
                at = word(at);
            } else {
                sign(sign, at);
                at++;
            }
        }
        end();
        aside = !aside;
        end();
        return lines;
    }

    private void sign(char sign, int at) {
        if (OPENING.indexOf(sign) >= 0) {
            aside = true;
        } else if (CLOSING.indexOf(sign) >= 0) {
            end();
            aside = false;
        } else if (sign == '/' || sign == '\\') {
            current().add(new Word(TitleLine.STROKE, at, at + 1));
        } else if (sign == '&' || sign == '+') {
            current().add(new Word("and", at, at + 1));
        } else if (ENDS.indexOf(sign) >= 0 || isDash(sign, at)) {
            end();
        }
    }

    // A hyphen joins words; next to a space it separates them, but not in "Gesundheits- und Krankenpfleger".
    private boolean isDash(char sign, int at) {
        if (HYPHENS.indexOf(sign) < 0) {
            return false;
        }
        boolean before = at == 0 || isSpace(at - 1);
        boolean after = at + 1 == title.length() || isSpace(at + 1);
        return before || after && !AND.contains(wordAfter(at + 1));
    }

    private boolean isSpace(int at) {
        return Character.isWhitespace(title.charAt(at)) || Character.isSpaceChar(title.charAt(at));
    }

    private String wordAfter(int at) {
        int from = at;
        while (from < title.length() && isSpace(from)) {
            from++;
        }
        int to = from;
        while (to < title.length() && !isSpace(to)) {
            to++;
        }
        return title.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private int word(int from) {
        words++;
        int to = from + 1;
        while (to < title.length() && belongs(title.charAt(to), from, to)) {
            to++;
        }
        add(from, to);
        return afterFemaleEnding(to);
    }

    // Points and apostrophes join (R.N., Children's), plus and hash belong to names (C++, C#), and "On-Call" and
    // "In-House" are not places.
    private boolean belongs(char sign, int from, int at) {
        if (sign == '.' || sign == '\'' || sign == '’') {
            return isLetterAt(at + 1);
        }
        if (sign == '-') {
            return isLetterAt(at + 1)
                    && BEFORE_HYPHEN.contains(title.substring(from, at).toLowerCase(Locale.ROOT));
        }
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                || (sign == '+' || sign == '#') && !isLetterAt(at + 1);
    }

    private boolean isLetterAt(int at) {
        return at < title.length() && Character.isLetterOrDigit(title.charAt(at));
    }

    // Entwickler:in, Entwickler*innen, Entwickler/-in
    private int afterFemaleEnding(int at) {
        if (at >= title.length() || ":*/_".indexOf(title.charAt(at)) < 0) {
            return at;
        }
        int from = at + 1 < title.length() && title.charAt(at + 1) == '-' ? at + 2 : at + 1;
        int to = from;
        while (isLetterAt(to)) {
            to++;
        }
        String ending = title.substring(from, to);
        return ending.equalsIgnoreCase("in") || ending.equalsIgnoreCase("innen") ? to : at;
    }

    private void add(int from, int to) {
        List<Word> words = current();
        for (String word : TitleWords.compared(title.substring(from, to))) {
            Word last = words.isEmpty() ? null : words.getLast();
            if (last != null && TitleWords.areOne(last.text(), word)) {
                words.set(words.size() - 1, new Word(last.text() + word, last.from(), to));
            } else if (!GENDERS.contains(word)) {
                words.add(new Word(word, from, to));
            }
        }
    }

    private List<Word> current() {
        return aside ? side : main;
    }

    private void end() {
        if (current().stream().anyMatch(word -> !RoleWords.isSmall(word.text()))) {
            lines.add(new TitleLine(current(), aside));
        }
        if (aside) {
            side = new ArrayList<>();
        } else {
            main = new ArrayList<>();
        }
    }
}
