package org.jobwright.services.equality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.equality.EqualityRepository.Sent;
import org.jobwright.services.equality.EqualityStanding.State;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.LocalRateLimit;

/**
 * A candidate answers voluntary questions about an application of theirs. Nobody reads the answers, and no event
 * reveals that there are any.
 */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class EqualityService {

    private static final int MOST = 200;

    @Inject
    private EqualityRepository answers;

    @Inject
    private Caller caller;

    @Inject
    private LocalRateLimit limit;

    @Inject
    private Clock clock;

    /** What the caller may answer about an application of theirs. */
    public EqualityStanding standing(@NotNull ApplicationReference application) {
        return answers.standing(own(application), clock.instant());
    }

    /** The caller's applications still linked to answers, which they can delete; the latest {@value #MOST}. */
    public List<AnsweredApplication> answered() {
        caller.person();
        return answers.answered(MOST);
    }

    /** Deletes the caller's answers about an application of theirs. A count that includes them stays. */
    public void withdraw(@NotNull ApplicationReference application) {
        answers.withdraw(own(application));
    }

    /**
     * Stores the caller's answers, or replaces them.
     *
     * @throws RuleViolation if that was done before, cannot be done any more, or is counted
     */
    public void answer(@Valid @NotNull AnswerEquality command) {
        Sent application = own(command.application());
        limit.require(Limit.EQUALITY, caller.person());
        EqualityStanding standing = answers.standing(application, clock.instant());
        answers.answer(
                        application,
                        standing.questions(),
                        standing.questions().told(command.answers()),
                        command.anew(),
                        clock.instant())
                .ifPresent(refused -> refuse(refused, standing));
    }

    private static void refuse(State refused, EqualityStanding standing) {
        switch (refused) {
            case CLOSED -> throw new RuleViolation(standing.answered() ? "equality.counted" : "equality.closed");
            case OVER -> throw new RuleViolation("equality.over", standing.until());
            case ANSWERED, OPEN -> throw new RuleViolation("equality.answered", standing.until());
            case OFF -> throw new RuleViolation("equality.off");
        }
    }

    private Sent own(ApplicationReference application) {
        return answers.sent(application, caller.person()).orElseThrow(NotFound::new);
    }
}
