package org.jobwright.web.integrations.api;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.function.Supplier;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.integrations.calls.ConflictService;
import org.jobwright.web.shared.api.ApiRefusal;

/**
 * Refusals in the words of the API: problems of an advert are where it is in the posting, and a second posting with the
 * identifier of a first one names that, and is kept for the owners.
 */
final class PostingRefusals {

    private static final String TAKEN = "constraint.uq_job_posting_organization_external_identifier";
    private static final Set<String> OUTSIDE_THE_ADVERT = Set.of("", "externalIdentifier", "lastDay");

    private PostingRefusals() {}

    /** Carries out a command. */
    static Response told(Supplier<Response> command) {
        try {
            return command.get();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.getProblems().stream()
                    .map(PostingRefusals::inPosting)
                    .toList());
        }
    }

    /** Carries out a command that creates a posting. */
    static Response told(String identifier, ConflictService conflicts, Supplier<Response> command) {
        try {
            return told(command);
        } catch (RuleViolation refused) {
            if (identifier == null || !isTaken(refused)) {
                throw refused;
            }
            throw conflicts
                    .count(identifier)
                    .<RuleViolation>map(first -> new ApiRefusal(409, "integrations.identifier.taken", first)
                            .withLink(ApiPosting.address(first)))
                    .orElse(refused);
        }
    }

    /** Whether another posting of the organization has the external identifier. */
    static boolean isTaken(RuleViolation refused) {
        return refused.getCode().equals(TAKEN);
    }

    private static FieldProblem inPosting(FieldProblem problem) {
        return OUTSIDE_THE_ADVERT.contains(problem.field())
                ? problem
                : new FieldProblem("advert." + problem.field(), problem.code(), problem.arguments());
    }
}
