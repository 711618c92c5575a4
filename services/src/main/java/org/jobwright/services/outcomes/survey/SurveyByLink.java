package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.shared.failures.NotFound;

/** Answering a survey with a link, for anyone who has it, signed in or not: it was sent only to the one who is asked. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurveyByLink {

    @Inject
    private SurveyLinkService links;

    /** Empty if there is no such link, it was used, or it is too old: all look alike. */
    public Optional<AskedSurvey> find(@NotNull String token) {
        return links.find(new Secret(token));
    }

    /**
     * Answers, once.
     *
     * @throws NotFound if there is no such link, or it was used
     */
    public AskedSurvey answer(@NotNull String token, @NotNull SurveyAnswers answers) {
        return links.answer(new Secret(token), answers);
    }
}
