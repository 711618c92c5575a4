package org.jobwright.domain.moderation.findings;

import java.time.LocalDate;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * What the rules look at.
 *
 * @param roles the occupations that have a guide
 */
public record SubmittedAdvert(JobAdvert advert, RoleCatalog roles, LocalDate today) {}
