package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.rules.AdvertCheck;
import org.jobwright.domain.shared.failures.FieldProblem;

/** What the laws of all places of a posting say about it. */
public record LawReview(List<RuleOutcome> outcomes, List<LawFinding> findings) implements Serializable {

    public LawReview {
        outcomes = List.copyOf(outcomes);
        findings = List.copyOf(findings);
    }

    /** The ids of the rules that would refuse the posting. */
    public Set<String> broken() {
        return findings.stream()
                .filter(finding -> finding.severity() == RuleSeverity.BLOCK)
                .flatMap(finding -> finding.grounds().stream())
                .map(LawGround::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What prevents submission. */
    public List<FieldProblem> problems() {
        return of(RuleSeverity.BLOCK);
    }

    /** What the employer and the moderator should look at. */
    public List<FieldProblem> warnings() {
        return of(RuleSeverity.WARN);
    }

    /** What only the employer sees. */
    public List<FieldProblem> hints() {
        return of(RuleSeverity.INFO);
    }

    /** What the employer reads: what the form found, and what the laws add for fields without a problem. */
    public AdvertCheck with(AdvertCheck form) {
        Set<String> broken = form.problems().stream().map(FieldProblem::field).collect(Collectors.toSet());
        return new AdvertCheck(
                Stream.concat(
                                form.problems().stream(),
                                problems().stream().filter(one -> !broken.contains(one.field())))
                        .toList(),
                Stream.of(form.warnings(), warnings(), hints())
                        .flatMap(List::stream)
                        .filter(warning -> !replaces(warning))
                        .toList());
    }

    /** Where a law requires a neutral title, the general advice adds nothing. */
    public boolean replaces(FieldProblem warning) {
        return warning.code().equals("jobs.title.gendered")
                && findings.stream().anyMatch(finding -> finding.field().equals("title"));
    }

    private List<FieldProblem> of(RuleSeverity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(LawFinding::problem)
                .toList();
    }
}
