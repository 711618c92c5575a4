package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.NameList;

/** Lists of names, for administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ListedNameQueries {

    @Inject
    private ListedNameRepository lists;

    /** What administrators changed in a list, by name; without what is again as in the release. */
    public List<ListedName> changes(@NotNull NameList list) {
        return lists.changes(list).stream()
                .filter(change -> change.listed() != ListedNameRepository.isShipped(list, change.name()))
                .toList();
    }

    /** Whether a name is on a list, as administrators left it. */
    public boolean isListed(@NotNull NameList list, @NotNull String typed) {
        return lists.isListed(list, ListedNameService.read(list, typed));
    }
}
