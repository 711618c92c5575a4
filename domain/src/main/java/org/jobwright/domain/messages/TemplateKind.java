package org.jobwright.domain.messages;

import java.util.EnumSet;
import java.util.Set;

/** What a template is for; it decides which names it may use. */
public enum TemplateKind {
    /** A message to a candidate. */
    MESSAGE,
    /** The employer's own words in a decision. */
    DECISION;

    /** After a decision no answer is due any more. */
    public Set<TemplateVariable> variables() {
        return this == MESSAGE
                ? EnumSet.allOf(TemplateVariable.class)
                : EnumSet.complementOf(EnumSet.of(TemplateVariable.ANSWER_BY));
    }
}
