package org.jobwright.web.shell.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.talent.findable.FinderQueries;
import org.jobwright.web.shell.WorkspaceUser;

/** The areas of the signed-in person, the most relevant first. */
@Dependent
public class Areas implements Serializable {

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private FinderQueries finders;

    /**
     * The areas with the paths of their views: requisitions only where an employer of the
     * person uses them, the talent pool only for those who recruit, and the search
     * over people only for those of a verified employer who may look for some.
     */
    Map<Area, List<String>> paths() {
        List<MyOrganization> employers = organizations.mine();
        Set<String> hidden = new HashSet<>();
        if (employers.stream().noneMatch(MyOrganization::usesRequisitions)) {
            hidden.add("requisitions");
        }
        if (employers.stream().noneMatch(one -> one.role().mayRecruit())) {
            hidden.add("pool");
        }
        if (employers.isEmpty() || finders.mine().isEmpty()) {
            hidden.add("candidates");
        }
        Map<Area, List<String>> paths = new LinkedHashMap<>();
        mine().forEach(area -> paths.put(
                area,
                area.paths().stream().filter(path -> !hidden.contains(path)).toList()));
        return paths;
    }

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
            if (WorkspaceUser.person().visiting()) {
                mine.remove(Area.WORK); // what is their own is closed
            }
        }
        return List.copyOf(mine);
    }
}
