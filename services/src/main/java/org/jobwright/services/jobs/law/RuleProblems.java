package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.util.List;

/**
 * What keeps rules about adverts from counting as they were meant.
 *
 * @param unreadable the ids of rules with a revision that this release cannot read; the one before counts
 * @param unknownCodes what rules demand and this release cannot look for
 * @param waiting how many rules a release changed that administrators had changed before
 */
public record RuleProblems(List<String> unreadable, List<String> unknownCodes, long waiting) implements Serializable {

    public RuleProblems {
        unreadable = List.copyOf(unreadable);
        unknownCodes = List.copyOf(unknownCodes);
    }
}
