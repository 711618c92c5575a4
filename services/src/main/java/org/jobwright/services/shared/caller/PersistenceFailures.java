package org.jobwright.services.shared.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.hibernate.exception.DataException;
import org.hibernate.exception.LockAcquisitionException;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;

/** Converts refusals of the database and Bean Validation to rule violations; leaves everything else unchanged. */
@ApplicationScoped
class PersistenceFailures {

    /** The state of a violated exclusion; its message is in the language of the database, and names the constraint. */
    private static final String EXCLUDED = "23P01";

    private static final Pattern EXCLUSION = Pattern.compile("(?<![a-z])ex_[a-z_]++");

    /** Conflicts that need two concurrent writers; the second has not seen what the first wrote. */
    private static final Set<String> WRITTEN_MEANWHILE = Set.of(
            "uq_posting_version_job_posting_id_number",
            "uq_role_guide_version_role_guide_id_number",
            "uq_hiring_team_lead",
            "pk_application_assignment",
            "uq_hiring_team_member_account",
            "pk_candidate_profile");

    Exception translate(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RuleViolation violation -> {
                    return violation;
                }
                case OptimisticLockException e -> {
                    return new StaleData();
                }
                case StaleStateException e -> {
                    return new StaleData();
                }
                case LockAcquisitionException e -> {
                    return new StaleData();
                }
                case DataException unholdable -> {
                    // such as the character 0, which PostgreSQL cannot store in text
                    return new RuleViolation("shared.refused");
                }
                case ConstraintViolationException invalid -> {
                    return invalidInput(invalid);
                }
                case org.hibernate.exception.ConstraintViolationException refused
                when constraint(refused).isPresent() -> {
                    return refused(constraint(refused).orElseThrow());
                }
                default -> {
                    // look one level deeper
                }
            }
        }
        return failure;
    }

    /** Hibernate knows the names of all constraints but exclusions. */
    private static Optional<String> constraint(org.hibernate.exception.ConstraintViolationException refused) {
        if (refused.getConstraintName() != null) {
            return Optional.of(refused.getConstraintName());
        }
        if (!EXCLUDED.equals(refused.getSQLState())) {
            return Optional.empty();
        }
        Matcher exclusion = EXCLUSION.matcher(refused.getSQLException().getMessage());
        return exclusion.find() ? Optional.of(exclusion.group()) : Optional.empty();
    }

    private static RuleViolation refused(String constraint) {
        return WRITTEN_MEANWHILE.contains(constraint) ? new StaleData() : new RuleViolation("constraint." + constraint);
    }

    /** The message of a constraint on a command record is a code, {@code @NotBlank(message = "jobs.title.required")}. */
    private static InvalidInput invalidInput(ConstraintViolationException invalid) {
        List<FieldProblem> problems = invalid.getConstraintViolations().stream()
                .map(PersistenceFailures::problem)
                .toList();
        return new InvalidInput(problems);
    }

    private static FieldProblem problem(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        // method.parameter.field -> field
        int afterMethod = path.indexOf('.');
        int afterParameter = path.indexOf('.', afterMethod + 1);
        String field = afterParameter < 0 ? path.substring(afterMethod + 1) : path.substring(afterParameter + 1);
        return FieldProblem.of(field, violation.getMessageTemplate());
    }
}
