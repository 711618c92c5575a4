package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.findable.Exclusion;
import org.jobwright.domain.talent.findable.ExclusionKind;
import org.jobwright.domain.talent.findable.Visibility;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.talent.findable.IdleProfileService;
import org.jobwright.services.talent.findable.VisibilityQueries;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a person hides from sees nothing of them, whatever organization they act for. */
@ContainerTest
class VisibilityIT {

    private static final ReadConsent READ =
            ConsentText.current(ConsentPurpose.FINDABLE, Language.EN).read();

    private static final String PASSWORD = "correct-horse-battery-staple";

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService resumes;

    @Inject
    private VisibilityService visibility;

    @Inject
    private VisibilityQueries queries;

    @Inject
    private IdleProfileService idle;

    @Inject
    private AdministratorService administration;

    @Inject
    private SignInService signIns;

    @Inject
    private Rows rows;

    private AccountId ada;
    private AccountId recruiter;
    private OrganizationId organization;

    @BeforeEach
    void adaIsSearchable() throws Exception {
        ada = harbour.person();
        recruiter = harbour.person();
        organization = verified(recruiter);
        save("""
                {"basics": {"name": "Ada Carvalho", "label": "Signal engineer"},
                 "work": [{"name": "Quayside Signals Ltd", "position": "Signal engineer", "startDate": "2015"}]}""");
        beFound();
    }

    @Test
    void aPersonIsHiddenUntilTheySayOtherwise() throws Exception {
        AccountId ben = harbour.person();
        assertEquals(
                Visibility.HIDDEN, Callers.asPerson(ben, () -> queries.mine()).visibility());
        assertRefused("talent.findable.empty", () -> Callers.asPerson(ben, () -> visibility.beFound(READ)));
        assertEquals(1, seen(recruiter));
        Callers.asPerson(ada, () -> visibility.hide());
        assertEquals(0, seen(recruiter));
    }

    @Test
    void onlyThoseWhoRecruitForAVerifiedOrganizationSeeAnyone() throws Exception {
        assertEquals(1, seen(harbour.member(organization, OrganizationRole.RECRUITER)));
        assertEquals(0, seen(harbour.member(organization, OrganizationRole.HIRING_MANAGER)));
        assertEquals(0, seen(harbour.person()));
        rows.change("update hiring_organization set status = 'PENDING' where id = ?", organization.value());
        assertEquals(0, seen(recruiter));
    }

    @Test
    void aMemberOfBothIsAMemberOfTheOneSheHidesFrom() throws Exception {
        AccountId both = harbour.member(organization, OrganizationRole.RECRUITER);
        OrganizationId present = harbour.organization(harbour.person());
        Callers.asPerson(ada, () -> visibility.exclude(present));
        assertEquals(1, seen(both));
        harbour.join(present, both, OrganizationRole.VIEWER);
        assertEquals(0, seen(both));
        assertEquals(1, seen(recruiter));
        rows.change(
                "update organization_membership set ended_at = now() where account_id = ? and organization_id = ?",
                both.value(),
                present.value());
        assertEquals(1, seen(both));
    }

