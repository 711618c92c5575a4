package org.jobwright.container.signon;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Newcomers;
import org.jobwright.container.Newcomers.Newcomer;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.container.signon.SignOnFixture.Browser;
import org.jobwright.container.signon.SignOnFixture.Employer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.signon.GroupRole;
import org.jobwright.domain.signon.ProviderSettings;
import org.jobwright.services.accounts.credentials.SignInStep;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.signon.MemberOrigin;
import org.jobwright.services.signon.MemberOriginQueries;
import org.jobwright.services.signon.OwnerEntryService;
import org.jobwright.services.signon.SignOnJoinService;
import org.jobwright.services.signon.SignOnOutcome;
import org.jobwright.services.signon.SignOnOutcome.Entered;
import org.jobwright.services.signon.SignOnOutcome.MustJoin;
import org.jobwright.services.signon.SignOnOutcome.SteppedUp;
import org.jobwright.services.signon.SignOnService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets in by the provider of an employer, how far, and who does not; the provider lies as each test wants. */
@Tag("SEC-22")
@ContainerTest
class SignOnIT {

    private static final String REFUSED = "signon.refused";

    @Inject
    private SignOnFixture fixture;

    @Inject
    private Newcomers newcomers;

    @Inject
    private SignInService signIns;

    @Inject
    private SignOnService signOn;

    @Inject
    private SignOnJoinService joins;

    @Inject
    private OwnerEntryService entry;

    @Inject
    private MemberOriginQueries origins;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private MembershipService memberships;

    @Inject
    private CandidateApplicationQueries applications;

    @Inject
    private ApplyQueries applying;

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    private LyingProvider provider;
    private Employer employer;
    private String name;

    @BeforeEach
    void anEmployer() throws Exception {
        provider = new LyingProvider();
        employer = fixture.employer(provider);
        name = "nora-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aNewcomerBecomesViewerAndIsTheSameTheSecondTime() throws Exception {
        OpenedSession first = enter("kim", employer.email(name));
        OpenedSession second = enter("kim", employer.email("other-address"));
        assertEquals(first.person().account(), second.person().account());
        assertEquals("VIEWER", role(first.person().account()));
        assertEquals(1, mails("SIGN_ON_JOINED"), "the person is told");
        presence.of(employer.owner());
        assertEquals(
                Map.of(first.person().account(), MemberOrigin.PROVIDER),
                Callers.asPerson(employer.owner(), () -> origins.origins(employer.organization())));
        assertEquals(
                0,
                rows.count(
                        "from password_credential where account_id = ?",
                        first.person().account().value()));
    }

    @Test
    void whatTheProviderOpensIsTheEmployersAndNothingOfThePersonsOwn() throws Exception {
        OpenedSession opened = enter("kim", employer.email(name));
        AccountId kim = opened.person().account();
        in(opened);
        assertTrue(opened.person().visiting());
        assertEquals(1, Callers.asPerson(kim, () -> organizations.mine()).size());
        Callers.asPerson(kim, () -> organizations.details(employer.organization()));
        assertThrows(ProofNeeded.class, () -> Callers.asPerson(kim, () -> applications.list(new PageRequest(1, 10))));
        presence.of(kim);
        Opening elsewhere = harbour.opening();
        harbour.apply(elsewhere, kim, "Kim");
        assertEquals(1, Callers.asPerson(kim, () -> applying.former()).size());
        in(opened);
        assertEquals(List.of(), Callers.asPerson(kim, () -> applying.former()));
        assertEquals(Optional.empty(), Callers.asPerson(kim, () -> applying.running(elsewhere.posting())));
    }

