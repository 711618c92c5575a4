package org.jobwright.services.signon.scim;

/** What a program changes about a group. */
@FunctionalInterface
public interface ScimGroupChange {

    /** What is said about the group afterwards. */
    ScimGroupText of(ScimGroupText before);
}
