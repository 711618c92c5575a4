package org.jobwright.web.insights;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts in which a guide is written, as the address names them. */
enum GuideTab {
    TEXT,
    FACTS,
    FIGURES;

    static final String PARAMETER = "part";

    /** The tab of an address; the text when it names none. */
    static GuideTab of(String parameter) {
        return Stream.of(values())
                .filter(tab -> tab.parameter().equals(parameter))
                .findFirst()
                .orElse(TEXT);
    }

    /** Where the field of a path is. */
    static GuideTab holding(String path) {
        if (path.startsWith("texts.")) {
            return TEXT;
        }
        return Stream.of("pay", "market", "demand").anyMatch(path::startsWith) ? FIGURES : FACTS;
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    String label() {
        return "guides.tab." + parameter();
    }
}
