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
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * The drawer: the areas of the person's roles, most relevant first, with the number of waiting items. Job search is
 * collapsed for people who hire or run the site; hiring is a quiet link for people who look for a job, and so are the
 * pages of the operator for everyone.
 */
class WorkspaceMenu extends Div {

    private static final String TODAY = "today";

    private final Texts texts = WorkspaceUser.texts();
    private final Areas areas;
    private final MenuCounts counts;
    private final List<SitePart> pages;
    private final Map<String, SideNavItem> items = new TreeMap<>();
    private Map<Area, List<String>> shown = Map.of();

    /** @param pages of the operator, which are one step away from everywhere */
    WorkspaceMenu(Areas areas, MenuCounts counts, List<SitePart> pages) {
        this.areas = areas;
        this.counts = counts;
        this.pages = List.copyOf(pages);
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
                add(links(texts.get("shared.nav.employers"), link("/employers", texts.get("shared.nav.employers"))));
            }
            if (!pages.isEmpty()) {
                add(links(
                        texts.get("shared.nav.operator"),
                        pages.stream()
                                .map(page -> link(Addresses.site(page), texts.of(page)))
                                .toArray(Anchor[]::new)));
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

    private static Anchor link(String address, String label) {
        Anchor link = new Anchor(address, label);
        link.setRouterIgnore(true);
        return link;
    }

    private static Nav links(String label, Anchor... links) {
        Nav nav = new Nav(links);
        nav.setAriaLabel(label);
        nav.addClassName("jw-drawer-link");
        return nav;
    }

    private Span count(String path, long waiting) {
        Span shownCount = new Span(number(path, waiting));
        shownCount.addClassName("count");
        Span meaning = new Span(" " + texts.get("shared.nav.count." + path));
        meaning.addClassName("jw-hidden");
        Span both = new Span(shownCount, meaning);
        both.addClassName("jw-drawer-count");
        return both;
    }

    private static String number(String path, long waiting) {
        return path.equals(MenuCounts.MESSAGES) && waiting > ConversationQueries.MOST_UNREAD
                ? ConversationQueries.MOST_UNREAD + "+"
                : WorkspaceUser.formats().number(waiting);
    }
}
