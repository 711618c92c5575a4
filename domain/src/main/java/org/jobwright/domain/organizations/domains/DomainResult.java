package org.jobwright.domain.organizations.domains;

/** What the latest look for the record of a domain brought. */
public enum DomainResult {
    /** The record is there. */
    PROVED,
    /** Name servers answered, and it is not there. */
    NOT_THERE,
    /** No name server answered, or none could. It says nothing about the record. */
    COULD_NOT_ASK,
    /** The record is there, but another organization has proved the same domain. */
    TAKEN
}
