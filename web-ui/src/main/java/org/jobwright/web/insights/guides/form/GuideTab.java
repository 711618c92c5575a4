package org.jobwright.web.insights.guides.form;

import java.util.Locale;
import java.util.stream.Stream;
import org.jobwright.web.shared.EnumParameter;

/** The parts of the guide editor, as named in the address. */
public enum GuideTab {
    TEXT,
    FACTS,
    FIGURES;

    public static final String PARAMETER = "part";

    /** The tab of an address; the text if there is none. */
    public static GuideTab of(String parameter) {
        return EnumParameter.read(GuideTab.class, parameter).orElse(TEXT);
    }

    /** The tab with the field of a path. */
    public static GuideTab holding(String path) {
        if (path.startsWith("texts.")) {
            return TEXT;
        }
        return Stream.of("pay", "market", "demand").anyMatch(path::startsWith) ? FIGURES : FACTS;
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text key of its label. */
    public String label() {
        return "insights.guides.tab." + parameter();
    }
}
