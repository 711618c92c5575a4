package org.jobwright.domain.insights;

import java.io.Serializable;

/**
 * The role that a free title means.
 *
 * @param matched the known title that was recognised in it
 */
public record RoleProposal(KnownRole role, ProposalReason reason, String matched) implements Serializable {

    /** Why this role is proposed. */
    public enum ProposalReason {
        /** It is the title of the guide, perhaps with a rank, a level or a speciality around it. */
        TITLE,
        /** It is another title of the same job. */
        ALTERNATE_TITLE
    }
}
