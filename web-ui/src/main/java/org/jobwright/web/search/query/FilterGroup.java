package org.jobwright.web.search.query;

import java.util.List;

/**
 * One facet of the list with its values.
 *
 * @param parameter its name in the address
 * @param options the available values, most frequent first, including the chosen ones
 */
public record FilterGroup(String parameter, String legend, List<Option> options) {

    /** How many are shown at once; the rest can be expanded. */
    private static final int SHOWN = 6;

    /**
     * One value.
     *
     * @param postings how many jobs it would show
     * @param language of the label if it is not the reader's; else null
     */
    public record Option(String value, String label, long postings, boolean chosen, String language) {

        /** Whether choosing it would show nothing. */
        public boolean isEmpty() {
            return postings == 0 && !chosen;
        }
    }

    public FilterGroup {
        options = List.copyOf(options);
    }

    public List<Option> shown() {
        return options.subList(0, Math.min(SHOWN, options.size()));
    }

    public List<Option> more() {
        return options.subList(Math.min(SHOWN, options.size()), options.size());
    }

    /** Whether one of the hidden options is chosen. */
    public boolean isUnfolded() {
        return more().stream().anyMatch(Option::chosen);
    }
}
