package org.jobwright.services.site;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.PictureUpload;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.site.SiteChanged;
import org.jobwright.domain.site.SiteContent;
import org.jobwright.domain.site.SiteLogo;
import org.jobwright.domain.site.SitePart;
import org.jobwright.domain.site.SiteVersion;
import org.jobwright.services.organizations.PictureDrawing;
import org.jobwright.services.shared.PictureReader;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Administrators change the operator's site. Each change is a new version and is public at once. The parameter {@code seen}
 * is the number of the version that the administrator saw, 0 if there was none: a change that started from an older one is
 * refused with {@link StaleData}.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class SiteService {

    @Inject
    private SiteRepository site;

    @Inject
    private PictureDrawing drawing;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Publishes a page, or a banner with its last day. */
    public void publish(@Valid @NotNull PublishSiteText command) {
        requireText(command.part());
        SiteContent content = command.part() == SitePart.BANNER
                ? SiteContent.banner(command.text(), command.lastDay(), today())
                : SiteContent.page(command.text());
        change(command.part(), command.language(), command.seen(), content);
    }

    private static void requireText(SitePart part) {
        if (!part.isText()) {
            throw new NotFound();
        }
    }

    /** Gives the site a name of its own; an empty one takes it away. */
    public void rename(@NotNull String name, int seen) {
        change(SitePart.NAME, null, seen, SiteContent.name(name));
    }

    /** Chooses in which languages visitors read the site. */
    public void offer(@NotNull Set<@NotNull Language> languages, int seen) {
        change(SitePart.LANGUAGES, null, seen, SiteContent.languages(languages));
    }

    /** Asks crawlers to read nothing: their names, one on a line. */
    public void refuse(@NotNull String crawlers, int seen) {
        change(SitePart.CRAWLERS, null, seen, SiteContent.crawlers(crawlers));
    }

    /** Counts requests from networks otherwise: each with {@code free} or {@code strict}, one on a line. */
    public void limit(@NotNull String networks, int seen) {
        change(SitePart.NETWORKS, null, seen, SiteContent.networks(networks));
    }

    /**
     * Shows a re-encoded copy of a logo.
     *
     * @param upload a PNG or JPEG file of at most 1 MB
     */
    public void showLogo(byte @NotNull [] upload, int seen) {
        PictureUpload.require(upload, SiteLogo.MAX_UPLOAD);
        requireRoom();
        // Two administrators may choose the same picture at once.
        site.hold(SitePart.LOGO, null);
        SiteLogo logo = new SiteLogo(drawing.redrawn(upload, PictureReader.Use.LOGO));
        append(SitePart.LOGO, null, seen, SiteContent.logo(site.keep(logo)));
    }

    /** Takes a text, the name or the logo off the site. */
    public void remove(@NotNull SitePart part, Language language, int seen) {
        requireLanguage(part, language);
        change(part, language, seen, SiteContent.NONE);
    }

    /** Returns to an earlier version; what was there meanwhile stays among the versions. */
    public void restore(@NotNull SitePart part, Language language, int number, int seen) {
        requireLanguage(part, language);
        requireRoom();
        SiteVersion latest = seen(part, language, seen).orElseThrow(NotFound::new);
        SiteVersion earlier = site.version(part, language, number).orElseThrow(NotFound::new);
        add(latest.backTo(earlier, by(), clock.instant()));
    }

    private static void requireLanguage(SitePart part, Language language) {
        if (part.isText() != (language != null)) {
            throw new NotFound();
        }
    }

    private void change(SitePart part, Language language, int seen, SiteContent content) {
        requireRoom();
        append(part, language, seen, content);
    }

    private void append(SitePart part, Language language, int seen, SiteContent content) {
        Instant now = clock.instant();
        add(seen(part, language, seen)
                .map(latest -> latest.next(content, by(), now))
                .orElseGet(() -> SiteVersion.first(part, language, content, by(), now)));
    }

    private void requireRoom() {
        limit.require(Limit.SITE, by());
    }

    /** The version that is on the site, as the administrator saw it. */
    private Optional<SiteVersion> seen(SitePart part, Language language, int seen) {
        site.hold(part, language);
        Optional<SiteVersion> latest = site.newest(part, language);
        if (latest.map(SiteVersion::getNumber).orElse(0) != seen) {
            throw new StaleData();
        }
        return latest;
    }

    private void add(SiteVersion version) {
        site.add(version);
        events.fire(SiteChanged.by(version));
    }

    private AccountId by() {
        return caller.person();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
