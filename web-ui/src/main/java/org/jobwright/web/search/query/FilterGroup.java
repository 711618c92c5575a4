package org.jobwright.web.search.query;

import java.util.List;

/**
 * One filter of the list with its values.
 *
 * @param parameter its name in the address
 * @param options the values to choose from, the most frequent first; those that are chosen are among them
 */
public record FilterGroup(String parameter, String legend, List<Option> options) {

    /** So many are shown at once; the rest unfolds. */
    private static final int SHOWN = 6;

    /**
     * One value.
     *
     * @param postings how many jobs it would show
     * @param language of the label where it is not the reader's; else null
     */
    public record Option(String value, String label, long postings, boolean chosen, String language) {

        /** Choosing it would show nothing. */
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

    /** One of those that unfold is chosen. */
    public boolean isUnfolded() {
        return more().stream().anyMatch(Option::chosen);
    }
}
