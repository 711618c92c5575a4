package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.time.YearMonth;
import org.jobwright.domain.shared.Language;

/**
 * Where figures that are not our own come from.
 *
 * @param name who published them
 * @param url where they can be read; empty when they were never on the web
 * @param asOf the month that they tell about
 * @param method how they were counted, in a sentence
 * @param germanName the name for German readers; empty when it is the same
 * @param germanMethod the sentence for German readers; empty when nobody wrote one
 */
public record FigureSource(
        String name, String url, YearMonth asOf, String method, String germanName, String germanMethod)
        implements Serializable {

    public FigureSource {
        name = GuideLines.line(name);
        url = GuideLines.line(url);
        method = GuideLines.line(method);
        germanName = GuideLines.line(germanName);
        germanMethod = GuideLines.line(germanMethod);
    }

    /** The name for a reader; in English when there is none in their language. */
    public String name(Language reader) {
        return hasName(reader) ? germanName : name;
    }

    /** How the figures were counted, for a reader; in English when nobody said it in their language. */
    public String method(Language reader) {
        return hasMethod(reader) ? germanMethod : method;
    }

    /** Whether there is a German name, for somebody who reads German. */
    public boolean hasName(Language reader) {
        return reader == Language.DE && !germanName.isEmpty();
    }

    /** Whether there is a German sentence, for somebody who reads German. */
    public boolean hasMethod(Language reader) {
        return reader == Language.DE && !germanMethod.isEmpty();
    }
}
