package org.jobwright.domain.applications.persons;

/** Something that the applications of two accounts have in common. */
public enum PersonSignal {
    EMAIL,
    CV,
    PHONE,
    LINK,
    JOBS,
    NAME
}
