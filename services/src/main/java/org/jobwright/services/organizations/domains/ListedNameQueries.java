package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

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

    /**
     * Each change of the lists, the latest first: who put which name on a list or took it off, when and why.
     *
     * @param lists only these; empty for all
     */
    public Page<ListedName> history(@NotNull Set<NameList> lists, @NotNull PageRequest page) {
        Set<NameList> asked = lists.isEmpty() ? EnumSet.allOf(NameList.class) : lists;
        return new Page<>(this.lists.history(asked, page), page.number(), page.size(), this.lists.count(asked));
    }

    /** The organization that has proved a domain, which stays so when it is put on a list. */
    public Optional<DomainHolder> holder(@NotNull NameList list, @NotNull String typed) {
        return list.isOfDomains() ? lists.holder(ListedNameService.read(list, typed)) : Optional.empty();
    }

    /** Whether a name is on a list, as administrators left it. */
    public boolean isListed(@NotNull NameList list, @NotNull String typed) {
        return lists.isListed(list, ListedNameService.read(list, typed));
    }
}
