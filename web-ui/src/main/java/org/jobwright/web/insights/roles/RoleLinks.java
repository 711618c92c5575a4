package org.jobwright.web.insights.roles;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.guides.content.CareerPath;
import org.jobwright.domain.insights.guides.content.CareerPath.CareerStep;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.PublishedGuide.SimilarRole;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.pages.SiteRequest;

/** The links of titles and places on a guide. A title that has a guide is shown with the guide's title. */
final class RoleLinks {

    private final RoleCatalog roles;
    private final SiteRequest visit;

    RoleLinks(RoleCatalog roles, SiteRequest visit) {
        this.roles = roles;
        this.visit = visit;
    }

    List<RoleLink> similar(Collection<SimilarRole> similar) {
        return similar.stream()
                .map(role ->
                        roles.bySlug(role.slug()).map(this::guide).orElseGet(() -> search(role.title(), Language.EN)))
                .toList();
    }

    Map<CareerStep, List<RoleLink>> paths(Collection<CareerPath> paths, Language language) {
        return paths.stream()
                .collect(Collectors.groupingBy(
                        CareerPath::kind,
                        () -> new EnumMap<>(CareerStep.class),
                        Collectors.mapping(path -> path(path, language), Collectors.toList())));
    }

    private RoleLink path(CareerPath path, Language language) {
        Optional<KnownRole> known = roles.bySlug(path.role());
        return known.map(role ->
                        new RoleLink(path.title(), visit.link(Addresses.role(role.slug())), tagUnlessReaders(language)))
                .orElseGet(() -> search(path.title(), language));
    }

    /** The regions of a guide, each with its open jobs. */
    List<RoleLink> places(PublishedGuide guide) {
        return guide.content().places().areas().stream()
                .map(area -> new RoleLink(
                        visit.formats().area(area),
                        visit.link(Addresses.jobsOfRole(guide.slug())
                                + (area.length() == 2 ? "&country=" : "&region=")
                                + area),
                        null))
                .toList();
    }

    private RoleLink guide(KnownRole role) {
        Language language = role.titles().containsKey(visit.language()) ? visit.language() : Language.EN;
        return new RoleLink(role.title(language), visit.link(Addresses.role(role.slug())), tagUnlessReaders(language));
    }

    private RoleLink search(String title, Language language) {
        return new RoleLink(title, visit.link(Addresses.search(title)), tagUnlessReaders(language));
    }

    private String tagUnlessReaders(Language language) {
        return language == visit.language() ? null : language.tag();
    }
}
