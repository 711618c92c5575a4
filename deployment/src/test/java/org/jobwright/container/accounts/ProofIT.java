package org.jobwright.container.accounts;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.container.Callers;
import org.jobwright.container.Codes;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Newcomers;
import org.jobwright.container.Newcomers.Equipped;
import org.jobwright.container.Newcomers.Newcomer;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.container.SavedItems;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.SecondFactor;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.credentials.PasskeyId;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.credentials.PasskeyAnswer;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.selfservice.OwnFactorService;
import org.jobwright.services.accounts.selfservice.OwnFactors;
import org.jobwright.services.accounts.selfservice.PasskeyService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.members.InviteMember;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.forms.SingleUseTickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sensitive actions need a fresh proof of the calling session; and sessions expire. */
@ContainerTest
class ProofIT {

    private static final String PROOF_NEEDED = "accounts.proof.needed";

    @Inject
    private Harbour harbour;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Presence presence;

    @Inject
    private SavedItems keepsakes;

    @Inject
    private Race race;

    @Inject
    private SignInService signIns;

    @Inject
    private ProofService proofs;

    @Inject
    private OwnFactorService factors;

    @Inject
    private PasskeyService passkeys;

    @Inject
    private PeopleService people;

    @Inject
    private AdministratorService operator;

    @Inject
    private OrganizationService organizations;

    @Inject
    private MembershipService memberships;

    @Inject
    private Rows rows;

    private AccountId administrator;
    private AccountId someone;

