package org.jobwright.services.signon.scim;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.signon.ProvisionedGroup;
import org.jobwright.domain.signon.ProvisionedGroupId;

/**
 * A group that a program keeps, as it reads it.
 *
 * @param members the ids of its people
 */
public record ScimGroup(
        ProvisionedGroupId id,
        String displayName,
        String externalId,
        List<String> members,
        long version,
        Instant madeAt,
        Instant changedAt) {

    public ScimGroup {
        members = List.copyOf(members);
    }

    static ScimGroup of(ProvisionedGroup group) {
        return new ScimGroup(
                group.getId(),
                group.getDisplayName(),
                group.getExternalId(),
                group.getMembers(),
                group.getVersion(),
                group.getMadeAt(),
                group.getChangedAt());
    }
}
