package org.jobwright.web.insights.guides.form;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts in which a guide is written, as the address names them. */
public enum GuideTab {
    TEXT,
    FACTS,
    FIGURES;

    public static final String PARAMETER = "part";

    /** The tab of an address; the text when it names none. */
    public static GuideTab of(String parameter) {
        return Stream.of(values())
                .filter(tab -> tab.parameter().equals(parameter))
                .findFirst()
                .orElse(TEXT);
    }

    /** Where the field of a path is. */
    public static GuideTab holding(String path) {
        if (path.startsWith("texts.")) {
            return TEXT;
        }
        return Stream.of("pay", "market", "demand").anyMatch(path::startsWith) ? FIGURES : FACTS;
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    public String label() {
        return "guides.tab." + parameter();
    }
}
