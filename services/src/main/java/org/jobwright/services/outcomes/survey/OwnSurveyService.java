package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** A signed-in person answers the survey about an application of theirs. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class OwnSurveyService {

    @Inject
    private SurveyRepository surveys;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Empty unless the caller is asked about it, and did not answer. */
    public Optional<AskedSurvey> asked(@NotNull ApplicationReference application) {
        return surveys.find(application, caller.person(), clock.instant()).map(SurveyRepository.Found::asked);
    }

    /**
     * Answers, once.
     *
     * @throws NotFound if the caller is not asked, or answered
     */
    public void answer(@NotNull ApplicationReference application, @NotNull SurveyAnswers answers) {
        SurveyRepository.Found found =
                surveys.find(application, caller.person(), clock.instant()).orElseThrow(NotFound::new);
        if (!surveys.answer(found.application(), answers)) {
            throw new NotFound();
        }
    }
}
