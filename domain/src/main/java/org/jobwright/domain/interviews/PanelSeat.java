package org.jobwright.domain.interviews;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Somebody's place in a panel.
 *
 * @param doubleBooked may have another interview at the same time, on purpose; only for those who listen
 */
public record PanelSeat(AccountId account, PanelPart part, boolean doubleBooked) implements Serializable {

    public PanelSeat {
        Objects.requireNonNull(account);
        Objects.requireNonNull(part);
        if (doubleBooked && part != PanelPart.SHADOW) {
            throw new RuleViolation("shared.refused");
        }
    }

    public static PanelSeat of(AccountId account, PanelPart part) {
        return new PanelSeat(account, part, false);
    }

    /** Refuses a panel without people, of too many, with somebody twice, or with the candidate. */
    static void requirePanel(List<PanelSeat> seats, AccountId candidate) {
        List<AccountId> people = seats.stream().map(PanelSeat::account).toList();
        if (people.isEmpty()) {
            throw new RuleViolation("interviews.panel.required");
        }
        InterviewLimits.requirePanel(people.size());
        if (people.contains(candidate)) {
            throw new RuleViolation("interviews.panel.is-candidate");
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw new RuleViolation("interviews.panel.twice");
        }
    }
}
