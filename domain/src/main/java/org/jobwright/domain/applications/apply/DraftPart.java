package org.jobwright.domain.applications.apply;

/** The parts of an application form, in their order. */
public enum DraftPart {
    CONTACT,
    CV,
    LETTER,
    QUESTION,
    CONSENT
}
