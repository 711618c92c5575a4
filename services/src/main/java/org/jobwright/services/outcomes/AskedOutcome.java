package org.jobwright.services.outcomes;

import java.io.Serializable;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.outcomes.QuestionKind;

/**
 * A question, as the one who answers it reads it.
 *
 * @param posting the title that the candidate read, else the employer's
 * @param person the first name of who was hired, for the employer; else empty
 * @param open it can be answered
 * @param answer null if there is none
 * @param freeable the person did not come, and the opening that they fill can be freed
 */
public record AskedOutcome(
        OutcomeQuestionId id,
        QuestionKind kind,
        String organization,
        String posting,
        String reference,
        String person,
        boolean open,
        OutcomeAnswer answer,
        boolean freeable)
        implements Serializable {}
