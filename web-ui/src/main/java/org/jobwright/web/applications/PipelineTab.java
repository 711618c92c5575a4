package org.jobwright.web.applications;

import java.util.Locale;
import java.util.stream.Stream;

/** The ways to look at a pipeline, as the address names them. */
enum PipelineTab {
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

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its word. */
    String label() {
        return "pipeline.tab." + parameter();
    }
}
