package org.jobwright.domain.jobs.wording;

import java.io.Serializable;

/**
 * Words of an advert that need a look.
 *
 * @param code what they mean
 * @param field the path of the field
 * @param start where the words begin in the plain text of the field, and where they end
 * @param quote the words as written
 * @param before a few words before them; {@code after} the same behind them
 */
public record WordFinding(
        String code, Severity severity, String field, int start, int end, String quote, String before, String after)
        implements Serializable {

    /** The longest quote. */
    public static final int MOST = 120;

    private static final int AROUND = 60;

    static WordFinding of(String code, Severity severity, String field, String text, int start, int end) {
        int last = Math.min(end, start + MOST);
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), last + AROUND);
        return new WordFinding(
                code,
                severity,
                field,
                start,
                end,
                text.substring(start, last),
                (from > 0 ? "…" : "") + text.substring(from, start),
                text.substring(last, to) + (to < text.length() ? "…" : ""));
    }
}
