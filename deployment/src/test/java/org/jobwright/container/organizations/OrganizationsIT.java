package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.LookAlike;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.moderation.trust.TrustService;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.organizations.CreateOrganization;
import org.jobwright.services.organizations.EditOrganization;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationLogoService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationSummary;
import org.jobwright.services.search.feeds.SitemapEntry;
import org.jobwright.services.search.feeds.SitemapQueries;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organizations as their owners, the public and staff see them. */
@ContainerTest
class OrganizationsIT {

    @Inject
    private NoticeQueries notices;

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationService organizations;

    @Inject
    private TrustService trust;

    @Inject
    private OrganizationLogoService logos;

    @Inject
    private OrganizationQueries queries;

    @Inject
    private OrganizationDirectoryQueries directory;

    @Inject
    private SitemapQueries sitemap;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void aLogoIsReEncodedAndShownOnceTheOrganizationIsVerified() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asPerson(owner, () -> logos.keep(organization, picture(600)));
        assertEquals(null, Callers.asVisitor(() -> queries.get(organization)).logo());
        Callers.asPerson(owner, () -> organizations.askForVerification(organization));
        Callers.asModerator(moderator, () -> organizations.verify(organization, "Found in the register."));

        String fingerprint = Callers.asVisitor(() -> queries.get(organization)).logo();
        byte[] shown = Callers.asVisitor(() -> queries.logo(fingerprint)).orElseThrow();
        assertEquals(192, ImageIO.read(new ByteArrayInputStream(shown)).getWidth());
        assertEquals(fingerprint, Sha256.hex(shown));
        Callers.asModerator(
                moderator,
                () -> organizations.suspend(organization, "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertEquals(Optional.empty(), Callers.asVisitor(() -> queries.logo(fingerprint)));
        Callers.asModerator(moderator, () -> organizations.restore(organization));
        Callers.asPerson(owner, () -> logos.remove(organization));
        assertEquals(null, Callers.asVisitor(() -> queries.get(organization)).logo());
        assertEquals(Optional.empty(), Callers.asVisitor(() -> queries.logo(fingerprint)));
    }

    @Test
    void onlyAnOwnerSetsALogoAndOnlyAPicture() throws Exception {
        AccountId stranger = harbour.person();
        byte[] script = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(picture(100), 50);
        byte[] large = Arrays.copyOf(picture(10), OrganizationLogo.MAX_UPLOAD + 1);

        assertThrows(Exception.class, () -> Callers.asPerson(stranger, () -> logos.keep(organization, picture(10))));
        assertThrows(Exception.class, () -> Callers.asPerson(stranger, () -> logos.remove(organization)));
        assertRefused(
                "organizations.picture.wrong-type",
                () -> Callers.asPerson(owner, () -> logos.keep(organization, script)));
        assertRefused(
                "organizations.picture.unreadable",
                () -> Callers.asPerson(owner, () -> logos.keep(organization, broken)));
        assertRefused(
                "organizations.picture.too-large",
                () -> Callers.asPerson(owner, () -> logos.keep(organization, large)));
        assertEquals(
                null,
                Callers.asPerson(owner, () -> queries.details(organization)).logo());
    }

    private static byte[] picture(int side) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", file);
        return file.toByteArray();
    }

    @Test
    void anUnverifiedOrganizationHasNoLinksAndNoSitemapEntry() throws Exception {
        String link = "https://evil.example/login";
        OrganizationProfile profile = new OrganizationProfile(
                "Harbour Rail Ltd",
                "",
                link,
                new RichText("<p>Sign in <a href=\"" + link + "\">here</a>.</p>"),
                "",
                null,
                new HeadOffice("", "", "Bristol", "", "GB"),
                false,
                link);
        OrganizationId founded = Callers.asPerson(
                owner, () -> organizations.found(new CreateOrganization("Unchecked " + UUID.randomUUID(), profile)));
        PublicOrganization page = Callers.asVisitor(() -> queries.get(founded));
        assertFalse(page.profile().toString().contains(link), page::toString);
        assertFalse(sitemap().contains(page.slug()));
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asModerator(moderator, () -> organizations.verify(founded, "Found in the register."));
        assertEquals(profile, Callers.asVisitor(() -> queries.get(founded)).profile());
        assertTrue(sitemap().contains(page.slug()));
    }

    private List<String> sitemap() throws Exception {
        return Callers.asVisitor(() -> sitemap.organizations(1)).stream()
                .map(SitemapEntry::key)
                .toList();
    }

