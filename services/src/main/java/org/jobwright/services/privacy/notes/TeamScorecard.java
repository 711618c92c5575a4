package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

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

    TeamScorecard each(UnaryOperator<String> change) {
        return new TeamScorecard(
                ratings.stream()
                        .map(line -> new Line(line.attribute(), line.rating(), change.apply(line.evidence())))
                        .toList(),
                overall,
                change.apply(takeaway));
    }
}
