package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.blind.Mask;

/**
 * What a scorecard says.
 *
 * @param overall the name of a rating
 */
public record TeamScorecard(List<Line> ratings, String overall, String takeaway) implements Serializable {

    /**
     * About one attribute.
     *
     * @param rating its name; null if it was not rated
     */
    public record Line(String attribute, String rating, String evidence) implements Serializable {}

    public TeamScorecard {
        ratings = ratings == null ? List.of() : List.copyOf(ratings);
        takeaway = takeaway == null ? "" : takeaway;
    }

    TeamScorecard behind(Mask mask) {
        return new TeamScorecard(
                ratings.stream()
                        .map(line -> new Line(line.attribute(), line.rating(), mask.text(line.evidence())))
                        .toList(),
                overall,
                mask.text(takeaway));
    }
}
