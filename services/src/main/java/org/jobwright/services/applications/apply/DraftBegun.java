package org.jobwright.services.applications.apply;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Somebody began to write an application. It is counted and nothing else, so it is no event of the audit log.
 *
 * @param source where they came from, as it is stored; null if unknown
 * @param by null for a visitor
 */
public record DraftBegun(JobPostingId posting, String source, AccountId by) {}
