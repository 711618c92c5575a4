package org.jobwright.services.matching;

import java.util.regex.Pattern;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.matching.result.Quote;

/**
 * Quotes as a reader may see them who does not know the applicant. A quote is cut out of its text, and what stands before
 * it can say that a word in it is a name or a day of birth: it is shown only if the whole text, masked, has it as well.
 */
final class MaskedQuotes {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What joins two parts of a quote, and the sign where something is left out. */
    private static final Pattern PARTS = Pattern.compile(" \u00B7 ");

    private static final String CUT = "\u2026";

    private final Mask mask;
    private final String cv;
    private final String letter;

    /**
     * Quotes of an applicant.
     *
     * @param cv the text of the file; null if there is none
     */
    MaskedQuotes(Mask mask, String cv, String letter) {
        this.mask = mask;
        this.cv = whole(cv);
        this.letter = whole(letter);
    }

    Mask mask() {
        return mask;
    }

    Quote of(Quote quote) {
        if (!mask.hides()) {
            return quote;
        }
        Quote shown = quote.with(mask.text(quote.text()));
        return switch (quote.source()) {
            case CV -> isIn(cv, shown.text()) ? shown : quote.with(Mask.HIDDEN);
            case LETTER -> isIn(letter, shown.text()) ? shown : quote.with(Mask.HIDDEN);
            case RESUME, ANSWER -> shown;
        };
    }

    private String whole(String text) {
        return text == null || !mask.hides() ? "" : squeezed(mask.text(text));
    }

    private static boolean isIn(String whole, String quote) {
        return PARTS.splitAsStream(squeezed(quote))
                .map(MaskedQuotes::withoutSigns)
                .allMatch(whole::contains);
    }

    private static String withoutSigns(String part) {
        String begun = part.startsWith(CUT) ? part.substring(1) : part;
        return (begun.endsWith(CUT) ? begun.substring(0, begun.length() - 1) : begun).strip();
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
