package org.jobwright.services.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.site.SiteLogo;
import org.jobwright.domain.site.SitePart;
import org.jobwright.domain.site.SiteVersion;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and adds versions of the parts of the operator's site. */
@ApplicationScoped
class SiteRepository {

    /** The content of pages may be long, and is not needed to know that they exist. */
    private static final String CURRENT = """
            select distinct on (part, language) part, language, number, cast(last_day as text) as last_day,
                case when part in ('NAME', 'LOGO', 'LANGUAGES', 'CRAWLERS', 'BANNER') then content
                  when content = '' then '' else '-' end as content
              from site_version
              order by part, language, number desc""";

    private static final String VERSIONS = """
            select v.part, v.language, v.number, v.content = '' as none, cast(v.last_day as text) as last_day, v.restored, v.written_at,
                case when v.language is null then v.content else '' end as content, a.display_name,
                encode(sha256(convert_to(v.content, 'UTF8')), 'hex') as sha256
              from (select w.*, row_number() over (partition by w.part, w.language order by w.number desc) as nth
                from site_version w
                where :part in ('', w.part) and :language in ('', coalesce(w.language, ''))) v
                left join account a on a.id = v.written_by
              where v.nth <= :most
              order by v.part, v.language, v.number desc""";

    private static final String VERSION = """
            select * from site_version
              where part = :part and coalesce(language, '') = :language and :number in (0, number)
              order by number desc limit 1""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    /** What is on the site: the latest version of each part. */
    List<Current> current() {
        return session()
                .createNativeQuery(CURRENT, Tuple.class)
                .getResultStream()
                .map(SiteRepository::shown)
                .toList();
    }

    /**
     * A part as it is on the site.
     *
     * @param content of a page only whether it has one: empty, or not
     */
    record Current(SitePart part, Language language, int number, String content, LocalDate lastDay) {}

    /** The latest version of each part. */
    List<SiteVersionSummary> latest() {
        return summaries("", null, 1);
    }

    /** The latest versions of a part, the newest first. */
    List<SiteVersionSummary> versions(SitePart part, Language language, int most) {
        return summaries(part.name(), language, most);
    }

    private List<SiteVersionSummary> summaries(String part, Language language, int most) {
        return session()
                .createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("part", part)
                .setParameter("language", language == null ? "" : language.name())
                .setParameter("most", most)
                .getResultStream()
                .map(SiteRepository::summary)
                .toList();
    }

    private static Current shown(Tuple row) {
        return new Current(
                SitePart.valueOf(row.get("part", String.class)),
                language(row),
                row.get("number", Integer.class),
                row.get("content", String.class),
                lastDay(row));
    }

    private static SiteVersionSummary summary(Tuple row) {
        return new SiteVersionSummary(
                SitePart.valueOf(row.get("part", String.class)),
                language(row),
                row.get("number", Integer.class),
                row.get("none", Boolean.class),
                row.get("content", String.class),
                lastDay(row),
                row.get("restored", Integer.class),
                row.get("written_at", Instant.class),
                row.get("display_name", String.class),
                row.get("sha256", String.class));
    }

    private static LocalDate lastDay(Tuple row) {
        return Optional.ofNullable(row.get("last_day", String.class))
                .map(LocalDate::parse)
                .orElse(null);
    }

    private static Language language(Tuple row) {
        return Optional.ofNullable(row.get("language", String.class))
                .map(Language::valueOf)
                .orElse(null);
    }

    /** One administrator at a time: two next versions would be one too many. */
    void hold(SitePart part, Language language) {
        lock.hold("site " + part + " " + language);
    }

    /** The version that is on the site; it may be an empty one. */
    Optional<SiteVersion> newest(SitePart part, Language language) {
        return version(part, language, 0);
    }

    /** @param number 0 for the newest */
    Optional<SiteVersion> version(SitePart part, Language language, int number) {
        return session()
                .createNativeQuery(VERSION, SiteVersion.class)
                .setParameter("part", part.name())
                .setParameter("language", language == null ? "" : language.name())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Its native queries know the type of their rows. */
    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    void add(SiteVersion version) {
        entityManager.persist(version);
    }

    /** Stores a logo, unless it is there already; returns its fingerprint. */
    String keep(SiteLogo logo) {
        if (entityManager.find(SiteLogo.class, logo.getFingerprint()) == null) {
            entityManager.persist(logo);
        }
        return logo.getFingerprint();
    }

    Optional<SiteLogo> logo(String fingerprint) {
        return Optional.ofNullable(entityManager.find(SiteLogo.class, fingerprint));
    }
}
