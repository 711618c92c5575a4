package org.jobwright.services.insights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.GuideContent;
import org.jobwright.domain.insights.GuideFile;
import org.jobwright.domain.insights.GuidePolicy;
import org.jobwright.domain.insights.GuideStatus;
import org.jobwright.domain.insights.RoleGuide;
import org.jobwright.domain.insights.RoleGuideId;
import org.jobwright.domain.insights.RoleGuideVersion;
import org.jobwright.services.insights.RoleGuideDetails.VersionLine;

/** What administrators read of guides: all of them, with every version. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RoleGuideEditorQueries {

    private static final String LISTING =
            "select new org.jobwright.services.insights.RoleGuideListing(g.id, g.slug, g.title, v.status,"
                    + " case when g.publicVersion is null then false else true end,"
                    + " case when g.retiredAt is null then false else true end, g.changedAt, a.displayName)"
                    + " from RoleGuide g join g.versions v join Account a on a.id = g.changedBy"
                    + " where v.number = (select max(w.number) from RoleGuideVersion w where w.guide = g)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RoleGuideRepository guides;

    @Inject
    private Clock clock;

    /** All guides by title. There are some hundred at most. */
    public List<RoleGuideListing> all() {
        return entityManager
                .createQuery(LISTING + " order by lower(g.title)", RoleGuideListing.class)
                .getResultList();
    }

    /** One guide with its latest version. */
    public RoleGuideDetails details(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        RoleGuideVersion latest = guide.latest();
        GuideContent content = latest.getStatus() == GuideStatus.PUBLISHED
                ? latest.getContent()
                        .withSimilarTitles(
                                RoleGuideRepository.similarTitles(latest.getContent(), guides.similarTitles()))
                : latest.getContent();
        return new RoleGuideDetails(
                listing(id),
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

    /** The latest version as a file that {@link RoleGuideService#importFile} takes in. */
    public String export(RoleGuideId id) {
        return GuideFile.write(details(id).content());
    }
}
