package org.jobwright.domain.moderation.findings;

import java.io.Serializable;
import java.util.List;

/** Something that a {@link FindingRule} found in a submission. A human judges it; nothing is refused because of it. */
public sealed interface Finding extends Serializable permits FieldFinding, PayFinding, FormFinding {

    /** By which it is dismissed; a case has each key once. */
    String key();

    /** The path of the field of the advert. */
    String field();

    /** The sentence that says it. */
    String code();

    /** What the sentence names. */
    List<Object> arguments();

    /** The employer may do better, but there is nothing to object to. */
    default boolean isAdvice() {
        return false;
    }
}
