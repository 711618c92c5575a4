package org.jobwright.domain.moderation.findings;

import java.util.Comparator;
import java.util.List;

/** What is found in a submission automatically. Computed when asked, so a better guide or rule counts at once. */
public final class FindingPolicy {

    /** In the order in which a moderator reads the findings of the same severity. */
    private static final List<FindingRule> RULES = List.of(
            new EmployerRule(),
            new DuplicateRule(),
            new LinkRule(),
            new TextRule(),
            new PayRule(),
            new FormRule(),
            new LawRule());

    private FindingPolicy() {}

    public static List<Finding> findings(SubmittedAdvert submitted) {
        return RULES.stream()
                .flatMap(rule -> rule.check(submitted))
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }
}
