package org.jobwright.domain.jobs.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the rules say about one posting and merges what is missing in several places. */
final class ReviewCollector {

    private final PostingFacts facts;
    private final List<RuleOutcome> outcomes = new ArrayList<>();
    private final Map<Missing, Found> found = new LinkedHashMap<>();
    private final Set<String> countriesWithRegions = new LinkedHashSet<>();

    ReviewCollector(PostingFacts facts) {
        this.facts = facts;
    }

    void look(RuleBook.Entry entry) {
        PostingRule rule = entry.rule();
        if (rule.isInForce(facts.day()) && !rule.place().region().isEmpty()) {
            countriesWithRegions.add(rule.place().country());
        }
        List<PostingFacts.Hit> hits = facts.hits(rule);
        if (hits.isEmpty()) {
            return;
        }
        if (facts.employer().isSurelyBelow(rule.employerThreshold())) {
            outcome(entry, hits.getFirst(), "", RuleOutcome.Result.NOT_APPLICABLE, null);
            return;
        }
        rule.requires().stream()
                .filter(requirement -> requirement.countsOn(facts.day()))
                .forEach(requirement -> look(entry, requirement, hits));
    }

    private void look(RuleBook.Entry entry, Requirement requirement, List<PostingFacts.Hit> hits) {
        if (!RequirementChecks.isKnown(requirement.code())) {
            return;
        }
        RequirementCheck check = RequirementChecks.of(requirement.code());
        if (check == null) {
            outcome(entry, hits.getFirst(), requirement.code(), RuleOutcome.Result.TOLD, null);
            return;
        }
        boolean met = true;
        for (PostingFacts.Hit hit : hits) {
            Optional<Missing> missing = check.check(facts, requirement, hit.place());
            if (missing.isPresent()) {
                met = false;
                outcome(entry, hit, requirement.code(), RuleOutcome.Result.MISSING, missing.get());
                found.computeIfAbsent(missing.get(), first -> new Found()).add(entry, missing.get());
            }
        }
        if (met) {
            outcome(entry, hits.getFirst(), requirement.code(), RuleOutcome.Result.MET, null);
        }
    }

    private void outcome(
            RuleBook.Entry entry, PostingFacts.Hit hit, String code, RuleOutcome.Result result, Missing missing) {
        outcomes.add(new RuleOutcome(
                entry.rule().id(),
                entry.revision(),
                hit.channel(),
                hit.place().code(),
                code,
                result,
                missing == null ? "" : missing.code(),
                missing == null ? List.of() : missing.arguments()));
    }

    LawReview review() {
        List<LawFinding> findings = new ArrayList<>();
        found.forEach((missing, one) -> findings.add(new LawFinding(
                missing.field(), missing.code(), missing.arguments(), one.severity, List.copyOf(one.grounds))));
        for (int i = 0; i < facts.places().size(); i++) {
            LawPlace place = facts.places().get(i);
            if (place.region().isEmpty() && countriesWithRegions.contains(place.country())) {
                findings.add(new LawFinding(
                        "work.locations[" + i + "].region",
                        "jobs.law.region",
                        List.of(),
                        RuleSeverity.WARN,
                        List.of()));
            }
        }
        return new LawReview(outcomes, findings);
    }

    /** One missing thing, with the rules that require it. */
    private final class Found {

        private final Set<LawGround> grounds = new LinkedHashSet<>();
        private RuleSeverity severity = RuleSeverity.INFO;

        void add(RuleBook.Entry entry, Missing missing) {
            PostingRule rule = entry.rule();
            RuleSeverity shown = shown(entry, missing);
            severity = shown.compareTo(severity) > 0 ? shown : severity;
            boolean undecided = facts.employer().isUndecided(rule.employerThreshold());
            grounds.add(new LawGround(
                    rule.id(),
                    rule.place(),
                    rule.citation(),
                    rule.effectiveFrom(),
                    undecided ? rule.employerThreshold().count() : 0));
        }

        /** A rule refuses a posting only if it is certain and enforced, and the gap is not a matter of judgement. */
        private RuleSeverity shown(RuleBook.Entry entry, Missing missing) {
            PostingRule rule = entry.rule();
            return rule.severity() == RuleSeverity.BLOCK
                            && !(entry.isSure() && rule.isEnforced(facts.day()) && !missing.advice())
                    ? RuleSeverity.WARN
                    : rule.severity();
        }
    }
}
