package org.jobwright.domain.talent.reading;

/** The parts of a profile that a CV may fill. */
public enum ProposedPart {
    NAME,
    HEADLINE,
    EMAIL,
    PHONE,
    PLACE,
    WORK,
    EDUCATION,
    SKILLS,
    LANGUAGES
}