    @Test
    void aWrongNonceAudienceIssuerOrTimeIsRefused() throws Exception {
        Browser browser = fixture.browser(employer);
        String email = employer.email(name);
        refused(browser, email, claims -> claims.claim("nonce", "another"));
        refused(browser, email, claims -> claims.claim("nonce", null));
        refused(browser, email, claims -> claims.audience("another"));
        refused(browser, email, claims -> claims.issuer("https://id.example"));
        refused(
                browser,
                email,
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refused(browser, email, claims -> claims.subject(null));
        refused(browser, email, claims -> claims.subject("s".repeat(256)));
        assertEquals(0, rows.count("from account where email = ?", email));
    }

    @Test
    void aTokenWithoutASignatureOrWithAnotherKeyIsRefused() throws Exception {
        Browser browser = fixture.browser(employer);
        LyingProvider.Asked unsigned = browser.goes();
        JWTClaimsSet claims =
                provider.claims(unsigned, "kim", employer.email(name)).build();
        assertRefused(
                REFUSED,
                () -> browser.brings(unsigned.state(), provider.code(unsigned, LyingProvider.unsigned(claims)), null));
        LyingProvider.Asked shared = browser.goes();
        JWTClaimsSet same = provider.claims(shared, "kim", employer.email(name)).build();
        assertRefused(
                REFUSED,
                () -> browser.brings(shared.state(), provider.code(shared, LyingProvider.withASharedKey(same)), null));
        LyingProvider.Asked forged = browser.goes();
        JWTClaimsSet others =
                provider.claims(forged, "kim", employer.email(name)).build();
        assertRefused(
                REFUSED,
                () -> browser.brings(forged.state(), provider.code(forged, LyingProvider.forged(others)), null));
    }

    @Test
    void aCodeAndAStateWorkOnceAndInTheirBrowserOnly() throws Exception {
        Browser browser = fixture.browser(employer);
        LyingProvider.Asked asked = browser.goes();
        String code = provider.code(
                asked, provider.claims(asked, "kim", employer.email(name)).build());
        Browser other = fixture.browser(employer);
        assertRefused(REFUSED, () -> other.brings(asked.state(), code, null));
        assertRefused(REFUSED, () -> browser.brings(asked.state() + "x", code, null));
        assertInstanceOf(Entered.class, browser.brings(asked.state(), code, null));
        assertRefused(REFUSED, () -> browser.brings(asked.state(), code, null));
        // The code again, with a state that is new.
        String fresh = browser.goes().state();
        assertRefused(REFUSED, () -> browser.brings(fresh, code, null));
        // The code of another browser: its verifier does not fit.
        LyingProvider.Asked stolen = browser.goes();
        String foreign = provider.code(
                stolen, provider.claims(stolen, "kim", employer.email(name)).build());
        String own = other.goes().state();
        assertRefused(REFUSED, () -> other.brings(own, foreign, null));
    }

    @Test
    void theAnswerOfAnotherIssuerIsRefused() throws Exception {
        Browser browser = fixture.browser(employer);
        LyingProvider.Asked asked = browser.goes();
        String code = provider.code(
                asked, provider.claims(asked, "kim", employer.email(name)).build());
        assertRefused(REFUSED, () -> browser.brings(asked.state(), code, "https://id.example"));
        LyingProvider naming = new LyingProvider();
        try (naming) {
            naming.namesItself();
            Employer careful = fixture.employer(naming);
            Browser second = fixture.browser(careful);
            LyingProvider.Asked again = second.goes();
            String silent = naming.code(
                    again, naming.claims(again, "kim", careful.email(name)).build());
            assertRefused(REFUSED, () -> second.brings(again.state(), silent, null));
            LyingProvider.Asked third = second.goes();
            String named = naming.code(
                    third, naming.claims(third, "kim", careful.email(name)).build());
            assertInstanceOf(Entered.class, second.brings(third.state(), named, naming.address()));
        }
    }

    @Test
    void theAnswerToAnotherEmployersAddressIsRefused() throws Exception {
        LyingProvider evil = new LyingProvider();
        try (evil) {
            Employer mallory = fixture.employer(evil);
            // The member begins at Mallory's provider, which sends them on to the honest one with our state.
            Browser member = fixture.browser(mallory);
            LyingProvider.Asked asked = member.goes();
            String code = provider.code(
                    asked, provider.claims(asked, "kim", employer.email(name)).build());
            assertRefused(REFUSED, () -> member.brings(employer, asked.state(), code, null));
            assertTrue(
                    asked.parameters().get("redirect_uri").endsWith("/" + mallory.organization()),
                    "the honest provider sends nobody to an address that is not registered there");
        }
    }

    @Test
    void anUnverifiedAddressAndAForeignDomainMakeNoMember() throws Exception {
        Browser browser = fixture.browser(employer);
        assertRefused(
                "signon.address-unverified",
                () -> browser.comesBack("kim", employer.email(name), claims -> claims.claim("email_verified", false)));
        assertRefused(
                "signon.address-unverified",
                () -> browser.comesBack("kim", employer.email(name), claims -> claims.claim("email_verified", "true")));
        assertRefused("signon.foreign-address", () -> browser.comesBack("kim", name + "@elsewhere.example"));
        assertRefused("signon.foreign-address", () -> browser.comesBack("kim", name + "@sub." + employer.domain()));
        rows.change("update organization_domain set method = 'EMAIL' where name = ?", employer.domain());
        assertRefused(Refusals.NOT_FOUND, () -> browser.comesBack("kim", employer.email(name)));
        rows.change(
                "update organization_domain set method = 'DNS_TXT', state = 'LOST' where name = ?", employer.domain());
        assertRefused(Refusals.NOT_FOUND, () -> browser.comesBack("kim", employer.email(name)));
    }

    @Test
    void anAccountWithTheAddressIsJoinedAfterItsOwnSignInOnly() throws Exception {
        Newcomer known = known(employer.email(name));
        Browser browser = fixture.browser(employer);
        MustJoin join = assertInstanceOf(MustJoin.class, browser.comesBack("kim", known.email()));
        assertEquals(Optional.empty(), roleOf(known.account()));

        Newcomer somebody = newcomers.person();
        in(newcomers.signIn(somebody));
        assertRefused(
                "signon.join-over",
                () -> Callers.asPerson(somebody.account(), () -> joins.join(join.sealed(), browser.secret())));
        in(newcomers.signIn(known));
        assertRefused(
                "signon.join-over",
                () -> Callers.asPerson(known.account(), () -> joins.join(join.sealed(), "another browser")));
        Callers.asPerson(known.account(), () -> joins.join(join.sealed(), browser.secret()));
        assertEquals(Optional.of("VIEWER"), roleOf(known.account()));
        OpenedSession opened = enter("kim", known.email());
        assertEquals(known.account(), opened.person().account());
    }

    @Test
    void theSameAddressFromAnotherIssuerIsAnotherPerson() throws Exception {
        OpenedSession first = enter("kim", employer.email(name));
        LyingProvider another = new LyingProvider();
        try (another) {
            fixture.save(
                    employer,
                    new ProviderSettings(
                            another.address(),
                            LyingProvider.CLIENT,
                            List.of(employer.domain()),
                            OrganizationRole.VIEWER,
                            "groups",
                            List.of()),
                    LyingProvider.SECRET);
            Employer moved = new Employer(employer.owner(), employer.organization(), employer.domain(), another);
            assertInstanceOf(MustJoin.class, fixture.browser(moved).comesBack("kim", employer.email(name)));
            assertEquals(
                    1,
                    rows.count(
                            "from external_identity where account_id = ?",
                            first.person().account().value()));
        }
    }

    @Test
    void aPendingRegistrationOfSomebodyElseGivesNoPassword() throws Exception {
        String email = employer.email(name);
        UUID planted = UUID.randomUUID();
        rows.change(
                "insert into account (id, version, email, display_name, language, status, moderator, administrator,"
                        + " message_text_mailed, registered_at) values (?, 0, ?, 'Mallory', 'EN', 'UNCONFIRMED', false,"
                        + " false, true, now())",
                planted,
                email);
        rows.change(
                "insert into password_credential (account_id, version, password_hash, changed_at)"
                        + " select ?, 0, password_hash, now() from password_credential where account_id = ?",
                planted,
                newcomers.person().account().value());
        OpenedSession opened = enter("kim", email);
        assertEquals(planted, opened.person().account().value());
        assertEquals(0, rows.count("from password_credential where account_id = ?", planted));
        assertTrue(newcomers
                .signIn(new Newcomer(opened.person().account(), email), Newcomers.PASSWORD)
                .isEmpty());
    }

    @Test
    void whoWasRemovedDoesNotComeBackBySigningIn() throws Exception {
        OpenedSession opened = enter("kim", employer.email(name));
        Callers.asPerson(
                employer.owner(),
                () -> memberships.remove(
                        employer.organization(), opened.person().account()));
        assertRefused("signon.removed", () -> fixture.browser(employer).comesBack("kim", employer.email(name)));
    }

    @Test
    void groupsDecideTheRoleOnceAnOwnerListedThem() throws Exception {
        Employer grouped = fixture.employer(
                provider,
                new GroupRole("hiring", OrganizationRole.RECRUITER),
                new GroupRole("meeting", OrganizationRole.INTERVIEWER));
        Browser browser = fixture.browser(grouped);
        Entered entered = assertInstanceOf(
                Entered.class,
                browser.comesBack(
                        "kim",
                        grouped.email(name),
                        claims -> claims.claim("groups", List.of("meeting", "hiring", "owners"))));
        AccountId kim = entered.session().person().account();
        assertEquals("RECRUITER", role(kim, grouped));
        browser.comesBack("kim", grouped.email(name), claims -> claims.claim("groups", List.of("meeting")));
        assertEquals("INTERVIEWER", role(kim, grouped));
        browser.comesBack("kim", grouped.email(name));
        assertEquals("INTERVIEWER", role(kim, grouped), "a provider that says nothing about groups changes no role");
        browser.comesBack("kim", grouped.email(name), claims -> claims.claim("groups", List.of("owners")));
        assertEquals("VIEWER", role(kim, grouped));
    }

    @Test
    void aRequiredProviderClosesThePagesUntilTheMemberHasBeenThere() throws Exception {
        Newcomer member = known(employer.email(name));
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, 'RECRUITER', now())",
                employer.organization().value(),
                member.account().value());
        rows.change(
                "update identity_provider set required = true where organization_id = ?",
                employer.organization().value());
        OpenedSession own = newcomers.signIn(member);
        in(own);
        assertThrows(
                SignOnNeeded.class,
                () -> Callers.asPerson(member.account(), () -> organizations.details(employer.organization())));
        assertEquals(List.of(), Callers.asPerson(member.account(), () -> organizations.mine()));
        assertEquals(
                1,
                Callers.asPerson(member.account(), () -> organizations.closed()).size());
        // What is their own is open all the same.
        Callers.asPerson(member.account(), () -> applications.list(new PageRequest(1, 10)));

