package org.jobwright.domain.accounts.sessions;

import org.jobwright.domain.shared.failures.RuleViolation;

/** A sensitive action requires a fresh proof of identity. */
public class ProofNeeded extends RuleViolation {

    public ProofNeeded() {
        super("accounts.proof.needed");
    }
}
