package org.jobwright.domain.interviews.kits;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Something that interviewers judge, by anchors that say what each rating means.
 *
 * @param name unique within its kit
 * @param anchors what a rating means for this attribute; a rating may have none
 * @param required a scorecard without a rating for it cannot be submitted
 */
public record KitAttribute(String name, AttributeKind kind, Map<Rating, String> anchors, boolean required)
        implements Serializable {

    public static final int MAX_NAME = 60;
    public static final int MAX_ANCHOR = 200;

    public KitAttribute {
        name = TypedText.line(name);
        EnumMap<Rating, String> said = new EnumMap<>(Rating.class);
        // What is empty is not stored.
        Map<Rating, String> given = anchors == null ? Map.of() : anchors;
        given.forEach((rating, anchor) -> {
            if (!TypedText.line(anchor).isEmpty()) {
                said.put(rating, TypedText.line(anchor));
            }
        });
        anchors = Map.copyOf(said);
    }

    /** What a rating means for it; empty if nobody said. */
    public String anchor(Rating rating) {
        return anchors.getOrDefault(rating, "");
    }
}
