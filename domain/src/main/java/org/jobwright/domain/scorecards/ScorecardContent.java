package org.jobwright.domain.scorecards;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What a scorecard says. A draft may leave out anything.
 *
 * @param overall about the candidate as a whole; null while not rated
 * @param takeaway what colleagues should know, when submitted 20 to 4,000 characters
 */
public record ScorecardContent(List<AttributeRating> ratings, Rating overall, String takeaway) implements Serializable {

    public static final ScorecardContent EMPTY = new ScorecardContent(List.of(), null, "");

    public static final int MIN_TAKEAWAY = 20;
    public static final int MAX_TAKEAWAY = 4000;

    /** Of what the author keeps to themselves beside it, in characters. */
    public static final int MAX_PRIVATE_NOTE = 4000;

    public ScorecardContent {
        // What is empty is not stored.
        ratings = ratings == null ? List.of() : List.copyOf(ratings);
        takeaway = TypedText.text(takeaway);
    }

    /** What it says about an attribute; empty if nothing. */
    public Optional<AttributeRating> of(String attribute) {
        return ratings.stream()
                .filter(rating -> rating.attribute().equals(attribute))
                .findFirst();
    }

    /** Refuses texts that are too long, and attributes that the kit does not have. */
    void requireDraftOf(KitContent kit) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            if (ratings.get(i).evidence().length() > AttributeRating.MAX_EVIDENCE) {
                problems.add(tooLong(field(i, "evidence"), AttributeRating.MAX_EVIDENCE));
            }
            if (kit.attribute(ratings.get(i).attribute()).isEmpty()) {
                problems.add(FieldProblem.of(field(i, "rating"), "shared.refused"));
            }
        }
        if (takeaway.length() > MAX_TAKEAWAY) {
            problems.add(tooLong("takeaway", MAX_TAKEAWAY));
        }
        InvalidInput.throwIfAny(problems);
    }

    /** Refuses what is missing before it can be submitted, each problem at its field. */
    void requireComplete(KitContent kit) {
        requireDraftOf(kit);
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < kit.attributes().size(); i++) {
            KitAttribute attribute = kit.attributes().get(i);
            Optional<AttributeRating> said = of(attribute.name());
            Rating rating = said.map(AttributeRating::rating).orElse(null);
            if (rating == null && attribute.required()) {
                problems.add(FieldProblem.of(field(i, "rating"), "scorecards.rating.required", attribute.name()));
            }
            if (rating != null
                    && rating.needsEvidence()
                    && said.orElseThrow().evidence().isEmpty()) {
                problems.add(FieldProblem.of(field(i, "evidence"), "scorecards.evidence.required", attribute.name()));
            }
        }
        if (overall == null) {
            problems.add(FieldProblem.of("overall", "scorecards.overall.required"));
        }
        if (takeaway.length() < MIN_TAKEAWAY) {
            problems.add(FieldProblem.of("takeaway", "scorecards.takeaway", MIN_TAKEAWAY));
        }
        InvalidInput.throwIfAny(problems);
    }

    /** Ratings are in the order of the kit. */
    private static String field(int index, String name) {
        return "ratings[" + index + "]." + name;
    }

    private static FieldProblem tooLong(String field, int most) {
        return FieldProblem.of(field, "scorecards.too-long", most);
    }
}
