package org.jobwright.services.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SitePart;
import org.junit.jupiter.api.Test;

/** What a page shows of the operator. */
class PublicSiteTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Test
    void pagesStandInTheOrderOfTheFooterAndOnlyIfTheyExist() {
        PublicSite site = site(Set.of(SitePart.CONTACT, SitePart.ACCESSIBILITY, SitePart.IMPRINT));

        assertEquals(List.of(SitePart.IMPRINT, SitePart.CONTACT, SitePart.ACCESSIBILITY), site.shownPages());
        assertEquals(List.of(SitePart.PRIVACY), site.missing());
    }

    @Test
    void aSiteWithoutANameIsCalledLikeTheProduct() {
        PublicSite named =
                new PublicSite("Harbour Jobs", "", List.of(Language.EN), List.of(), Set.of(), List.of(), true);

        assertEquals("Harbour Jobs", named.title());
        assertTrue(named.isBranded());
        assertEquals("Jobwright", PublicSite.UNKNOWN.title());
        assertFalse(PublicSite.UNKNOWN.isBranded());
    }

    @Test
    void aVisitorReadsAnOfferedLanguage() {
        PublicSite german = new PublicSite("", "", List.of(Language.DE), List.of(), Set.of(), List.of(), true);

        assertEquals(Language.DE, german.offered(Language.EN));
        assertEquals(Language.DE, PublicSite.UNKNOWN.offered(Language.DE));
    }

    @Test
    void theBannerIsThatOfTheReadersLanguageUntilItsLastDay() {
        SiteBanner english = banner(Language.EN, TODAY);
        SiteBanner german = banner(Language.DE, TODAY.plusDays(1));
        PublicSite site =
                new PublicSite("", "", List.of(Language.values()), List.of(), Set.of(), List.of(english, german), true);

        assertEquals(Optional.of(english), site.banner(Language.EN, TODAY));
        assertEquals(Optional.of(german), site.banner(Language.DE, TODAY));
        assertEquals(Optional.of(german), site.banner(Language.EN, TODAY.plusDays(1)));
        assertEquals(Optional.empty(), site.banner(Language.EN, TODAY.plusDays(2)));
    }

    private static SiteBanner banner(Language language, LocalDate lastDay) {
        return new SiteBanner(language, 1, RichText.ofPlainText("Closed"), lastDay);
    }

    private static PublicSite site(Set<SitePart> pages) {
        return new PublicSite("", "", List.of(Language.EN), List.of(), pages, List.of(), true);
    }
}
