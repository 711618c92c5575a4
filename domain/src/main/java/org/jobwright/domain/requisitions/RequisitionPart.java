package org.jobwright.domain.requisitions;

import java.util.Objects;

/** The parts of a request, in the order in which people read them. */
public enum RequisitionPart {
    TITLE,
    OPENINGS,
    CEILING,
    EMPLOYMENT_TYPE,
    WORKPLACE,
    PLACES,
    DEPARTMENT,
    REASON,
    NEEDED_BY,
    BUDGET_CODE,
    JUSTIFICATION;

    boolean differs(RequisitionContent one, RequisitionContent other) {
        return !Objects.equals(of(one), of(other));
    }

    private Object of(RequisitionContent content) {
        return switch (this) {
            case TITLE -> content.title();
            case OPENINGS -> content.openings();
            case CEILING -> content.ceiling();
            case EMPLOYMENT_TYPE -> content.employmentType();
            case WORKPLACE -> content.workplace();
            case PLACES -> content.places();
            case DEPARTMENT -> content.department();
            case REASON -> content.reason();
            case NEEDED_BY -> content.neededBy();
            case BUDGET_CODE -> content.budgetCode();
            case JUSTIFICATION -> content.justification();
        };
    }
}
