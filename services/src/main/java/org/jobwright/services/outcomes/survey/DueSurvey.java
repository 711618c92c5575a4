package org.jobwright.services.outcomes.survey;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;

/** Whom to ask about which application. */
public record DueSurvey(JobApplicationId application, OrganizationId organization, AccountId candidate) {}
