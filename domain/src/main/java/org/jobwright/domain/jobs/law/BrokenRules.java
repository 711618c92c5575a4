package org.jobwright.domain.jobs.law;

import java.io.Serializable;
import java.util.List;

/**
 * Why a text cannot be public. Stored as a part of a JSON document.
 *
 * @param findings what the text lacks
 * @param rules the rules that demand it
 */
public record BrokenRules(List<LawFinding> findings, List<CitedRule> rules) implements Serializable {

    public BrokenRules {
        findings = findings == null ? List.of() : List.copyOf(findings);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** All laws that the findings rest on, each once. */
    public LawGrounds grounds() {
        return new LawGrounds(findings.stream()
                .flatMap(finding -> finding.grounds().stream())
                .distinct()
                .toList());
    }
}
