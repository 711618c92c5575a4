package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.util.List;
import org.jobwright.services.jobs.revisions.RevisionProblems;

/**
 * Problems that keep rules about adverts from being applied as intended.
 *
 * @param revisions of the rules
 * @param unknownCodes the requirements of rules that this release cannot check
 */
public record RuleProblems(RevisionProblems revisions, List<String> unknownCodes) implements Serializable {

    public RuleProblems {
        unknownCodes = List.copyOf(unknownCodes);
    }
}
