package org.jobwright.web.applications.pipeline;

import java.util.Locale;
import java.util.stream.Stream;

/** The ways to look at a pipeline, as the address names them. */
public enum PipelineTab {
    BOARD,
    LIST,
    CLOSED;

    /** The tab of an address; the board when it names none. */
    static PipelineTab of(String parameter) {
        return Stream.of(values())
                .filter(tab -> tab.parameter().equals(parameter))
                .findFirst()
                .orElse(BOARD);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    String label() {
        return "pipeline.tab." + parameter();
    }
}
