package org.jobwright.services.applications.lists;

import java.io.Serializable;

/** An applicant who waits for an answer, with the posting: for lists over all postings of an organization. */
public record WaitingApplicant(String postingReference, String postingTitle, ApplicantCard applicant)
        implements Serializable {}
