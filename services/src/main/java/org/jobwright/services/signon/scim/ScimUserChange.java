package org.jobwright.services.signon.scim;

import org.jobwright.domain.signon.ProvisionedPerson;

/** What a program changes about a person. */
@FunctionalInterface
public interface ScimUserChange {

    /** What is said about the person afterwards. */
    ProvisionedPerson of(ProvisionedPerson before);
}
