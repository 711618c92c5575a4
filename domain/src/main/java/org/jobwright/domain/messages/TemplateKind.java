package org.jobwright.domain.messages;

import java.util.EnumSet;
import java.util.Set;

/** What a template is for; it decides which names it may use. */
public enum TemplateKind {
    /** A message to a candidate. */
    MESSAGE,
    /** The employer's own words in a decision. */
    DECISION,
    /** What the candidate reads about an interview. */
    INTERVIEW,
    /** The employer's own words in the letter of an offer. */
    OFFER;

    /** Only a message comes while an answer is due, and only an offer has a first day of work. */
    public Set<TemplateVariable> variables() {
        return switch (this) {
            case MESSAGE -> EnumSet.complementOf(EnumSet.of(TemplateVariable.START_DATE));
            case DECISION, INTERVIEW ->
                EnumSet.complementOf(EnumSet.of(TemplateVariable.ANSWER_BY, TemplateVariable.START_DATE));
            case OFFER -> EnumSet.complementOf(EnumSet.of(TemplateVariable.ANSWER_BY));
        };
    }
}
