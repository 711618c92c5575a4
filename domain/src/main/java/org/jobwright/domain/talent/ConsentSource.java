package org.jobwright.domain.talent;

/** Where a candidate agreed to be kept. */
public enum ConsentSource {
    /** With an application. */
    FORM,
    /** By the link of a mail, without signing in. */
    MAIL,
    /** On the page about who keeps their data. */
    WORKSPACE
}
