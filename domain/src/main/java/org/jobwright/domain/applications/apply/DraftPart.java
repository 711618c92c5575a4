package org.jobwright.domain.applications.apply;

/** The parts of an application form, in their order. */
public enum DraftPart {
    CONTACT,
    CV,
    LETTER,
    QUESTION,
    /** A box to tick; counted until November 2026, when forms still had it. */
    CONSENT
}
