package org.jobwright.web.applications.pipeline;

import java.util.Locale;
import java.util.stream.Stream;

/** The tabs of a pipeline, as named in the address. */
public enum PipelineTab {
    BOARD,
    LIST,
    CLOSED;

    /** The tab of an address; the board if there is none. */
    static PipelineTab of(String parameter) {
        return Stream.of(values())
                .filter(tab -> tab.parameter().equals(parameter))
                .findFirst()
                .orElse(BOARD);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text key of its label. */
    String label() {
        return "applications.pipeline.tab." + parameter();
    }
}
