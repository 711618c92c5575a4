package org.jobwright.domain.interviews.kits;

import java.io.Serializable;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A question of a kit.
 *
 * @param attribute the name of the attribute that it is about; empty for none
 * @param guide what a good answer has; may be empty
 */
public record KitQuestion(String text, String attribute, String guide) implements Serializable {

    public static final int MAX_TEXT = 300;
    public static final int MAX_GUIDE = 1000;

    public KitQuestion {
        text = TypedText.text(text);
        attribute = TypedText.line(attribute);
        guide = TypedText.text(guide);
    }
}
