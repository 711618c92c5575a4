package org.jobwright.web.shell;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.organizations.OrganizationQueries;

/** Which areas are for whoever is signed in, the one that this person is here for first. */
@Dependent
public class Areas implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OrganizationQueries organizations;

    /** Everybody may look for work and hire; who neither runs this place nor hires begins with the former. */
    List<Area> mine() {
        Set<String> roles = Reader.person().roles();
        EnumSet<Area> first = EnumSet.noneOf(Area.class);
        if (roles.contains(Role.ADMINISTRATOR)) {
            first.add(Area.ADMINISTRATION);
        }
        if (roles.contains(Role.MODERATOR)) {
            first.add(Area.MODERATION);
        }
        if (!organizations.mine().isEmpty()) {
            first.add(Area.HIRING);
        }
        return Stream.concat(first.stream(), Stream.of(Area.WORK, Area.HIRING))
                .distinct()
                .toList();
    }
}
