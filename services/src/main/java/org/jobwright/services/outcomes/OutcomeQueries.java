package org.jobwright.services.outcomes;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.OutcomeQuestion;

/** What everyone may read about the outcomes of an employer's openings. */
@Stateless
@PermitAll
public class OutcomeQueries {

    @Inject
    private OutcomeRepository questions;

    @Inject
    private Clock clock;

    /** Of how many openings the outcome is told, once the latest two in a row are not; else empty. */
    public Optional<OutcomeFigures> figures(@NotNull OrganizationId organization) {
        return questions.figures(organization, clock.instant().minus(OutcomeQuestion.PATIENCE));
    }
}
