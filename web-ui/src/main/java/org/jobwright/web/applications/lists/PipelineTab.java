package org.jobwright.web.applications.lists;

import java.util.Locale;
import org.jobwright.web.shared.EnumParameter;

/** The tabs of a pipeline, as named in the address. */
public enum PipelineTab {
    BOARD,
    LIST,
    CLOSED;

    /** The tab of an address; the board if there is none. */
    static PipelineTab of(String parameter) {
        return EnumParameter.read(PipelineTab.class, parameter).orElse(BOARD);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text key of its label. */
    public String label() {
        return "applications.pipeline.tab." + parameter();
    }
}
