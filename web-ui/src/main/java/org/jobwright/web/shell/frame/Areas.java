package org.jobwright.web.shell.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceUser;

/** The areas of the signed-in person, the most relevant first. */
@Dependent
public class Areas implements Serializable {

    @Inject
    private OrganizationQueries organizations;

    /** Anyone may look for a job; hiring is for members of an organization. */
    List<Area> mine() {
        Set<String> roles = WorkspaceUser.person().roles();
        EnumSet<Area> mine = EnumSet.of(Area.WORK);
        if (roles.contains(Role.ADMINISTRATOR)) {
            mine.add(Area.ADMINISTRATION);
        }
        if (roles.contains(Role.MODERATOR)) {
            mine.add(Area.MODERATION);
        }
        if (!organizations.mine().isEmpty()) {
            mine.add(Area.HIRING);
        }
        return List.copyOf(mine);
    }
}
