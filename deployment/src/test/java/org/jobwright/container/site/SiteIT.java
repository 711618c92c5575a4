package org.jobwright.container.site;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.operations.StatusProblem;
import org.jobwright.services.operations.StatusQueries;
import org.jobwright.services.site.PublicSite;
import org.jobwright.services.site.PublishSiteText;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteText;
import org.jobwright.services.site.SiteVersionSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators write the operator's site, in versions; visitors read the latest. It is the site of all tests. */
@ContainerTest
class SiteIT {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Inject
    private Harbour harbour;

    @Inject
    private SiteService service;

    @Inject
    private SiteQueries queries;

    @Inject
    private StatusQueries status;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private AccountId administrator;

    @BeforeEach
    void anAdministrator() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
    }

    /** Nothing of it stays on the site. */
    @AfterEach
    void nothingIsThere() throws Exception {
        for (SiteVersionSummary latest : asAdministrator(() -> queries.latest())) {
            if (!latest.none()) {
                asAdministrator(() -> service.remove(latest.part(), latest.language(), latest.number()));
            }
        }
    }

    @Test
    void aVisitorReadsWhatWasPublishedLast() throws Exception {
        publish(SitePart.IMPRINT, Language.EN, "Ada Ltd");
        publish(SitePart.IMPRINT, Language.EN, "Ada plc");

        SiteText shown = page(SitePart.IMPRINT, Language.EN);

        List<SiteVersionSummary> versions = versions(SitePart.IMPRINT, Language.EN);
        assertAll(
                () -> assertEquals("Ada plc", shown.text().plainText()),
                () -> assertEquals(versions.getFirst().number(), shown.number()),
                () -> assertEquals(versions.getFirst().sha256(), shown.sha256()),
                () -> assertNotEquals(versions.get(0).sha256(), versions.get(1).sha256()),
                () -> assertEquals(shown.number() - 1, versions.get(1).number()),
                () -> assertTrue(shown().has(SitePart.IMPRINT)));
    }

    @Test
    void theAuditLogProvesWhatWasOnTheSite() throws Exception {
        publish(SitePart.TERMS, Language.DE, "Alles, was recht ist");

        SiteVersionSummary latest = versions(SitePart.TERMS, Language.DE).getFirst();

        assertEquals(
                List.of("TERMS DE " + latest.number() + " " + latest.sha256()),
                rows.texts(
                        "select details from audit_log where action = 'SiteChanged' and actor_id = ?",
                        administrator.value()));
    }

    @Test
    void aTextThatIsMissingInALanguageIsShownInAnother() throws Exception {
        publish(SitePart.CONTACT, Language.DE, "Schreiben Sie uns");

        assertEquals(Language.DE, page(SitePart.CONTACT, Language.EN).language());
        publish(SitePart.CONTACT, Language.EN, "Write to us");
        assertEquals(Language.EN, page(SitePart.CONTACT, Language.EN).language());
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() throws Exception {
        publish(SitePart.TERMS, Language.EN, "First");
        int first = number(SitePart.TERMS, Language.EN);
        publish(SitePart.TERMS, Language.EN, "Second");
        asAdministrator(() -> service.remove(SitePart.TERMS, Language.EN, first + 1));
        assertTrue(Callers.asVisitor(() -> queries.page(SitePart.TERMS, Language.EN))
                .isEmpty());
        assertFalse(shown().has(SitePart.TERMS));

        asAdministrator(() -> service.restore(SitePart.TERMS, Language.EN, first, first + 2));

        assertEquals("First", page(SitePart.TERMS, Language.EN).text().plainText());
        SiteVersionSummary latest = versions(SitePart.TERMS, Language.EN).getFirst();
        assertEquals(first + 3, latest.number());
        assertEquals(first, latest.restored());
        assertRefused(
                NOT_FOUND, () -> asAdministrator(() -> service.restore(SitePart.TERMS, Language.EN, 9_999, first + 3)));
    }

    @Test
    void aChangeThatStartedFromAnOlderVersionIsRefused() throws Exception {
        publish(SitePart.PRIVACY, Language.EN, "First");
        int seen = number(SitePart.PRIVACY, Language.EN);
        publish(SitePart.PRIVACY, Language.EN, "Second");

        assertRefused(STALE, () -> publish(SitePart.PRIVACY, Language.EN, "Third", seen));
        assertRefused(STALE, () -> asAdministrator(() -> service.remove(SitePart.PRIVACY, Language.EN, seen)));
        assertRefused(STALE, () -> asAdministrator(() -> service.restore(SitePart.PRIVACY, Language.EN, seen, seen)));
    }

    @Test
    void ofTwoSimultaneousChangesOneIsRefused() throws Exception {
        int seen = number(SitePart.ACCESSIBILITY, Language.EN);

        assertRefused(
                STALE,
                () -> race.second(
                        () -> publish(SitePart.ACCESSIBILITY, Language.EN, "One", seen),
                        () -> publish(SitePart.ACCESSIBILITY, Language.EN, "Other", seen)));
    }

    @Test
    void whatIsTypedIsMadeSafe() throws Exception {
        PublishSiteText command = new PublishSiteText(
                SitePart.CONTACT,
                Language.EN,
                new RichText("<p>Write <a href=\"javascript:alert(1)\" onclick=\"x()\">us</a><script>x()</script></p>"),
                null,
                number(SitePart.CONTACT, Language.EN));

        asAdministrator(() -> service.publish(command));

        assertEquals(
                "<p>Write us</p>", page(SitePart.CONTACT, Language.EN).text().html());
    }

    @Test
    void aBannerIsShownUntilItsLastDay() throws Exception {
        int seen = number(SitePart.BANNER, Language.EN);
        asAdministrator(() -> service.publish(new PublishSiteText(
                SitePart.BANNER, Language.EN, RichText.ofPlainText("Closed on Friday"), today.plusDays(3), seen)));

        PublicSite site = shown();

        assertEquals(
                "Closed on Friday",
                site.banner(Language.DE, today.plusDays(3)).orElseThrow().text().plainText());
        assertTrue(site.banner(Language.EN, today.plusDays(4)).isEmpty());
        assertThrows(
                InvalidInput.class,
                () -> asAdministrator(() -> service.publish(new PublishSiteText(
                        SitePart.BANNER, Language.EN, RichText.ofPlainText("Closed"), null, seen + 1))));
    }

    @Test
    void nameAndLanguagesCanBeChangedAndTakenBack() throws Exception {
        asAdministrator(() -> service.rename("Harbour Jobs", number(SitePart.NAME, null)));
        asAdministrator(() -> service.offer(Set.of(Language.DE), number(SitePart.LANGUAGES, null)));
        assertEquals("Harbour Jobs", shown().title());
        assertEquals(List.of(Language.DE), shown().languages());

        asAdministrator(() -> service.rename("", number(SitePart.NAME, null)));
        asAdministrator(() -> service.offer(Set.of(Language.EN, Language.DE), number(SitePart.LANGUAGES, null)));

        assertEquals("Jobwright", shown().title());
        assertEquals(List.of(Language.EN, Language.DE), shown().languages());
    }

    @Test
    void crawlersAreRefusedByNameInRobotsTxt() throws Exception {
        asAdministrator(() -> service.refuse(" GPTBot\n\nCCBot\ngptbot\n", number(SitePart.CRAWLERS, null)));
        assertEquals(List.of("GPTBot", "CCBot"), shown().crawlers());
        for (String typed : List.of("*", "Bot: x", "User-agent: *\nDisallow", "x".repeat(51), "Böt", "a\u2028b")) {
            assertThrows(
                    InvalidInput.class,
                    () -> asAdministrator(() -> service.refuse(typed, number(SitePart.CRAWLERS, null))),
                    typed);
        }
        String many = IntStream.range(0, 101).mapToObj("Bot%d"::formatted).collect(Collectors.joining("\n"));
        assertThrows(
                InvalidInput.class, () -> asAdministrator(() -> service.refuse(many, number(SitePart.CRAWLERS, null))));

        asAdministrator(() -> service.refuse("", number(SitePart.CRAWLERS, null)));
        assertEquals(List.of(), shown().crawlers());
    }

    @Test
    void networksHaveLimitsOfTheirOwnAndAreOnNoPage() throws Exception {
        asAdministrator(
                () -> service.limit("192.0.2.0/24 STRICT\n\n2001:db8::/32 free", number(SitePart.NETWORKS, null)));
        assertEquals(
                "192.0.2.0/24 strict\n2001:db8::/32 free",
                versions(SitePart.NETWORKS, null).getFirst().value());
        assertTrue(Callers.asVisitor(() -> queries.page(SitePart.NETWORKS, Language.EN))
                .isEmpty());
        assertThrows(
                InvalidInput.class,
                () -> asAdministrator(() -> service.limit("0.0.0.0/0 free", number(SitePart.NETWORKS, null))));
        asAdministrator(() -> service.limit("", number(SitePart.NETWORKS, null)));
    }

    @Test
    void aLogoIsRedrawnAndPublicOnlyWhileItIsOnTheSite() throws Exception {
        byte[] upload = picture();
        asAdministrator(() -> service.showLogo(upload, number(SitePart.LOGO, null)));
        String fingerprint = shown().logo();

        byte[] shown = Callers.asVisitor(() -> queries.logo(fingerprint)).orElseThrow();
        asAdministrator(() -> service.remove(SitePart.LOGO, null, number(SitePart.LOGO, null)));

        byte[] kept = asAdministrator(() -> queries.anyLogo(fingerprint));
        assertFalse(Arrays.equals(upload, shown));
        assertTrue(Callers.asVisitor(() -> queries.logo(fingerprint)).isEmpty());
        assertArrayEquals(shown, kept);
        assertRefused(
                "organizations.picture.wrong-type",
                () -> asAdministrator(() -> service.showLogo(new byte[] {'G', 'I', 'F'}, number(SitePart.LOGO, null))));
    }

    /** The tests run without demo content, as in production. */
    @Test
    void theSiteIsAnnouncedOnceItSaysWhoRunsIt() throws Exception {
        assertEquals(SitePart.needed(), shown().missing());
        assertFalse(shown().announced());
        assertTrue(problems().contains(StatusProblem.SITE_INCOMPLETE));

        publish(SitePart.IMPRINT, Language.EN, "Ada Ltd");
        publish(SitePart.PRIVACY, Language.DE, "Wir löschen bald");
        assertEquals(List.of(SitePart.CONTACT), shown().missing());
        assertFalse(shown().announced());
        publish(SitePart.CONTACT, Language.EN, "Write to us");

        assertTrue(shown().announced());
        assertFalse(problems().contains(StatusProblem.SITE_INCOMPLETE));
    }

    private List<StatusProblem> problems() throws Exception {
        return asAdministrator(() -> status.status()).problems();
    }

    private void publish(SitePart part, Language language, String words) throws Exception {
        publish(part, language, words, number(part, language));
    }

    private void publish(SitePart part, Language language, String words, int seen) throws Exception {
        asAdministrator(
                () -> service.publish(new PublishSiteText(part, language, RichText.ofPlainText(words), null, seen)));
    }

    /** Of the latest version; 0 if there is none. */
    private int number(SitePart part, Language language) throws Exception {
        return versions(part, language).stream()
                .findFirst()
                .map(SiteVersionSummary::number)
                .orElse(0);
    }

    private List<SiteVersionSummary> versions(SitePart part, Language language) throws Exception {
        return asAdministrator(() -> queries.versions(part, language));
    }

    private SiteText page(SitePart part, Language reader) throws Exception {
        return Callers.asVisitor(() -> queries.page(part, reader)).orElseThrow();
    }

    private PublicSite shown() throws Exception {
        return Callers.asVisitor(() -> queries.shown());
    }

    private <T> T asAdministrator(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }

    private void asAdministrator(Callers.Command command) throws Exception {
        Callers.asAdministrator(administrator, command);
    }

    private static byte[] picture() throws IOException {
        BufferedImage picture = new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return file.toByteArray();
    }
}
