package org.jobwright.services.insights.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.GuidePolicy;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.RoleGuideVersion;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.insights.guides.RoleGuideDetails.VersionLine;

/** What administrators read of guides: all of them, with every version. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RoleGuideEditorQueries {

    private static final String LISTING =
            "select new org.jobwright.services.insights.guides.RoleGuideListing(g.id, g.slug, g.title, v.status,"
                    + " case when g.publicVersion is null then false else true end,"
                    + " case when g.retiredAt is null then false else true end, g.changedAt, a.displayName,"
                    + " (select count(u) from GuideUse u where u.guide = g.id))"
                    + " from RoleGuide g join g.versions v join Account a on a.id = g.changedBy"
                    + " where v.number = (select max(w.number) from RoleGuideVersion w where w.guide = g)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RoleGuideRepository guides;

    @Inject
    private Clock clock;

    /** All guides by title. There are a few hundred at most. */
    public List<RoleGuideListing> all() {
        return entityManager
                .createQuery(LISTING + " order by lower(g.title)", RoleGuideListing.class)
                .getResultList();
    }

    /** The slug of a guide, by which it is edited. */
    public String slug(RoleGuideId id) {
        return guides.get(id).getSlug();
    }

    /** One guide with its latest version. */
    public RoleGuideDetails details(String slug) {
        RoleGuide guide = get(slug);
        RoleGuideVersion latest = guide.latest();
        GuideContent content = guides.content(latest);
        return new RoleGuideDetails(
                listing(guide.getId()),
                guide.getVersion(),
                latest.getNumber(),
                content,
                latest.getNote(),
                GuidePolicy.review(content, clock.instant()),
                guide.getVersions().reversed().stream()
                        .map(version ->
                                new VersionLine(version.getNumber(), version.getStatus(), version.getStatusSince()))
                        .toList());
    }

    private RoleGuideListing listing(RoleGuideId id) {
        return entityManager
                .createQuery(LISTING + " and g.id = :id", RoleGuideListing.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** The latest version as it would be published. */
    public PublishedGuide preview(String slug) {
        RoleGuide guide = get(slug);
        RoleGuideVersion latest = guide.latest();
        GuideContent content = guides.content(latest);
        return new PublishedGuide(
                guide.getId(),
                guide.getSlug(),
                latest.getNumber(),
                content,
                guides.roles(content.similarTitles()),
                guide.getPublishedAt() == null ? clock.instant() : guide.getPublishedAt());
    }

    /** The latest version as a file that {@link RoleGuideService#importFile} accepts. */
    public String export(String slug) {
        return GuideFile.write(guides.content(get(slug).latest()));
    }

    private RoleGuide get(String slug) {
        return guides.bySlug(slug).orElseThrow(NotFound::new);
    }
}
