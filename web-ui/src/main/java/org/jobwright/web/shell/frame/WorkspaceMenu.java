package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * The drawer: the areas of the person's roles, most relevant first, with the number of waiting items. Job search is
 * collapsed for people who hire or run the site; hiring is a quiet link for people who look for a job.
 */
class WorkspaceMenu extends Div {

    private static final String TODAY = "today";

    private final Texts texts = WorkspaceUser.texts();
    private final Areas areas;
    private final MenuCounts counts;
    private final Map<String, SideNavItem> items = new TreeMap<>();
    private Map<Area, List<String>> shown = Map.of();

    WorkspaceMenu(Areas areas, MenuCounts counts) {
        this.areas = areas;
        this.counts = counts;
        addClassName("jw-drawer");
    }

    /** Counts again, and redraws the areas if they have changed, such as after creating an organization. */
    final void show() {
        Map<Area, List<String>> mine = areas.paths();
        if (!mine.equals(shown)) {
            shown = mine;
            items.clear();
            removeAll();
            mine.forEach((area, paths) -> add(nav(area, paths, area == Area.WORK && mine.size() > 1)));
            if (!mine.containsKey(Area.HIRING)) {
                add(link("/employers", texts.get("shared.nav.employers")));
            }
        }
        counts.now().forEach((path, waiting) -> {
            SideNavItem item = items.get(path);
            if (item != null) {
                item.setSuffixComponent(waiting == 0 ? null : count(path, waiting));
            }
        });
    }

    private SideNav nav(Area area, List<String> paths, boolean folded) {
        SideNav nav = new SideNav(texts.get(area.label()));
        nav.setCollapsible(folded);
        nav.setExpanded(!folded);
        if (area == Area.WORK) {
            nav.addItem(outside("/jobs", texts.get("shared.nav.jobs")));
        }
        for (String path : paths) {
            if (items.containsKey(path) && (area == Area.WORK || path.equals(TODAY))) {
                continue; // one Today, and one inbox for both sides
            }
            SideNavItem item = new SideNavItem(texts.get("shared.nav." + path), path);
            item.setPrefixComponent(new Svg(MenuIcon.of(path)));
            // Each of these has another entry below its address.
            item.setMatchNested(!path.equals("admin") && !path.equals("moderation"));
            if (path.equals("postings")) {
                item.setPathAliases(Set.of("pipeline")); // the applicants of a posting
            }
            nav.addItem(item);
            items.put(path, item);
        }
        return nav;
    }

    /** A page of the site, outside this window. */
    private static SideNavItem outside(String address, String label) {
        SideNavItem item = new SideNavItem(label);
        item.getElement().setAttribute("path", address);
        item.setRouterIgnore(true);
        item.setPrefixComponent(new Svg(MenuIcon.of("jobs")));
        return item;
    }

    private static Nav link(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.setRouterIgnore(true);
        Nav nav = new Nav(link);
        nav.setAriaLabel(label);
        nav.addClassName("jw-drawer-link");
        return nav;
    }

    private Span count(String path, long waiting) {
        Span shownCount = new Span(WorkspaceUser.formats().number(waiting));
        shownCount.addClassName("count");
        Span meaning = new Span(" " + texts.get("shared.nav.count." + path));
        meaning.addClassName("jw-hidden");
        Span both = new Span(shownCount, meaning);
        both.addClassName("jw-drawer-count");
        return both;
    }
}
