package org.jobwright.domain.insights.roles;

import java.util.List;
import org.jobwright.domain.insights.roles.RolePhrases.Phrase;
import org.jobwright.domain.insights.roles.RoleProposal.ProposalReason;
import org.jobwright.domain.insights.titles.TitleLine.Word;

/**
 * A known title found in a free-text title.
 *
 * @param phrase the title; without a role if the words clearly name another job
 * @param words the words in which it was found, in the order of the known title
 */
record RoleMatch(Phrase phrase, ProposalReason reason, List<Word> words) {

    static final RoleMatch ANOTHER_JOB = new RoleMatch(new Phrase(null, null, "", 0, false), null, List.of());

    boolean isRole() {
        return phrase.isRole();
    }

    static boolean tellsRole(RoleMatch found) {
        return found != null && found.isRole();
    }
}
