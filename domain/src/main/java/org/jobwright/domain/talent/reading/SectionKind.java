package org.jobwright.domain.talent.reading;

/** The parts of a CV that are read differently. */
enum SectionKind {
    /** Everything before the first heading: usually the name and how to reach the person. */
    TOP,
    CONTACT,
    SUMMARY,
    WORK,
    EDUCATION,
    SKILLS,
    /** Strengths in words such as "Great follow-through", which are no skills to search for. */
    QUALITIES,
    LANGUAGES,
    /** Other people, whose names and numbers must not be taken for those of the candidate. */
    REFERENCES,
    OTHER
}
