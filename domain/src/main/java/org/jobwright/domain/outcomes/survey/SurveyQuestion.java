package org.jobwright.domain.outcomes.survey;

/** What people are asked about an application that ended. They agree or disagree, from 1 to 5. */
public enum SurveyQuestion {
    /** They always knew where they stood. */
    INFORMED,
    /** They were treated with respect. */
    RESPECTED,
    /** They would apply there again. */
    AGAIN
}
