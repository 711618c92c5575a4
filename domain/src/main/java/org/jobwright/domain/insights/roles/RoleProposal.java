package org.jobwright.domain.insights.roles;

import java.io.Serializable;

/**
 * The role of a free-text title.
 *
 * @param matched the known title that was recognised in it
 * @param words the words in which it was recognised, as typed; three dots stand for words between them
 */
public record RoleProposal(KnownRole role, ProposalReason reason, String matched, String words)
        implements Serializable {

    /** Why this role is proposed. */
    public enum ProposalReason {
        /** It is the title of the guide, perhaps with a rank, a level or hours around it. */
        TITLE,
        /** It is another title of the same job, perhaps with a rank, a level or hours around it. */
        ALTERNATE_TITLE,
        /** Such a title appears in it with words for a speciality, a place or an employer. */
        WITHIN,
        /** Its words come from several titles of the job, combined differently. */
        VARIANT,
        /** It is such a title with one letter wrong. */
        SPELLING
    }
}
