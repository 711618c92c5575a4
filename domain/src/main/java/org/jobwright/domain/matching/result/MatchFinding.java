package org.jobwright.domain.matching.result;

/** What there is about a requirement in what an applicant sent. It is no verdict. */
public enum MatchFinding {
    FOUND,
    /** There is a line, but it says less, or it says the opposite. */
    PARTLY,
    /** There is no line about it; the applicant may have it all the same. */
    NOT_FOUND,
    /** Nothing that a program could look for. */
    NOT_CHECKABLE
}