    @Test
    void aNameCountsWithoutCapitalsAccentsAndLegalForms() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude("Kréuz & Söhne AG"));
        assertEquals(1, seen(recruiter));
        rows.change("update hiring_organization set display_name = 'KREUZ SÖHNE' where id = ?", organization.value());
        assertEquals(0, seen(recruiter));
        Callers.asPerson(ada, () -> visibility.include(ExclusionKind.NAME, "Kréuz & Söhne AG"));
        assertEquals(1, seen(recruiter));
    }

    @Test
    void aDomainCountsForTheWebsiteAndForTheAddressesOfMembers() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude("https://www.Kreuz.example/jobs"));
        assertEquals(1, seen(recruiter));
        website("https://careers.kreuz.example/");
        assertEquals(0, seen(recruiter));
        website("https://kreuz.example.org");
        assertEquals(1, seen(recruiter));
        AccountId colleague = harbour.person("c" + UUID.randomUUID() + "@mail.kreuz.example", "Cleo", Language.EN);
        harbour.join(organization, colleague, OrganizationRole.RECRUITER);
        assertEquals(0, seen(colleague));
        assertEquals(0, seen(recruiter), "who signed up with a private address works for the same employer");
    }

    @Test
    void aSecondOrganizationOfAnyNameTellsNothing() throws Exception {
        OrganizationId second = harbour.organization(recruiter);
        Callers.asPerson(ada, () -> {
            visibility.exclude("Acme Turbines");
            visibility.exclude("https://acme-turbines.example");
            visibility.hideFromAgencies(true);
        });
        for (String change : List.of(
                "display_name = 'Acme Turbines'",
                "profile = profile || '{\"legalName\": \"Acme Turbines Ltd\"}'",
                "profile = profile || '{\"website\": \"https://acme-turbines.example\"}'",
                "profile = profile || '{\"agency\": true}'",
                "status = 'PENDING'")) {
            rows.change("update hiring_organization set " + change + " where id = ?", second.value());
            assertEquals(1, seen(recruiter), change);
        }
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", second.value());
        assertEquals(0, seen(recruiter), "once somebody looked at it");
    }

    @Test
    void nobodyIsToldWhoseAddressTheyHideFrom() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude("https://vale.example"));
        AccountId colleague = harbour.person("c" + UUID.randomUUID() + "@vale.example", "Cleo", Language.EN);
        harbour.join(organization, colleague, OrganizationRole.RECRUITER);
        assertEquals(0, seen(recruiter));
        assertFalse(Callers.asPerson(ada, () -> queries.hidesFrom(organization)));
        website("https://vale.example");
        assertTrue(Callers.asPerson(ada, () -> queries.hidesFrom(organization)));
    }

    @Test
    void nobodyTriesOutThousandsOfNames() {
        assertThrows(TooManyRequests.class, () -> {
            for (int i = 0; i <= 100; i++) {
                Callers.asPerson(ada, () -> visibility.exclude("Kreuz AG"));
            }
        });
    }

    @Test
    void whoWasStoredWithoutATownIsLocatedAgainAndNotFresher() throws Exception {
        save("""
                {"basics": {"name": "Ada Carvalho", "label": "Signal engineer",
                  "location": {"city": "Leeds", "countryCode": "GB"}}}""");
        away("latitude = null, longitude = null, card_at = timestamptz '2026-01-02 03:04:05Z'");
        assertTrue(Callers.asSystem(() -> idle.unlocated()).contains(ada));
        Callers.asSystem(() -> idle.locate(ada));
        assertFalse(Callers.asSystem(() -> idle.unlocated()).contains(ada));
        assertEquals(
                1,
                rows.count(
                        "from findable_profile where account_id = ? and round(latitude) = 54"
                                + " and card_at = timestamptz '2026-01-02 03:04:05Z'",
                        ada.value()));
    }

    @Test
    void anEmployerThatIsCalledLikeADomainIsMeantByIt() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude("Kreuzfahrt.example"));
        assertEquals(1, seen(recruiter));
        rows.change(
                "update hiring_organization set display_name = 'Kreuzfahrt.Example' where id = ?",
                organization.value());
        assertEquals(0, seen(recruiter));
    }

    @Test
    void agenciesAreHiddenFromAtOnce() throws Exception {
        rows.change(
                "update hiring_organization set profile = profile || '{\"agency\": true}' where id = ?",
                organization.value());
        assertEquals(1, seen(recruiter));
        Callers.asPerson(ada, () -> visibility.hideFromAgencies(true));
        assertEquals(0, seen(recruiter));
    }

    @Test
    void nobodySeesFromWhomAPersonHides() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude(organization));
        assertEquals(
                0,
                Long.parseLong(rows.as(
                                Rows.Caller.person(recruiter),
                                connection -> Rows.texts(
                                        connection,
                                        "select count(*) from excluded_organization where account_id = ?",
                                        ada.value()))
                        .getFirst()));
    }

    @Test
    void thePresentEmployerIsProposedAndNotSet() throws Exception {
        assertEquals(
                List.of("Quayside Signals Ltd"),
                Callers.asPerson(ada, () -> queries.mine()).proposed());
        Callers.asPerson(ada, () -> visibility.exclude("Quayside Signals"));
        assertEquals(List.of(), Callers.asPerson(ada, () -> queries.mine()).proposed());
    }

    @Test
    void theListHasABound() throws Exception {
        rows.change(
                "insert into excluded_organization (account_id, kind, value, label, since)"
                        + " select ?, 'NAME', 'Employer ' || n, 'Employer ' || n, now() from generate_series(1, 100) n",
                ada.value());
        assertRefused("talent.exclusion.limit", () -> Callers.asPerson(ada, () -> visibility.exclude("One more")));
        assertRefused("talent.exclusion.name", () -> Callers.asPerson(ada, () -> visibility.exclude("!")));
        List<Exclusion> all = Callers.asPerson(ada, () -> queries.mine()).exclusions();
        assertEquals(100, all.size());
        assertFalse(all.stream().anyMatch(one -> one.label().equals("One more")));
    }

    @Test
    void employersAreFoundByTheirName() throws Exception {
        String name = rows.texts("select display_name from hiring_organization where id = ?", organization.value())
                .getFirst();
        assertEquals(
                organization,
                Callers.asPerson(ada, () -> queries.employers(name.toUpperCase(Locale.ROOT)))
                        .getFirst()
                        .id());
        assertTrue(
                Callers.asPerson(ada, () -> queries.employers("%")).stream()
                        .allMatch(employer -> employer.name().contains("%")),
                "a percent sign stands for itself");
    }

    @Test
    void whoStaysAwayIsHiddenAfterTwoMails() throws Exception {
        assertFalse(Callers.asSystem(() -> idle.due()).contains(ada));
        away("present_at = now() - interval '5 months 1 day'");
        assertTrue(Callers.asSystem(() -> idle.due()).contains(ada));
        look();
        look();
        assertEquals(1, mails());
        away("present_at = now() - interval '7 months'");
        look();
        look();
        assertEquals(2, mails());
        assertEquals(1, seen(recruiter), "two weeks to sign in");
        away("warned_at = now() - interval '15 days'");
        look();
        assertEquals(0, seen(recruiter));
        assertEquals(2, mails());
    }

    @Test
    void whoSignsInStaysFindable() throws Exception {
        away("present_at = now() - interval '7 months', warnings = 2, warned_at = now() - interval '15 days'");
        String email = "back-" + UUID.randomUUID() + "@test.example";
        AccountId back = Callers.asSystem(
                () -> administration.provide(new ProvideAccount(email, "Ada", Language.EN, PASSWORD, Set.of())));
        rows.change("update findable_profile set account_id = ? where account_id = ?", back.value(), ada.value());
        Callers.asVisitor(() -> signIns.signIn(new SignIn(email, PASSWORD, "192.0.2.7", "Firefox"))
                .orElseThrow());
        assertFalse(Callers.asSystem(() -> idle.due()).contains(back));
    }

    private void away(String change) throws Exception {
        rows.change("update findable_profile set " + change + " where account_id = ?", ada.value());
    }

    private void look() throws Exception {
        Callers.asSystem(() -> idle.look(ada));
    }

    private long mails() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'PROFILE_HIDES_SOON'"
                        + " and recipient = (select email from account where id = ?)",
                ada.value());
    }

    private OrganizationId verified(AccountId owner) throws Exception {
        OrganizationId created = harbour.organization(owner);
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", created.value());
        return created;
    }

    private void website(String address) throws Exception {
        rows.change(
                "update hiring_organization set profile = jsonb_set(profile, '{website}', to_jsonb(?)) where id = ?",
                address,
                organization.value());
    }

    private void save(String resume) throws Exception {
        Long seen = rows.texts("select version::text from candidate_profile where account_id = ?", ada.value()).stream()
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
        Callers.asPerson(ada, () -> resumes.saveResume(new SaveResume(Resume.fromJson(resume), seen)));
    }

    private void beFound() throws Exception {
        Callers.asPerson(ada, () -> visibility.beFound(READ));
    }

    private long seen(AccountId reader) throws Exception {
        return rows.as(
                        Rows.Caller.person(reader),
                        connection -> Rows.texts(
                                connection,
                                "select account_id from findable_profile where account_id = ?",
                                ada.value()))
                .size();
    }
}
