package org.jobwright.domain.matching.result;

/** What kind of requirement an advert states. */
public enum RequirementKind {
    SKILL,
    LANGUAGE,
    EXPERIENCE,
    EDUCATION,
    QUALIFICATION,
    LICENCE,
    /** Permission to work, clearance: never looked for. */
    ELIGIBILITY,
    /** A question with an expected answer. */
    ANSWER
}
