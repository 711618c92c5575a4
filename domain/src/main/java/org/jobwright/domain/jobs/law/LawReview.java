package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;

/** What the laws of all places of a posting say about it. */
public record LawReview(List<RuleOutcome> outcomes, List<LawFinding> findings) implements Serializable {

    public LawReview {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** What prevents submission. */
    public List<FieldProblem> problems() {
        return of(RuleSeverity.BLOCK);
    }

    /** What the employer and the moderator should look at. */
    public List<FieldProblem> warnings() {
        return of(RuleSeverity.WARN);
    }

    /** What only the employer reads. */
    public List<FieldProblem> hints() {
        return of(RuleSeverity.INFO);
    }

    private List<FieldProblem> of(RuleSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(LawFinding::problem)
                .toList();
    }
}
