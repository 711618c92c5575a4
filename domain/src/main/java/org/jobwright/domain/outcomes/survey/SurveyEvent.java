package org.jobwright.domain.outcomes.survey;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened around surveys. That somebody answered is no event: nobody is to know. */
public sealed interface SurveyEvent extends DomainEvent {

    OrganizationId organization();

    @Override
    default Subject subject() {
        return switch (this) {
            case SurveySwitched switched ->
                new Subject("HiringOrganization", switched.organization().value());
            case SurveyAsked asked ->
                new Subject("JobApplication", asked.application().value());
        };
    }

    @Override
    default String action() {
        return switch (this) {
            case SurveySwitched ignored -> "SurveySwitched";
            case SurveyAsked ignored -> "SurveyAsked";
        };
    }

    /** An owner has people asked whose applications end, or no longer. */
    record SurveySwitched(OrganizationId organization, boolean on, Instant at) implements SurveyEvent {}

    /**
     * A person is asked.
     *
     * @param secret of the link in the mail
     */
    record SurveyAsked(
            JobApplicationId application, OrganizationId organization, AccountId candidate, Secret secret, Instant at)
            implements SurveyEvent {}
}
