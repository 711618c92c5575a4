package org.jobwright.services.signon.scim;

import java.util.Collection;
import java.util.List;

/**
 * What a program says about a group.
 *
 * @param externalId its own key; null without one
 * @param members the ids of its people
 */
public record ScimGroupText(String displayName, String externalId, List<String> members) {

    public ScimGroupText {
        members = List.copyOf(members);
    }

    /** The same with any collection of members. */
    public static ScimGroupText of(String displayName, String externalId, Collection<String> members) {
        return new ScimGroupText(displayName, externalId, List.copyOf(members));
    }
}
