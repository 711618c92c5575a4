package org.jobwright.domain.privacy.retention;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.RetentionEvent.RetentionPolicyChanged;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/** How long an employer keeps applications that are over; without one the usual times count. */
@Entity
@Table(name = "retention_policy")
public class RetentionPolicy extends AggregateRoot<OrganizationId> {

    @EmbeddedId
    private OrganizationId id;

    private boolean deletes = true;

    /** Months by place. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> months = Map.of();

    /** Null for what is usual at the place. */
    @Enumerated(EnumType.STRING)
    private OnRequest onRequest;

    protected RetentionPolicy() {}

    public RetentionPolicy(OrganizationId organization) {
        this.id = organization;
    }

    /**
     * Chooses times within the bounds of the places.
     *
     * @param chosen months by place, which take the place of those chosen before
     * @param wanted null for what is usual at each place
     * @throws InvalidInput naming the places whose bounds do not allow what was chosen
     */
    public RetentionPolicyChanged choose(
            boolean deletesAtAll,
            Map<String, Integer> chosen,
            OnRequest wanted,
            List<RetentionRule> rules,
            Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Integer> all = new TreeMap<>(months);
        for (RetentionRule rule : rules) {
            Integer time = chosen.get(rule.getPlace());
            if (time != null) {
                try {
                    rule.require(time);
                    all.put(rule.getPlace(), time);
                } catch (RuleViolation refused) {
                    problems.add(FieldProblem.of(
                            "months[" + rule.getPlace() + "]",
                            refused.getCode(),
                            refused.getArguments().toArray()));
                }
            }
        }
        InvalidInput.throwIfAny(problems);
        deletes = deletesAtAll;
        months = all;
        onRequest = wanted;
        return new RetentionPolicyChanged(id, now);
    }

    @Override
    public OrganizationId getId() {
        return id;
    }

    public boolean isDeletes() {
        return deletes;
    }

    /** What was chosen, by place. */
    public Map<String, Integer> getMonths() {
        return Map.copyOf(months);
    }

    /** Null for what is usual at each place. */
    public OnRequest getOnRequest() {
        return onRequest;
    }
}
