package org.jobwright.web.applications;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.applications.ToldStatus;

/** The ways to look at a pipeline, as the address names them. */
enum PipelineTab {
    BOARD,
    LIST,
    CLOSED;

    /** Whom the board shows: running, or hired. */
    static final Set<ToldStatus> ON_BOARD = Set.copyOf(EnumSet.complementOf(
            EnumSet.of(ToldStatus.NOT_SELECTED, ToldStatus.WITHDRAWN, ToldStatus.POSITION_CLOSED)));

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
