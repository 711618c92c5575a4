package org.jobwright.services.figures.traffic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.applications.apply.DraftPart;

/**
 * How many stopped after a part of the form, and never sent it.
 *
 * @param part null for several parts of few people together
 * @param question the question, if it was one and all figures are of one posting; empty otherwise
 */
public record DropOff(DraftPart part, String question, long drafts) implements Serializable {

    /**
     * Parts of fewer than a number of people are one line at the end. If these are too few together, the smallest other one
     * joins them: otherwise they would be what all minus the others leaves.
     */
    public static List<DropOff> withoutSmall(List<DropOff> all, int enough) {
        List<DropOff> named = new ArrayList<>(all);
        long others = 0;
        while (!named.isEmpty()) {
            DropOff smallest = Collections.min(named, Comparator.comparingLong(DropOff::drafts));
            if (smallest.drafts >= enough && (others == 0 || others >= enough)) {
                break;
            }
            named.remove(smallest);
            others += smallest.drafts;
        }
        if (others > 0) {
            named.add(new DropOff(null, "", others));
        }
        return named;
    }
}
