package org.jobwright.web.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.networks.NetworkRules;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.PublicSite;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/**
 * What visitors read about who runs the site: its texts, each with a page to write it, its name, logo and languages; which
 * crawlers are refused, and from which networks requests are counted otherwise.
 */
@Route(value = "admin/site", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@RolesAllowed(Role.ADMINISTRATOR)
public class SiteView extends WorkspaceView {

    private final SiteQueries queries;
    private final SiteService service;
    private final Clock clock;

    @Inject
    public SiteView(SiteQueries queries, SiteService service, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.clock = clock;
        show();
    }

    private void show() {
        PublicSite site = queries.shown();
        List<SiteVersionSummary> latest = queries.latest();
        removeAll();
        add(heading(text("site.title")), sub(text("site.sub")));
        if (!site.missing().isEmpty()) {
            add(missing(site));
        }
        add(
                written(site, latest),
                new NamePanel(queries, service, of(latest, SitePart.NAME, null), this::show),
                new SiteLogoPanel(queries, service, of(latest, SitePart.LOGO, null), this::show),
                new LanguagesPanel(queries, service, of(latest, SitePart.LANGUAGES, null), this::show),
                new LinesPanel(
                        SitePart.CRAWLERS,
                        SiteContent.MAX_CRAWLERS * (SiteContent.MAX_CRAWLER + 1),
                        service::refuse,
                        of(latest, SitePart.CRAWLERS, null),
                        versions(SitePart.CRAWLERS)),
                new LinesPanel(
                        SitePart.NETWORKS,
                        NetworkRules.MOST * (NetworkRules.MAX_LINE + 1),
                        service::limit,
                        of(latest, SitePart.NETWORKS, null),
                        versions(SitePart.NETWORKS)));
    }

    private SiteVersions versions(SitePart part) {
        return new SiteVersions(queries, service, part, null, this::show);
    }

    private Component missing(PublicSite site) {
        String names = site.missing().stream().map(texts::of).collect(Collectors.joining(", "));
        Div notice = new Div(new Paragraph(text(site.announced() ? "site.missing" : "site.missing.hidden", names)));
        notice.addClassNames("jw-notice", "jw-notice--warning");
        return notice;
    }

    private Component written(PublicSite site, List<SiteVersionSummary> latest) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        for (SitePart part : SitePart.texts()) {
            for (Language language : Language.values()) {
                SiteVersionSummary version = of(latest, part, language);
                boolean exists = version != null && !version.none();
                if (exists || site.languages().contains(language)) {
                    list.add(row(part, language, version, site));
                }
            }
        }
        Section section = new Section(new H2(text("site.texts")), list);
        section.addClassName("jw-panel");
        return section;
    }

    private ListItem row(SitePart part, Language language, SiteVersionSummary version, PublicSite site) {
        Anchor link = new Anchor(
                SiteTextView.address(part, language), text("site.text.title", texts.of(part), texts.nameOf(language)));
        Span standing = new Span(SiteStanding.of(version, today(), texts, formats));
        standing.addClassName("jw-soft");
        ListItem item = new ListItem(link, standing);
        if (!site.languages().contains(language)) {
            item.add(new Span(text("site.text.not-offered")));
        }
        return item;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Null if there was none. */
    private static SiteVersionSummary of(List<SiteVersionSummary> latest, SitePart part, Language language) {
        return latest.stream()
                .filter(one -> one.part() == part && one.language() == language)
                .findFirst()
                .orElse(null);
    }

    /** The word for a part in addresses of the workspace. */
    static String word(SitePart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