    @BeforeEach
    void aPersonToActOn() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        someone = harbour.person();
    }

    @Test
    @Tag("SEC-30")
    void anAdministratorsActionsOnPeopleNeedAFreshProof() throws Exception {
        List<Callers.Command> acts = List.of(
                () -> people.grant(someone, StaffRole.MODERATOR),
                () -> people.revoke(someone, StaffRole.MODERATOR),
                () -> people.resetSecondFactors(someone),
                () -> people.suspend(someone, "Sends adverts to applicants.", Ground.TERMS));
        for (Callers.Command act : acts) {
            presence.of(someone); // another person's session proves nothing
            assertRefused(PROOF_NEEDED, () -> Callers.asAdministrator(administrator, act));
            presence.of(administrator);
            presence.grewOld(administrator);
            assertRefused(PROOF_NEEDED, () -> Callers.asAdministrator(administrator, act));
            presence.of(administrator);
            Callers.asAdministrator(administrator, act);
        }
    }

    @Test
    @Tag("SEC-30")
    void ownershipOfAnOrganizationChangesOnlyWithAFreshProof() throws Exception {
        OrganizationId organization = harbour.organization(someone);
        List<Callers.Command> acts = List.of(
                () -> memberships.invite(new InviteMember(organization, "owner@test.example", OrganizationRole.OWNER)),
                () -> memberships.changeRole(organization, someone, OrganizationRole.OWNER),
                () -> organizations.requireSecondFactor(organization, false));
        for (Callers.Command act : acts) {
            presence.of(someone);
            presence.grewOld(someone);
            assertRefused(PROOF_NEEDED, () -> Callers.asPerson(someone, act));
            presence.of(someone);
            Callers.asPerson(someone, act);
        }
        presence.of(someone);
        presence.grewOld(someone);
        assertRefused(PROOF_NEEDED, () -> Callers.asPerson(someone, () -> memberships.remove(organization, someone)));
        presence.of(administrator);
        presence.grewOld(administrator);
        assertRefused(
                PROOF_NEEDED,
                () -> Callers.asAdministrator(
                        administrator,
                        () -> organizations.block(
                                organization, "A fraud.", Ground.TERMS, "It asks applicants for money.")));
    }

    @Test
    @Tag("SEC-30")
    void ownFactorsChangeOnlyWithAFreshProofAndANotification() throws Exception {
        Newcomer person = newcomers.person();
        AccountId account = person.account();
        OpenedSession session = newcomers.signIn(person);
        resolve(session);
        presence.grewOld(account);
        assertRefused(PROOF_NEEDED, () -> Callers.asPerson(account, () -> factors.offer()));
        assertFalse(Callers.asPerson(account, () -> proofs.byPassword("not-the-password", "192.0.2.30", null)));
        assertRefused(PROOF_NEEDED, () -> Callers.asPerson(account, () -> factors.offer()));
        assertTrue(Callers.asPerson(account, () -> proofs.byPassword(Newcomers.PASSWORD, "192.0.2.30", null)));

        var offer = Callers.asPerson(account, () -> factors.offer());
        assertEquals(
                Optional.empty(), Callers.asPerson(account, () -> factors.confirm(Codes.typed("000000-not-a-code"))));
        List<String> codes = Callers.asPerson(
                account, () -> factors.confirm(Codes.first(offer)).orElseThrow());
        assertEquals(10, codes.size());
        assertTrue(resolve(session).isPresent(), "the session that set it up has proven it");

        presence.grewOld(account);
        for (Callers.Command act : List.<Callers.Command>of(
                () -> factors.offer(), () -> factors.removeApp(), () -> factors.renewRecoveryCodes())) {
            assertRefused(PROOF_NEEDED, () -> Callers.asPerson(account, act));
        }
        assertFalse(
                Callers.asPerson(account, () -> proofs.byPassword(Newcomers.PASSWORD, "192.0.2.30", null)),
                "a person with a second factor proves that one");
        assertEquals(Set.of(SecondFactor.AUTHENTICATOR_APP), Callers.asPerson(account, () -> proofs.kinds()));
        assertTrue(Callers.asPerson(account, () -> proofs.byCode(Codes.of(offer, 0))));

        List<String> newCodes = Callers.asPerson(account, () -> factors.renewRecoveryCodes());
        assertFalse(Callers.asPerson(account, () -> proofs.byCode(Codes.typed(codes.getFirst()))));
        assertTrue(Callers.asPerson(account, () -> proofs.byCode(Codes.typed(newCodes.getFirst()))));
        Callers.asPerson(account, () -> factors.removeApp());
        OwnFactors mine = Callers.asPerson(account, () -> factors.mine());
        assertFalse(mine.hasApp());
        assertEquals(0, mine.codesLeft());

        assertEquals(
                List.of("RECOVERY_CODES_MADE", "RECOVERY_CODE_USED", "SECOND_FACTOR_ADDED", "SECOND_FACTOR_REMOVED"),
                rows.texts(
                        "select kind from outbox_message where recipient = ? order by kind collate \"C\"",
                        person.email()));
        assertEquals(
                5,
                rows.count(
                        "from audit_log where actor_id = ? and action in"
                                + " ('RecoveryCodesMade', 'RecoveryCodeUsed', 'SecondFactorAdded', 'SecondFactorRemoved')",
                        account.value()));
    }

    @Test
    @Tag("SEC-16")
    void aProofMakesNoBrowserKnown() throws Exception {
        Newcomer person = newcomers.person();
        resolve(newcomers.signIn(person));
        Secret browser = Secret.next();
        String known = new Secret("browser:" + browser.value() + ":" + person.email()).hash();

        assertTrue(
                Callers.asPerson(person.account(), () -> proofs.byPassword(Newcomers.PASSWORD, "192.0.2.31", browser)));

        assertEquals(0, rows.count("from known_browser where key = ?", known));
    }

    @Test
    @Tag("SEC-21")
    void aRefusedPasskeyUsesUpItsChallenge() throws Exception {
        Newcomer person = newcomers.person();
        resolve(newcomers.signIn(person));
        String making =
                Callers.asPerson(person.account(), () -> passkeys.offer()).ticket();
        String signing =
                Callers.asPerson(person.account(), () -> passkeys.ask()).ticket();

        assertEquals(Optional.empty(), Callers.asPerson(person.account(), () -> passkeys.add(forged(making), "Stick")));
        assertFalse(Callers.asPerson(person.account(), () -> passkeys.prove(forged(signing))));

        for (String ticket : List.of(making, signing)) {
            assertEquals(
                    1,
                    rows.count(
                            "from used_form_ticket where hash = ?",
                            new Secret(SingleUseTickets.number(ticket)).hash()));
        }
    }

    @Test
    @Tag("SEC-19")
    void anAppAndAPasskeyRemovedAtOnceLeaveOneOfThem() throws Exception {
        for (boolean appFirst : List.of(true, false)) {
            AccountId account = moderatorWithApp();
            keepsakes.passkey(account);
            PasskeyId passkey = Callers.asModerator(account, () -> passkeys.mine())
                    .getFirst()
                    .id();
            Callers.Command removeApp = () -> Callers.asModerator(account, () -> factors.removeApp());
            Callers.Command removePasskey = () -> Callers.asModerator(account, () -> passkeys.remove(passkey));
            Callers.Command first = appFirst ? removeApp : removePasskey;
            Callers.Command second = appFirst ? removePasskey : removeApp;

            assertRefused("accounts.factor.last", () -> race.second(first, () -> presence.during(account, second)));
        }
    }

    @Test
    @Tag("SEC-19")
    void theLaterOfTwoSimultaneousRecoveryListsCounts() throws Exception {
        AccountId account = moderatorWithApp();

        Callers.Command renew = () -> Callers.asModerator(account, () -> factors.renewRecoveryCodes());
        race.second(renew, () -> presence.during(account, renew));

        assertEquals(10, rows.count("from recovery_code where account_id = ?", account.value()));
    }

    private AccountId moderatorWithApp() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        newcomers.equip(newcomers.signIn(person));
        presence.of(person.account());
        return person.account();
    }

    private static PasskeyAnswer forged(String ticket) {
        return new PasskeyAnswer(ticket, "{}", "192.0.2.32");
    }

    @Test
    @Tag("SEC-19")
    void staffCannotTurnOffTheirLastFactor() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        OpenedSession session = newcomers.signIn(person);
        newcomers.equip(session);
        resolve(session);
        assertTrue(Callers.asModerator(person.account(), () -> factors.mine().asked()));
        assertRefused("accounts.factor.last", () -> Callers.asModerator(person.account(), () -> factors.removeApp()));
    }

    @Test
    @Tag("SEC-19")
    @Tag("SEC-29")
    void anAdministratorOrTheOperatorHelpsAPersonWhoLostEverything() throws Exception {
        Newcomer person = newcomers.person(StaffRole.MODERATOR);
        for (Callers.Command help : List.<Callers.Command>of(
                () -> Callers.asAdministrator(administrator, () -> people.resetSecondFactors(person.account())),
                () -> Callers.asSystem(() -> assertTrue(operator.resetSecondFactors(person.email()))))) {
            OpenedSession session = newcomers.signIn(person);
            Equipped equipped = newcomers.equip(session);
            presence.of(administrator);

            help.run();

            assertEquals(Optional.empty(), resolve(session));
            assertEquals(
                    0,
                    rows.count(
                            "from recovery_code where account_id = ?",
                            person.account().value()));
            OpenedSession again = newcomers.signIn(person);
            assertEquals(Optional.empty(), resolve(again));
            assertTrue(newcomers.equip(again).recoveryCodes().stream().noneMatch(equipped.recoveryCodes()::contains));
            rows.change(
                    "delete from authenticator_app where account_id = ?",
                    person.account().value());
            rows.change(
                    "delete from recovery_code where account_id = ?",
                    person.account().value());
        }
        assertEquals(
                2,
                rows.count(
                        "from outbox_message where kind = 'SECOND_FACTORS_RESET' and recipient = ?", person.email()));
        assertFalse(Callers.asSystem(() -> operator.resetSecondFactors("nobody@test.example")));
    }

    @Test
    @Tag("SEC-29")
    void anAdministratorSeesAndEndsAPersonsSessions() throws Exception {
        Newcomer person = newcomers.person();
        OpenedSession one = newcomers.signIn(person);
        OpenedSession other = newcomers.signIn(person);
        assertEquals(
                List.of("Firefox", "Firefox"),
                Callers.asAdministrator(administrator, () -> people.sessions(person.account())).stream()
                        .map(session -> session.device())
                        .toList());

        presence.of(administrator);
        presence.grewOld(administrator);
        assertThrows(
                ProofNeeded.class,
                () -> Callers.asAdministrator(administrator, () -> people.endSessions(person.account())));
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> people.endSessions(person.account()));

        assertEquals(Optional.empty(), resolve(one));
        assertEquals(Optional.empty(), resolve(other));
        assertThrows(
                EJBAccessException.class,
                () -> Callers.asModerator(administrator, () -> people.endSessions(person.account())));
    }

    @Test
    @Tag("SEC-28")
    void aSessionEndsAfterHalfAnHourWithoutAClick() throws Exception {
        OpenedSession session = newcomers.signIn(newcomers.person());
        passes(session, "last_seen_at", "29 minutes");
        assertTrue(resolve(session).isPresent());
        passes(session, "last_seen_at", "30 minutes");
        assertEquals(Optional.empty(), resolve(session));
    }

    @Test
    @Tag("SEC-28")
    void backgroundRequestsDoNotKeepTheSessionAlive() throws Exception {
        OpenedSession session = newcomers.signIn(newcomers.person());
        passes(session, "last_seen_at", "20 minutes");
        assertTrue(Callers.asVisitor(() -> signIns.resolve(session.secret(), false))
                .isPresent());
        passes(session, "last_seen_at", "10 minutes");
        assertEquals(Optional.empty(), resolve(session));
    }

    @Test
    @Tag("SEC-28")
    void aClickKeepsTheSessionAliveForTwelveHoursAndNotLonger() throws Exception {
        OpenedSession session = newcomers.signIn(newcomers.person());
        passes(session, "last_seen_at", "20 minutes");
        assertTrue(resolve(session).isPresent());
        passes(session, "last_seen_at", "20 minutes");
        assertTrue(resolve(session).isPresent(), "the click before counted");
        passes(session, "created_at", "12 hours");
        assertEquals(Optional.empty(), resolve(session));
    }

    private void passes(OpenedSession session, String column, String interval) throws Exception {
        rows.change(
                "update sign_in_session set " + column + " = " + column + " - cast(? as interval) where id = ?",
                interval,
                session.person().session().value());
    }

    private Optional<?> resolve(OpenedSession session) throws Exception {
        return Callers.asVisitor(() -> signIns.resolve(session.secret(), true));
    }
}
