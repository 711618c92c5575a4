package org.jobwright.domain.organizations;

/** The lists that members take along as files. */
public enum ExportedList {
    APPLICANTS,
    POSTINGS,
    MEMBERS,
    TAGS
}
