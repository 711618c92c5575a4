package org.jobwright.services.interviews;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Choosing a time with a link, for anyone who has it, signed in or not: it was sent only to the candidate, shows nothing
 * about them, and is for one interview.
 */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TimesByLink {

    static final String TAKEN = "interviews.slot.taken";

    /** Somebody took the last seat, or one of the panel is in another interview since. */
    private static final Set<String> TAKEN_MEANWHILE =
            Set.of(TAKEN, "constraint.uq_interview_slot_seat", "constraint.ex_interview_panel_member_busy");

    @Inject
    private SlotPickService picks;

    /** Empty if there is no such link, or there are other times than those it was for. */
    public Optional<OfferedTimes> find(@NotNull String token) {
        return picks.find(new Secret(token));
    }

    /**
     * The candidate takes one of the times; both sides are told at once.
     *
     * @param seen of the {@link OfferedTimes} that they saw
     * @throws RuleViolation {@code interviews.slot.taken} with the number of times that are left, {@code .notice.too-short},
     *     {@code .changes.used-up}, {@code .answer-by.passed}, {@code .over}, {@code .changed-meanwhile}
     */
    public void pick(@NotNull String token, @NotNull SlotId slot, int seen) {
        try {
            picks.pick(new Secret(token), slot, seen);
        } catch (RuleViolation refused) {
            throw TAKEN_MEANWHILE.contains(refused.getCode()) ? taken(token) : refused;
        }
    }

    private RuleViolation taken(String token) {
        return new RuleViolation(
                TAKEN, find(token).map(left -> left.times().size()).orElse(0));
    }

    /**
     * None of the times fits. They can still be chosen.
     *
     * @param windows when the candidate could come, at most {@link WishedWindow#MOST}
     * @param words at most 500 characters; may be empty
     * @throws RuleViolation {@code interviews.asked-already} the second time
     */
    public void refuseTimes(@NotNull String token, int seen, List<WishedWindow> windows, String words) {
        picks.refuseTimes(new Secret(token), seen, windows, words);
    }

    /** The candidate does not come; the employer is told at once, and the application goes on. */
    public void cancel(@NotNull String token, int seen) {
        picks.cancel(new Secret(token), seen);
    }
}
