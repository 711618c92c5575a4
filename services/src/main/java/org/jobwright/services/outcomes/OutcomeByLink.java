package org.jobwright.services.outcomes;

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
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.domain.shared.failures.NotFound;

/** Answering one question with a link, for anyone who has it, signed in or not: it was sent only to the one who is asked. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutcomeByLink {

    @Inject
    private OutcomeLinkService links;

    /** Empty if there is no such link, it was used, or its reader may no longer answer: all look alike. */
    public Optional<AskedOutcome> find(@NotNull String token) {
        return links.find(new Secret(token));
    }

    /**
     * Answers it, once.
     *
     * @return the question, with the answer
     * @throws NotFound if there is no such link, or it was used
     */
    public AskedOutcome answer(@NotNull String token, @NotNull OutcomeReply reply) {
        return links.answer(new Secret(token), reply);
    }
}
