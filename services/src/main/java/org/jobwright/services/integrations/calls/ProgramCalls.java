package org.jobwright.services.integrations.calls;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/**
 * Carries out a call of a program once, however often it is sent. The answer is kept in the transaction of the command, so
 * a crash leaves both or neither. A refused call changes nothing and is not kept: sent again it is judged again.
 */
@Stateless
@RolesAllowed(Role.INTEGRATION)
public class ProgramCalls {

    /** How long a program has to send a call again. */
    public static final Duration KEPT = Duration.ofDays(1);

    @Inject
    private CallRepository calls;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Carries out a call, or answers as before.
     *
     * @param key what the program calls it
     * @param requestHash the hash of its method, address and body
     * @param call runs in this transaction
     */
    public KeptAnswer once(@NotNull String key, @NotNull String requestHash, @NotNull Supplier<KeptAnswer> call) {
        UUID token = caller.program().map(Program::token).orElseThrow(NotAllowed::new);
        if (!lock.tryHold("program-call:" + token + ":" + key)) {
            throw new RuleViolation("integrations.call.in-progress");
        }
        Instant now = clock.instant();
        Optional<CallRepository.Known> known = calls.find(token, key, now.minus(KEPT));
        if (known.isPresent()) {
            if (!known.orElseThrow().requestHash().equals(requestHash)) {
                throw new InvalidInput(FieldProblem.of("", "integrations.call.key-used"));
            }
            return known.orElseThrow().answer();
        }
        KeptAnswer answer = call.get();
        calls.add(token, key, requestHash, answer, now);
        return answer;
    }
}
