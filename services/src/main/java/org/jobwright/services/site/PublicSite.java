package org.jobwright.services.site;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.site.SitePart;

/**
 * What each public page shows of the operator.
 *
 * @param name empty if the site has no name of its own
 * @param logo the fingerprint of its logo, or empty
 * @param languages in which visitors read the site, at least one
 * @param crawlers programs that are asked to read nothing
 * @param pages the texts that exist in any language
 * @param banners one for each language, also those that are over
 * @param announced whether search engines may list the site
 */
public record PublicSite(
        String name,
        String logo,
        List<Language> languages,
        List<String> crawlers,
        Set<SitePart> pages,
        List<SiteBanner> banners,
        boolean announced)
        implements Serializable {

    /** A site about which nothing is known, as the database has not answered yet: not announced either. */
    public static final PublicSite UNKNOWN =
            new PublicSite("", "", List.of(Language.values()), List.of(), Set.of(), List.of(), false);

    private static final String PRODUCT = "Jobwright";

    public PublicSite {
        languages = List.copyOf(languages);
        crawlers = List.copyOf(crawlers);
        pages = Set.copyOf(pages);
        banners = List.copyOf(banners);
    }

    /** Its own name, or that of the product. */
    public String title() {
        return name.isEmpty() ? PRODUCT : name;
    }

    /** Whether it has a name or a logo of its own. */
    public boolean isBranded() {
        return !name.isEmpty() || !logo.isEmpty();
    }

    public boolean has(SitePart page) {
        return pages.contains(page);
    }

    /** The pages that exist, in the order of the footer. */
    public List<SitePart> shownPages() {
        return SitePart.pages().stream().filter(this::has).toList();
    }

    /** Pages without which the site is not announced. */
    public List<SitePart> missing() {
        return SitePart.needed().stream().filter(page -> !has(page)).toList();
    }

    /** The language in which a visitor reads the site who asked for this one. */
    public Language offered(Language wanted) {
        return languages.contains(wanted) ? wanted : languages.getFirst();
    }

    /** The message of that day, in the reader's language if there is one. */
    public Optional<SiteBanner> banner(Language reader, LocalDate today) {
        return banners.stream()
                .filter(banner -> !banner.isOver(today))
                .min(Comparator.comparing(banner -> banner.language() != reader));
    }
}
