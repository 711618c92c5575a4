package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.shared.failures.NotFound;

/** What a person answers by the secret of their link. The system acts, because nobody is signed in. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class SurveyLinkService {

    @Inject
    private SurveyRepository surveys;

    @Inject
    private Clock clock;

    /** Empty if there is no such link, it was used, or it is too old. */
    public Optional<AskedSurvey> find(Secret secret) {
        return surveys.find(secret, clock.instant()).map(SurveyRepository.Found::asked);
    }

    /** Counts the answers; from then on the link leads nowhere. */
    public AskedSurvey answer(Secret secret, SurveyAnswers answers) {
        SurveyRepository.Found found = surveys.find(secret, clock.instant()).orElseThrow(NotFound::new);
        if (!surveys.answer(found.application(), answers)) {
            throw new NotFound();
        }
        return found.asked();
    }
}
