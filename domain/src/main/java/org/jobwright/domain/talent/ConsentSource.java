package org.jobwright.domain.talent;

/** Where a candidate agreed to be kept. */
public enum ConsentSource {
    /** With an application. */
    FORM,
    /** On the page about who keeps their data. */
    WORKSPACE
}
