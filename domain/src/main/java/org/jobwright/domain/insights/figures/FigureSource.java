package org.jobwright.domain.insights.figures;

import java.io.Serializable;
import java.time.YearMonth;
import org.jobwright.domain.shared.Language;

/**
 * The source of figures that are not our own.
 *
 * @param name who published them
 * @param url where they can be read; empty if they were never on the web
 * @param asOf the month they are about
 * @param method how they were counted, in a sentence
 * @param germanName the name for German readers; empty if it is the same
 * @param germanMethod the sentence for German readers; empty if there is none
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

    /** The name in the reader's language; in English if there is none. */
    public String name(Language reader) {
        return in(nameLanguage(reader), name, germanName);
    }

    /** How the figures were counted, in the reader's language; in English if there is no translation. */
    public String method(Language reader) {
        return in(methodLanguage(reader), method, germanMethod);
    }

    /** The language that a reader gets the name in. */
    public Language nameLanguage(Language reader) {
        return in(reader, name, germanName).isEmpty() ? Language.EN : reader;
    }

    /** The language that a reader gets the sentence in. */
    public Language methodLanguage(Language reader) {
        return in(reader, method, germanMethod).isEmpty() ? Language.EN : reader;
    }

    private static String in(Language language, String english, String german) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
        };
    }
}