        Browser browser = fixture.browser(employer).signedIn(own.secret());
        MustJoin join = assertInstanceOf(MustJoin.class, browser.comesBack("kim", member.email()));
        Callers.asPerson(member.account(), () -> joins.join(join.sealed(), browser.secret()));
        Callers.asPerson(member.account(), () -> organizations.details(employer.organization()));

        OpenedSession later = newcomers.signIn(member);
        in(later);
        assertThrows(
                SignOnNeeded.class,
                () -> Callers.asPerson(member.account(), () -> organizations.details(employer.organization())));
        assertInstanceOf(
                SteppedUp.class,
                fixture.browser(employer).signedIn(later.secret()).comesBack("kim", member.email()));
        Callers.asPerson(member.account(), () -> organizations.details(employer.organization()));
    }

    @Test
    void whoIsClosedOutCanLeave() throws Exception {
        OpenedSession entered = enter("kim", employer.email(name));
        AccountId kim = entered.person().account();
        rows.change(
                "update identity_provider set required = true where organization_id = ?",
                employer.organization().value());
        presence.of(kim);
        Callers.asPerson(kim, () -> memberships.remove(employer.organization(), kim));
        assertEquals(Optional.empty(), roleOf(kim));
    }

    @Test
    void anOwnerComesInByASecondFactorThatIsADayOldAndAllOwnersAreTold() throws Exception {
        rows.change(
                "update identity_provider set required = true where organization_id = ?",
                employer.organization().value());
        AccountId recruiter = harbour.member(employer.organization(), OrganizationRole.RECRUITER);
        harbour.member(employer.organization(), OrganizationRole.OWNER);
        presence.during(recruiter, () -> {
            assertTrue(Callers.asPerson(recruiter, () -> entry.offer(slug())).isEmpty());
            assertRefused(
                    Refusals.NOT_FOUND, () -> Callers.asPerson(recruiter, () -> entry.enter(employer.organization())));
        });
        presence.of(employer.owner());
        assertThrows(SignOnNeeded.class, this::ownerLooks);
        assertTrue(Callers.asPerson(employer.owner(), () -> entry.offer(slug())).isPresent());
        rows.change(
                "insert into passkey (id, version, account_id, credential_id, credential_hash, public_key, signature_counter,"
                        + " transports, backup_eligible, backed_up, user_handle, label, created_at) values"
                        + " (gen_random_uuid(), 0, ?, repeat('c', 20), ?, 'key', 0, '', false, false, repeat('u', 64), 'New', now())",
                employer.owner().value(),
                Secret.next().hash());
        assertRefused("signon.emergency.second-factor", this::ownerEnters);
        rows.change(
                "update passkey set created_at = now() - interval '25 hours' where account_id = ?",
                employer.owner().value());
        assertThrows(SignOnNeeded.class, this::ownerLooks, "to have one is not enough");
        presence.grewOld(employer.owner());
        assertThrows(ProofNeeded.class, this::ownerEnters);
        presence.of(employer.owner());
        ownerEnters();
        ownerLooks();
        assertRefused(Refusals.NOT_FOUND, this::ownerEnters);
        assertEquals(2, mails("OWNER_ENTERED"));
        assertEquals(
                1,
                rows.count(
                        "from audit_log where action = 'OwnerEnteredInEmergency' and organization_id = ?",
                        employer.organization().value()));
        rows.change(
                "update organization_membership set role = 'RECRUITER' where organization_id = ? and account_id = ?",
                employer.organization().value(),
                employer.owner().value());
        assertThrows(SignOnNeeded.class, this::ownerLooks, "an owner no longer");
        rows.change(
                "update organization_membership set role = 'OWNER' where organization_id = ? and account_id = ?",
                employer.organization().value(),
                employer.owner().value());
        presence.of(employer.owner());
        assertThrows(SignOnNeeded.class, this::ownerLooks, "in another session");
    }

    /** Nobody is led to its provider then; its owners still have to read why, and can appeal. */
    @Test
    void anOwnerComesIntoASuspendedOrganization() throws Exception {
        rows.change(
                "update identity_provider set required = true where organization_id = ?",
                employer.organization().value());
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_reason = 'A fraud' where id = ?",
                employer.organization().value());
        rows.change(
                "insert into passkey (id, version, account_id, credential_id, credential_hash, public_key, signature_counter,"
                        + " transports, backup_eligible, backed_up, user_handle, label, created_at) values"
                        + " (gen_random_uuid(), 0, ?, repeat('s', 20), ?, 'key', 0, '', false, false, repeat('u', 64), 'Old',"
                        + " now() - interval '25 hours')",
                employer.owner().value(),
                Secret.next().hash());
        presence.of(employer.owner());
        assertThrows(SignOnNeeded.class, this::ownerLooks);
        String slug = slug();
        assertTrue(Callers.asVisitor(() -> signOn.offerOf(slug)).isEmpty());
        assertEquals(
                slug,
                Callers.asPerson(employer.owner(), () -> entry.offer(slug))
                        .orElseThrow()
                        .slug());
        ownerEnters();
        ownerLooks();
    }

    /** The owners of an employer could sign in as staff who also work there; the operator says whose provider may. */
    @Test
    void forStaffTheProviderOfTheOperatorReplacesThePasswordAndNoOther() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        rows.change(
                "insert into external_identity (id, version, issuer, subject, account_id, linked_at, last_used_at)"
                        + " values (gen_random_uuid(), 0, ?, 'mo', ?, now(), now())",
                provider.address(),
                moderator.value());
        rows.change(
                "insert into passkey (id, version, account_id, credential_id, credential_hash, public_key, signature_counter,"
                        + " transports, backup_eligible, backed_up, user_handle, label, created_at) values"
                        + " (gen_random_uuid(), 0, ?, repeat('m', 20), ?, 'key', 0, '', false, false, repeat('u', 64), 'Key', now())",
                moderator.value(),
                Secret.next().hash());
        Browser browser = fixture.browser(employer);
        assertRefused("signon.staff-own-sign-in", () -> browser.comesBack("mo", employer.email(name)));
        String before = System.setProperty("jobwright.staff.sign-on", slug());
        try {
            OpenedSession opened = assertInstanceOf(Entered.class, browser.comesBack("mo", employer.email(name)))
                    .session();
            assertEquals(SignInStep.PROVE_FACTOR, opened.next());
            assertFalse(isOpen(opened), "their own second factor is asked for");
        } finally {
            if (before == null) {
                System.clearProperty("jobwright.staff.sign-on");
            } else {
                System.setProperty("jobwright.staff.sign-on", before);
            }
        }
    }

    private String slug() throws Exception {
        return rows.texts(
                        "select slug from hiring_organization where id = ?",
                        employer.organization().value())
                .getFirst();
    }

    private void ownerLooks() throws Exception {
        Callers.asPerson(employer.owner(), () -> organizations.details(employer.organization()));
    }

    private void ownerEnters() throws Exception {
        Callers.asPerson(employer.owner(), () -> entry.enter(employer.organization()));
    }

    private long mails(String kind) throws Exception {
        return rows.count(
                "from outbox_message o where o.kind = ? and o.recipient in (select a.email from account a"
                        + " join organization_membership m on m.account_id = a.id where m.organization_id = ?)",
                kind,
                employer.organization().value());
    }

    @Test
    void aSecondFactorOfTheProviderCountsIfItSaysSoAndAnOwnerAcceptsIt() throws Exception {
        rows.change(
                "update hiring_organization set second_factor_required = true where id = ?",
                employer.organization().value());
        String email = employer.email(name);
        Browser browser = fixture.browser(employer);
        assertRefused("signon.own-sign-in-first", () -> signs(browser, email, null, List.of("pwd", "mfa")));
        accept(List.of());
        assertRefused("signon.own-sign-in-first", () -> signs(browser, email, "gold", List.of("pwd")));
        OpenedSession opened = assertInstanceOf(Entered.class, signs(browser, email, null, List.of("pwd", "mfa")))
                .session();
        assertTrue(isOpen(opened));
        rows.change(
                "update identity_provider set second_factor_accepted = false where organization_id = ?",
                employer.organization().value());
        assertFalse(isOpen(opened), "accepted no longer");
        accept(List.of("gold", "platinum"));
        assertEquals("gold platinum", browser.goes().parameters().get("acr_values"));
        assertRefused("signon.own-sign-in-first", () -> signs(browser, email, "silver", List.of("pwd", "mfa")));
        assertInstanceOf(Entered.class, signs(browser, email, "platinum", List.of()));
    }

    private SignOnOutcome signs(Browser browser, String email, String acr, List<String> amr) throws Exception {
        return browser.comesBack(
                "kim", email, claims -> claims.claim("acr", acr).claim("amr", amr));
    }

    private void accept(List<String> acrValues) throws Exception {
        fixture.save(
                employer,
                new ProviderSettings(
                        provider.address(),
                        LyingProvider.CLIENT,
                        List.of(employer.domain()),
                        OrganizationRole.VIEWER,
                        "groups",
                        List.of(),
                        true,
                        acrValues),
                LyingProvider.SECRET);
    }

    @Test
    void whoCameByAnotherProviderHasToComeAgain() throws Exception {
        OpenedSession opened = enter("kim", employer.email(name));
        assertTrue(isOpen(opened));
        fixture.save(
                employer,
                new ProviderSettings(
                        "http://127.0.0.1:9",
                        LyingProvider.CLIENT,
                        List.of(),
                        OrganizationRole.VIEWER,
                        "groups",
                        List.of()),
                "another secret");
        assertFalse(isOpen(opened));
    }

    @Test
    void nobodyEntersTheSessionOfSomebodyElse() throws Exception {
        enter("kim", employer.email(name));
        OpenedSession other = newcomers.signIn(newcomers.person());
        assertRefused(
                "signon.somebody-else",
                () -> fixture.browser(employer).signedIn(other.secret()).comesBack("kim", employer.email(name)));
    }

    @Test
    void signingOutThereEndsTheSessionThatItOpened() throws Exception {
        OpenedSession opened = enter("kim", employer.email(name));
        OpenedSession another = enter("lee", employer.email(name + "-2"));
        assertFalse(signOut(claims -> claims.audience("another")), "for another client");
        assertFalse(signOut(claims -> claims.claim("nonce", "n")), "an ID token is no logout token");
        assertFalse(Callers.asVisitor(() -> signOn.signOut("not a token", "192.0.2.31")));
        assertTrue(isOpen(opened));
        assertTrue(signOut(claims -> claims));
        assertFalse(isOpen(opened));
        assertTrue(isOpen(another));
    }

    /** Who caught the message of a provider cannot end what began after it. */
    @Test
    void aSignOutThatIsSentAgainEndsNothingThatBeganLater() throws Exception {
        OpenedSession opened = enter("kim", employer.email(name));
        assertTrue(signOut(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(600)))));
        assertTrue(isOpen(opened));
        assertFalse(signOut(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(300)))));
        assertTrue(isOpen(opened));
    }

    @Test
    void anUnknownKeyIsAskedForOnceAMinute() throws Exception {
        enter("kim", employer.email(name));
        int before = provider.fetched();
        provider.changesKey();
        for (int i = 0; i < 5; i++) {
            assertRefused(REFUSED, () -> fixture.browser(employer).comesBack("kim", employer.email(name)));
        }
        assertEquals(before, provider.fetched(), "the keys are less than a minute old");
    }

    @Test
    void aProviderThatIsAwayIsToldAtOnceTheSecondTime() throws Exception {
        LyingProvider away = new LyingProvider();
        Employer unlucky = fixture.employer(away);
        away.close();
        assertRefused("signon.away", () -> fixture.browser(unlucky).goes());
        assertRefused("signon.away", () -> fixture.browser(unlucky).goes());
    }

    @Test
    void nobodyWaitsForAProviderThatSomebodyElseAsks() throws Exception {
        LyingProvider slow = new LyingProvider();
        try (slow;
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            Employer unlucky = fixture.employer(slow);
            slow.hangs();
            Future<?> first = other.submit(() ->
                    assertRefused("signon.away", () -> fixture.browser(unlucky).goes()));
            slow.awaitRequest();
            long begun = System.nanoTime();
            assertRefused("signon.away", () -> fixture.browser(unlucky).goes());
            assertTrue(
                    Duration.ofNanos(System.nanoTime() - begun).toMillis() < 2_000, "the second one hears it at once");
            first.get();
        }
    }

    @Test
    void theAddressLeadsToAProviderByItsDomainOnly() throws Exception {
        known(employer.email(name));
        for (String email : List.of(employer.email(name), employer.email("unknown"))) {
            assertEquals(
                    Optional.of(employer.organization()),
                    Callers.asVisitor(() -> signOn.offerFor(email, "192.0.2.31"))
                            .map(offer -> offer.organization()));
        }
        assertEquals(
                Optional.empty(), Callers.asVisitor(() -> signOn.offerFor(name + "@elsewhere.example", "192.0.2.31")));
        assertRefused(
                Refusals.NOT_FOUND,
                () -> Callers.asVisitor(() -> signOn.begin("no-such", "secret", Optional.empty(), "192.0.2.31")));
    }

    private boolean signOut(java.util.function.UnaryOperator<JWTClaimsSet.Builder> lie) throws Exception {
        JWTClaimsSet claims = lie.apply(new JWTClaimsSet.Builder()
                        .issuer(provider.address())
                        .audience(LyingProvider.CLIENT)
                        .subject("kim")
                        .claim("sid", "sid-kim")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())))
                .build();
        return Callers.asVisitor(() -> signOn.signOut(provider.signOut(claims), "192.0.2.31"));
    }

    private boolean isOpen(OpenedSession session) throws Exception {
        return Callers.asVisitor(() -> signIns.resolve(session.secret(), false)).isPresent();
    }

    /** From now on the request that runs the test comes through this session. */
    private void in(OpenedSession session) throws Exception {
        Callers.asVisitor(() -> signIns.resolve(session.secret(), true).orElseThrow());
    }

    private OpenedSession enter(String subject, String email) throws Exception {
        SignOnOutcome outcome = fixture.browser(employer).comesBack(subject, email);
        return assertInstanceOf(Entered.class, outcome).session();
    }

    private void refused(Browser browser, String email, java.util.function.UnaryOperator<JWTClaimsSet.Builder> lie) {
        assertRefused(REFUSED, () -> browser.comesBack("kim", email, lie));
    }

    /** Somebody with a password and this address. */
    private Newcomer known(String email) throws Exception {
        Newcomer person = newcomers.person();
        rows.change(
                "update account set email = ? where id = ?",
                email,
                person.account().value());
        return new Newcomer(person.account(), email);
    }

    private String role(AccountId account) throws Exception {
        return role(account, employer);
    }

    private String role(AccountId account, Employer of) throws Exception {
        return rows.texts(
                        "select role from organization_membership where ended_at is null and account_id = ?"
                                + " and organization_id = ?",
                        account.value(),
                        of.organization().value())
                .getFirst();
    }

    private Optional<String> roleOf(AccountId account) throws Exception {
        return rows
                .texts(
                        "select role from organization_membership where ended_at is null and account_id = ?"
                                + " and organization_id = ?",
                        account.value(),
                        employer.organization().value())
                .stream()
                .findFirst();
    }
}
