package org.jobwright.services.organizations.domains;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Of several organizations that prove the same domain the first wins; the database says who was first. */
final class FirstProof {

    private static final String PROVED_BY_ANOTHER = "constraint.uq_organization_domain_proved";

    private FirstProof() {}

    /** Proves a domain, or says that another organization was first. */
    static <T> T first(Supplier<T> proving) {
        try {
            return proving.get();
        } catch (RuleViolation violation) {
            throw PROVED_BY_ANOTHER.equals(violation.getCode())
                    ? new RuleViolation("organizations.domain.taken")
                    : violation;
        }
    }

    /** Takes an answer down, or that another organization was first. */
    static DomainResult record(DomainLook look, Consumer<DomainLook> recording) {
        try {
            recording.accept(look);
            return look.answer().result();
        } catch (RuleViolation violation) {
            if (!PROVED_BY_ANOTHER.equals(violation.getCode())) {
                throw violation;
            }
            recording.accept(look.taken());
            return DomainResult.TAKEN;
        }
    }
}
