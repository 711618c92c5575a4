package org.jobwright.domain.moderation.findings;

import java.util.List;

/** What is found in a submission automatically. Computed when asked, so a better guide or rule counts at once. */
public final class FindingPolicy {

    /** In the order in which a moderator reads what they find. */
    private static final List<FindingRule> RULES =
            List.of(new LinkRule(), new PayRule(), new FormRule(), new LawRule());

    private FindingPolicy() {}

    public static List<Finding> findings(SubmittedAdvert submitted) {
        return RULES.stream().flatMap(rule -> rule.check(submitted)).toList();
    }
}
