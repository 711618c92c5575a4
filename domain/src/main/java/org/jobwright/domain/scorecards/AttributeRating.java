package org.jobwright.domain.scorecards;

import java.io.Serializable;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.shared.text.TypedText;

/**
 * How an author rates one attribute.
 *
 * @param attribute its name in the kit
 * @param rating null while not rated
 * @param evidence what they saw or heard; may be empty
 */
public record AttributeRating(String attribute, Rating rating, String evidence) implements Serializable {

    public static final int MAX_EVIDENCE = 2000;

    public AttributeRating {
        evidence = TypedText.text(evidence);
    }
}