    @Test
    void staffDecideWithAFreshProofAndNeverAboutTheirOwnOrganization() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        OrganizationId own = harbour.organization(moderator);
        for (Callers.Command decision : List.<Callers.Command>of(
                () -> organizations.verify(own, "I know it."),
                () -> organizations.suspend(own, "A joke.", Ground.TERMS, "It asks applicants for money."),
                () -> trust.grant(own, "I know it."),
                () -> organizations.restore(own))) {
            presence.of(moderator);
            presence.grewOld(moderator);
            assertThrows(ProofNeeded.class, () -> Callers.asModerator(moderator, decision));
            presence.of(moderator);
            assertRefused("organizations.conflict", () -> Callers.asModerator(moderator, decision));
        }
        rows.change(
                "update organization_membership set ended_at = now() - interval '89 days' where account_id = ?",
                moderator.value());
        assertRefused(
                "organizations.conflict",
                () -> Callers.asModerator(moderator, () -> organizations.verify(own, "I left.")));
        rows.change(
                "update organization_membership set ended_at = now() - interval '91 days' where account_id = ?",
                moderator.value());
        Callers.asModerator(moderator, () -> organizations.verify(own, "Found in the register."));
    }

    @Test
    void ownersAreNotifiedOfVerificationOrItsRefusal() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asPerson(owner, () -> organizations.askForVerification(organization));
        Callers.asModerator(
                moderator, () -> organizations.refuseVerification(organization, "The register has no such company."));
        Callers.asPerson(owner, () -> organizations.askForVerification(organization));
        assertRefused(
                "shared.invalid-input",
                () -> Callers.asModerator(moderator, () -> organizations.verify(organization, " ")));
        Callers.asModerator(moderator, () -> organizations.verify(organization, "Register number checked."));
        assertEquals(
                List.of("ORGANIZATION_NOT_VERIFIED The register has no such company.", "ORGANIZATION_VERIFIED"),
                rows.texts(
                        "select trim(concat_ws(' ', kind, facts ->> 'words')) from outbox_message where subject_id = ?"
                                + " order by kind",
                        organization.value()));
        assertEquals(
                Set.of(MessageKind.ORGANIZATION_NOT_VERIFIED, MessageKind.ORGANIZATION_VERIFIED),
                Callers.asPerson(owner, () -> notices.notices(new PageRequest(1, 10))).items().stream()
                        .map(notice -> notice.kind())
                        .collect(Collectors.toSet()));
        assertEquals(
                "Register number checked.",
                Callers.asModerator(moderator, () -> directory.evidence(organization))
                        .verificationNote());
    }

    @Test
    void staffSeeOrganizationsWithSimilarNames() throws Exception {
        String name = "Quay " + UUID.randomUUID().toString().substring(0, 8).replace('1', '2') + " Rail";
        OrganizationId real = found(name);
        OrganizationId fake = found(name.replace("Rail", "RaiI"));
        rows.change(
                "update hiring_organization set profile = jsonb_set(profile, '{website}', '\"https://www.quay.example\"')"
                        + " where id in (?, ?)",
                real.value(),
                fake.value());
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        var alike = Callers.asModerator(moderator, () -> directory.evidence(fake)).alike().stream()
                .filter(one -> one.id().equals(real))
                .findFirst()
                .orElseThrow();
        assertTrue(alike.sameName());
        assertTrue(alike.sameWebsite());
        var member = Callers.asModerator(moderator, () -> directory.evidence(fake))
                .members()
                .getFirst();
        assertEquals("test.example", member.mailDomain());
        assertFalse(member.ofWebsite());
    }

    @Test
    void staffSeeNamesAndDomainsLikeThoseOfVerifiedOrganizations() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "k");
        OrganizationId real = found("Quay " + word);
        verified(real, "quay-" + word + ".com");
        OrganizationId fake = found("Quay " + word + " Careers");
        rows.change(
                "update hiring_organization set profile = jsonb_set(profile, '{website}', to_jsonb(?::text)) where id = ?",
                "https://quay" + word + "-jobs.net/",
                fake.value());
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        var alike = Callers.asModerator(moderator, () -> directory.evidence(fake)).alike().stream()
                .filter(one -> one.id().equals(real))
                .findFirst()
                .orElseThrow();
        assertEquals(LookAlike.NAME_PLUS_WORD, alike.likeName());
        assertEquals(LookAlike.NAME_PLUS_WORD, alike.likeDomain().how());
        assertEquals("quay-" + word + ".com", alike.likeDomain().proved());
        assertTrue(
                Callers.asModerator(moderator, () -> directory.evidence(real)).alike().stream()
                        .noneMatch(one -> one.id().equals(fake)),
                "a verified organization imitates nobody who is not");
    }

    @Test
    void theNameOfAVerifiedOrganizationIsNotGivenAgain() throws Exception {
        String name = "Quay " + UUID.randomUUID().toString().substring(0, 8);
        OrganizationId real = found(name);
        verified(real, "quay-" + real.value() + ".example");
        for (String same : List.of(name, name.replace(' ', '-') + " Ltd.")) {
            InvalidInput refused = assertThrows(InvalidInput.class, () -> found(same), same);
            assertEquals(
                    "organizations.name.verified-elsewhere",
                    refused.getProblems().getFirst().code());
        }
        found(name + " Careers");
    }

    private void verified(OrganizationId organization, String domain) throws Exception {
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", organization.value());
        rows.change(
                "insert into organization_domain (id, version, organization_id, name, token, state, requested_by,"
                        + " requested_at, proved_at, method, misses) values (gen_random_uuid(), 0, ?, ?, repeat('x', 43),"
                        + " 'PROVED', ?, now(), now(), 'DNS_TXT', 0)",
                organization.value(),
                domain,
                owner.value());
    }

    @Test
    void staffSeeSoleOwners() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertEquals(
                List.of(true),
                Callers.asModerator(moderator, () -> directory.memberships(owner)).stream()
                        .map(one -> one.soleOwner())
                        .toList());
    }

    @Test
    void aPersonsOrganizationsAreListedByName() throws Exception {
        Callers.asPerson(owner, () -> organizations.found(new CreateOrganization("Anchor Works", Harbour.profile())));
        var mine = Callers.asPerson(owner, () -> queries.mine());
        assertEquals("Anchor Works", mine.getFirst().displayName());
        assertEquals(OrganizationRole.OWNER, mine.getFirst().role());
        assertEquals(2, mine.size());
    }

    @Test
    void requestsForVerificationAreListedFirst() throws Exception {
        String name = "Lock 100% " + UUID.randomUUID().toString().substring(0, 8);
        OrganizationId asking = found(name + " North");
        OrganizationId silent = found(name + " South");
        AccountId asker = owner;
        Callers.asPerson(asker, () -> organizations.askForVerification(asking));
        assertEquals(List.of(asking, silent), find(name, Set.of(), new PageRequest(1, 10)));
        assertEquals(List.of(silent), find(name, Set.of(), new PageRequest(2, 1)));
        assertEquals(List.of(silent), find(name, Set.of(OrganizationStatus.UNVERIFIED), new PageRequest(1, 10)));
        assertEquals(List.of(), find(name.replace('%', '_'), Set.of(), new PageRequest(1, 10)));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'OrganizationVerificationRequested' and subject_id = ?",
                        asking.value()));
    }

    @Test
    void anEditBasedOnAnEarlierVersionIsStale() throws Exception {
        OrganizationDetails seen = Callers.asPerson(owner, () -> queries.details(organization));
        var edit = new EditOrganization(seen, "Harbour Rails", Harbour.profile(), HiringTerms.DEFAULT);
        Callers.asPerson(owner, () -> organizations.edit(edit));
        assertRefused(STALE, () -> Callers.asPerson(owner, () -> organizations.edit(edit)));
    }

    @Test
    void twoOrganizationsCreatedAtOnceWithOneNameBothGetAnAddress() throws Exception {
        String name = "Twin " + UUID.randomUUID().toString().substring(0, 8);
        AccountId other = harbour.person();
        race.second(
                () -> Callers.asPerson(owner, () -> {
                    organizations.found(new CreateOrganization(name, Harbour.profile()));
                }),
                () -> Callers.asPerson(other, () -> {
                    organizations.found(new CreateOrganization(name, Harbour.profile()));
                }));
        String slug = Callers.asPerson(owner, () -> queries.mine()).getLast().slug();
        assertEquals(
                slug + "-2",
                Callers.asPerson(other, () -> queries.mine()).getFirst().slug());
    }

    private OrganizationId found(String name) throws Exception {
        return Callers.asPerson(owner, () -> organizations.found(new CreateOrganization(name, Harbour.profile())));
    }

    private List<OrganizationId> find(String words, Set<OrganizationStatus> statuses, PageRequest page)
            throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        return Callers.asModerator(moderator, () -> directory.find(words, statuses, page)).items().stream()
                .map(OrganizationSummary::id)
                .toList();
    }
}
