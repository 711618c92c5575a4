package org.jobwright.domain.accounts.sessions;

import org.jobwright.domain.shared.failures.RuleViolation;

/** A sensitive act wants the person to prove again to be there. */
public class ProofNeeded extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public ProofNeeded() {
        super("accounts.proof.needed");
    }
}
