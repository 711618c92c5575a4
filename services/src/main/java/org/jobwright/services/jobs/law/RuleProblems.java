package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.util.List;

/**
 * Problems that keep rules about adverts from being applied as intended.
 *
 * @param unreadable the ids of rules with a revision that this release cannot read; the previous one applies
 * @param unknownCodes the requirements of rules that this release cannot check
 * @param waiting how many rules both an administrator and a later release changed
 */
public record RuleProblems(List<String> unreadable, List<String> unknownCodes, long waiting) implements Serializable {

    public RuleProblems {
        unreadable = List.copyOf(unreadable);
        unknownCodes = List.copyOf(unknownCodes);
    }
}
