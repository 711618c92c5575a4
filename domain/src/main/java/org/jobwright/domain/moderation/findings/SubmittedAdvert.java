package org.jobwright.domain.moderation.findings;

import java.time.LocalDate;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.LawReview;

/**
 * What the rules look at.
 *
 * @param law what the laws of its places say about it
 * @param roles the occupations that have a guide
 */
public record SubmittedAdvert(JobAdvert advert, LawReview law, RoleCatalog roles, LocalDate today) {}
