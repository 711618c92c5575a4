package org.jobwright.services.site;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SiteLogo;
import org.jobwright.domain.site.SitePart;
import org.jobwright.domain.site.SiteVersion;
import org.jobwright.services.site.SiteRepository.Current;

/** The operator's site, for its visitors and for administrators. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class SiteQueries {

    /** The demo listens on this machine only, so there is nobody to announce it to. */
    private static final boolean DEMO = Boolean.getBoolean("jobwright.demo");

    /** Of a part, the newest; older ones stay stored. */
    private static final int MOST_VERSIONS = 50;

    @Inject
    private SiteRepository site;

    /** What each public page shows. */
    @PermitAll
    public PublicSite shown() {
        List<Current> current = site.current();
        Set<SitePart> pages = EnumSet.noneOf(SitePart.class);
        current.stream()
                .filter(one -> one.part().isPage() && !one.content().isEmpty())
                .forEach(one -> pages.add(one.part()));
        List<SiteBanner> banners = current.stream()
                .filter(one -> one.part() == SitePart.BANNER && !one.content().isEmpty())
                .map(one -> new SiteBanner(one.language(), one.number(), new RichText(one.content()), one.lastDay()))
                .toList();
        return new PublicSite(
                value(current, SitePart.NAME),
                value(current, SitePart.LOGO),
                SiteContent.languagesOf(value(current, SitePart.LANGUAGES)),
                SiteContent.crawlersOf(value(current, SitePart.CRAWLERS)),
                pages,
                banners,
                DEMO || pages.containsAll(SitePart.needed()));
    }

    private static String value(List<Current> current, SitePart part) {
        return current.stream()
                .filter(one -> one.part() == part)
                .map(Current::content)
                .findFirst()
                .orElse("");
    }

    /** A page in the reader's language, or else in another one; empty if there is none. */
    @PermitAll
    public Optional<SiteText> page(@NotNull SitePart part, @NotNull Language reader) {
        return site.current().stream()
                .filter(one ->
                        one.part() == part && part.isPage() && !one.content().isEmpty())
                .min(Comparator.comparing(one -> one.language() != reader))
                .flatMap(one -> site.version(part, one.language(), one.number()))
                .map(SiteQueries::read);
    }

    /** The logo with that fingerprint, while it is on the site. */
    @PermitAll
    public Optional<byte[]> logo(@NotNull String fingerprint) {
        return value(site.current(), SitePart.LOGO).equals(fingerprint)
                ? site.logo(fingerprint).map(SiteLogo::getContent)
                : Optional.empty();
    }

    /** The latest version of each part that was ever written. */
    public List<SiteVersionSummary> latest() {
        return site.latest();
    }

    /** The versions of a part, the newest first; at most 50. */
    public List<SiteVersionSummary> versions(@NotNull SitePart part, Language language) {
        return site.versions(part, language, MOST_VERSIONS);
    }

    /** The text of a version, for the editor. */
    public SiteText text(@NotNull SitePart part, @NotNull Language language, int number) {
        return site.version(part, language, number).map(SiteQueries::read).orElseThrow(NotFound::new);
    }

    /** A logo of any version. */
    public byte[] anyLogo(@NotNull String fingerprint) {
        return site.logo(fingerprint).map(SiteLogo::getContent).orElseThrow(NotFound::new);
    }

    private static SiteText read(SiteVersion version) {
        return new SiteText(
                version.getPart(),
                version.getLanguage(),
                version.getNumber(),
                new RichText(version.getContent().value()),
                version.getWrittenAt(),
                version.getSha256());
    }
}
