package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.talent.findable.ProfileLinkId;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.operations.RecordCleanup;
import org.jobwright.services.talent.findable.LinkedProfile;
import org.jobwright.services.talent.findable.ProfileByLink;
import org.jobwright.services.talent.findable.ProfileLinkService;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile is read by those to whom its person gave a link, until it ends, and by no employer from which they hide. */
@ContainerTest
class ProfileLinkIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService profiles;

    @Inject
    private ProfileLinkService links;

    @Inject
    private ProfileByLink linked;

    @Inject
    private VisibilityService visibility;

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId ada;

    @BeforeEach
    void adaHasAProfile() throws Exception {
        ada = harbour.person();
        save("Signal engineer");
    }

    private void save(String position) throws Exception {
        Long seen = rows.texts("select version::text from candidate_profile where account_id = ?", ada.value()).stream()
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
        Resume resume = Resume.fromJson("""
                {"basics": {"name": "Ada Carvalho", "email": "hidden@test.example", "phone": "+44 117 496 0000",
                   "url": "https://ada.example", "location": {"address": "1 Quay Street", "city": "Bristol"}},
                 "projects": [{"name": "Points", "url": "https://ada.example/points"}],
                 "publications": [{"name": "On points", "url": "https://ada.example/paper"}],
                 "certificates": [{"name": "IRSE", "url": "https://ada.example/irse"}],
                 "work": [{"name": "Quayside Signals Ltd", "position": "%s", "startDate": "2015"}],
                 "references": [{"name": "Ruth", "reference": "Very good"}]}""".formatted(position));
        Callers.asPerson(ada, () -> profiles.saveResume(new SaveResume(resume, seen)));
    }

    @Test
    void aLinkShowsTheProfileAsItIsWithoutSigningIn() throws Exception {
        Secret link = make(30, false);
        LinkedProfile shown = asVisitor(link).orElseThrow();
        assertEquals("Signal engineer", shown.resume().work().getFirst().position());
        assertNull(shown.email());
        assertNull(shown.phone());
        String all = shown.resume().toJson();
        for (String hidden : List.of("hidden@", "0117", "496 0000", "Quay Street", "Very good", "ada.example")) {
            assertFalse(all.contains(hidden), hidden);
        }
        save("Head of signals");
        assertEquals(
                "Head of signals",
                asVisitor(link).orElseThrow().resume().work().getFirst().position());
        assertEquals("+44 117 496 0000", asVisitor(make(7, true)).orElseThrow().phone());
    }

    @Test
    void anEndedLinkLooksLikeOneThatNeverWas() throws Exception {
        Secret link = make(7, false);
        assertEquals(200, open(link.value()).statusCode());
        assertTrue(open(link.value()).body().contains("Quayside Signals Ltd"));
        assertTrue(open(link.value()).body().contains("noindex"));
        Callers.asPerson(ada, () -> links.end(links.mine().getFirst().id()));
        assertEquals(404, open(link.value()).statusCode());
        assertEquals(
                open("x".repeat(43)).body().replace("x".repeat(43), ""),
                open(link.value()).body().replace(link.value(), ""));

        Secret old = make(90, false);
        rows.change(
                "update profile_link set made_at = made_at - interval '90 days', ends_at = ends_at - interval '90 days'"
                        + " where account_id = ?",
                ada.value());
        assertEquals(Optional.empty(), asVisitor(old));
        assertEquals(List.of(), Callers.asPerson(ada, () -> links.mine()));
        Callers.asSystem(cleanup::removeProfileLinks);
        assertEquals(0, rows.count("from profile_link where account_id = ?", ada.value()));
    }

    @Test
    void membersOfAnEmployerFromWhichSheHidesSeeNothing() throws Exception {
        Secret link = make(30, true);
        AccountId owner = harbour.person();
        OrganizationId present = harbour.organization(owner);
        AccountId both = harbour.member(harbour.organization(harbour.person()), OrganizationRole.RECRUITER);
        harbour.join(present, both, OrganizationRole.VIEWER);
        assertTrue(as(owner, link).isPresent());
        Callers.asPerson(ada, () -> visibility.exclude(present));
        oneRole.during(() -> {
            assertEquals(Optional.empty(), as(owner, link));
            assertEquals(Optional.empty(), as(both, link), "for whichever employer they act");
            assertTrue(as(harbour.person(), link).isPresent());
            assertTrue(as(ada, link).isPresent());
        });
    }

    @Test
    void aSuspendedPersonsLinkShowsNothing() throws Exception {
        Secret link = make(30, false);
        rows.change("update account set status = 'SUSPENDED' where id = ?", ada.value());
        assertEquals(Optional.empty(), asVisitor(link));
    }

    @Test
    void linksAreBoundedAndTheirPersonsOwn() throws Exception {
        AccountId ben = harbour.person();
        assertRefused("talent.profile-link.empty", () -> Callers.asPerson(ben, () -> links.make("", 7, false)));
        assertRefused("shared.invalid-input", () -> make(91, false));
        for (int i = 0; i < 10; i++) {
            make(7, false);
        }
        assertRefused("talent.profile-link.limit", () -> make(7, false));
        ProfileLinkId first =
                Callers.asPerson(ada, () -> links.mine()).getFirst().id();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(ben, () -> links.end(first)));
        Callers.asPerson(ada, () -> links.end(first));
        make(7, false);
    }

    private Secret make(int days, boolean contact) throws Exception {
        return Callers.asPerson(ada, () -> links.make("The fair", days, contact));
    }

    private Optional<LinkedProfile> asVisitor(Secret link) {
        return linked.find(link.value());
    }

    private Optional<LinkedProfile> as(AccountId reader, Secret link) throws Exception {
        return Callers.asPerson(reader, () -> linked.find(link.value()));
    }

    private static HttpResponse<String> open(String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + System.getProperty("jboss.http.port")
                                        + "/profiles/" + token))
                                .build(),
                        BodyHandlers.ofString());
    }
}
