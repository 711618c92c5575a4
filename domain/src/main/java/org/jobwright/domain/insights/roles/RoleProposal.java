package org.jobwright.domain.insights.roles;

import java.io.Serializable;

/**
 * The role that a free title means.
 *
 * @param matched the known title that was recognised in it
 * @param words the words of the free title in which it was recognised, as they were typed; three points stand for words
 *     between them
 */
public record RoleProposal(KnownRole role, ProposalReason reason, String matched, String words)
        implements Serializable {

    /** Why this role is proposed. */
    public enum ProposalReason {
        /** It is the title of the guide, perhaps with a rank, a level or hours around it. */
        TITLE,
        /** It is another title of the same job, perhaps with a rank, a level or hours around it. */
        ALTERNATE_TITLE,
        /** Such a title stands in it beside words that tell a speciality, a place or an employer. */
        WITHIN,
        /** Its words are those of several titles of the job, put together in another way. */
        VARIANT,
        /** It is such a title but for a letter. */
        SPELLING
    }
}
