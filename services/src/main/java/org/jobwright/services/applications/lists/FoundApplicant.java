package org.jobwright.services.applications.lists;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * An applicant found by name, over all postings.
 *
 * @param posting the reference of the posting
 */
public record FoundApplicant(String name, ApplicationReference application, String posting, String postingTitle)
        implements Serializable {}
