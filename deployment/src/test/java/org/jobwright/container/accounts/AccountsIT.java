package org.jobwright.container.accounts;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.accounts.AccountQueries;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.people.PersonSummary;
import org.jobwright.services.accounts.selfservice.ChangePassword;
import org.jobwright.services.accounts.selfservice.ConfirmAccount;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.sessions.SessionService;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.shared.KeyedHash;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From registration to sign-in, and the staff's view of it. */
@ContainerTest
class AccountsIT {

    private static final String PASSWORD = "signals-by-night-and-day";

    @Inject
    private Harbour harbour;

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIns;

    @Inject
    private SessionService sessions;

    @Inject
    private PasswordService passwords;

    @Inject
    private AccountService own;

    @Inject
    private AccountQueries mine;

    @Inject
    private PeopleQueries people;

    @Inject
    private Presence presence;

    @Inject
    private PeopleService staff;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private String email;

    @BeforeEach
    void anUnusedAddress() {
        email = "Person-" + UUID.randomUUID() + "@Test.Example";
    }

    @Test
    @Tag("SEC-29")
    void aPersonRegistersConfirmsSignsInAndOut() throws Exception {
        register(email);
        assertEquals(Optional.empty(), signIn(PASSWORD), "not confirmed yet");
        OpenedSession confirmed = confirm(token());
        assertEquals(Optional.of("/jobs"), confirmed.continueTo());
        OpenedSession session = signIn(PASSWORD).orElseThrow();
        assertEquals(
                session.person().account(),
                signIns.resolve(session.secret(), true).orElseThrow().account());
        signIns.signOut(session.secret());
        assertEquals(Optional.empty(), signIns.resolve(session.secret(), true));
        assertEquals(Optional.empty(), signIn("wrong-password-here"));
    }

    @Test
    void twoSimultaneousRegistrationsLookTheSameAndTheLaterLinkCounts() throws Exception {
        race.second(() -> register(email), () -> register(email));
        assertEquals(1, rows.count("from account where email = lower(?)", email));
        List<String> tokens = tokens();
        assertEquals(2, tokens.size());
        assertRefused("accounts.token.invalid", () -> confirm(tokens.getFirst()));
        confirm(tokens.getLast());
    }

    @Test
    void aNameWithAMessageIsRefusedAtItsField() {
        for (String name :
                List.of("Ann\r\n\r\nYour account is locked", "See https://evil.example", "evil.example/unlock")) {
            InvalidInput refused = assertThrows(
                    InvalidInput.class,
                    () -> registration.register(new RegisterAccount(
                            email,
                            name,
                            PASSWORD,
                            Language.EN,
                            UUID.randomUUID().toString(),
                            null,
                            null)));
            assertEquals("displayName", refused.getProblems().getFirst().field());
            assertEquals(
                    "accounts.name.not-plain", refused.getProblems().getFirst().code());
        }
    }

    @Test
    void registeringATakenAddressNotifiesOnlyItsOwner() throws Exception {
        harbour.person(email, "Some One", Language.EN);
        register(email);
        assertEquals(
                List.of("REGISTRATION_REPEATED"),
                rows.texts("select kind from outbox_message where recipient = lower(?)", email));
    }

    @Test
    @Tag("SEC-13")
    void changingThePasswordEndsOtherSessionsAndNotifiesThePerson() throws Exception {
        register(email);
        AccountId person = confirm(token()).person().account();
        OpenedSession here = signIn(PASSWORD).orElseThrow();
        assertEquals(2, Callers.asPerson(person, () -> sessions.mine()).size());
        Callers.asPerson(
                person,
                () -> assertTrue(passwords.change(change(PASSWORD, here.person().session()))));
        assertEquals(
                List.of(here.person().session()),
                Callers.asPerson(person, () -> sessions.mine()).stream()
                        .map(one -> one.id())
                        .toList());
        assertEquals(
                1, rows.count("from outbox_message where kind = 'PASSWORD_CHANGED' and recipient = lower(?)", email));
        assertFalse(Callers.asPerson(person, () -> passwords.change(change(PASSWORD, null))));
    }

    @Test
    @Tag("SEC-16")
    void guessingThePasswordToChangeItIsThrottledLikeSignIn() throws Exception {
        register(email);
        AccountId person = confirm(token()).person().account();
        String counter = KeyedHash.of("account:" + email.toLowerCase(Locale.ROOT));
        assertFalse(Callers.asPerson(person, () -> passwords.change(change("wrong-password-here", null))));
        assertEquals(1, rows.change("update sign_in_throttle set failures = 20 where key = ?", counter));

        assertFalse(Callers.asPerson(person, () -> passwords.change(change(PASSWORD, null))));
        assertEquals(Optional.empty(), signIn(PASSWORD));
    }

    private static ChangePassword change(String current, SignInSessionId keep) {
        return new ChangePassword(current, "another-night-of-signals", keep, "192.0.2.9", null);
    }

    @Test
    void aPersonReadsAndChangesTheirOwnAccount() throws Exception {
        AccountId person = harbour.person(email, "Some One", Language.EN);
        Callers.asPerson(person, () -> own.introduce("Åsa Öberg", Language.DE));
        assertEquals("Åsa Öberg", Callers.asPerson(person, () -> mine.mine()).displayName());
    }

    @Test
    void staffFindPeopleByPartOfANameOrAddressPageByPage() throws Exception {
        String name = "Zoë_" + UUID.randomUUID().toString().substring(0, 8);
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        AccountId first = harbour.person(email, name, Language.EN);
        AccountId second = harbour.person("b" + email, name, Language.EN, StaffRole.MODERATOR);
        var page =
                Callers.asModerator(moderator, () -> people.find(name.toUpperCase(Locale.ROOT), new PageRequest(1, 1)));
        assertEquals(2, page.total());
        assertEquals(second, page.items().getFirst().id());
        assertEquals(Set.of(StaffRole.MODERATOR), page.items().getFirst().staffRoles());
        assertEquals(
                List.of(second, first),
                Callers.asModerator(moderator, () -> people.find(email, new PageRequest(1, 9))).items().stream()
                        .map(PersonSummary::id)
                        .toList());
        String other = name.replace('_', '%');
        assertEquals(
                0,
                Callers.asModerator(moderator, () -> people.find(other, new PageRequest(1, 1)))
                        .total());
    }

    @Test
    @Tag("SEC-29")
    void aSuspendedPersonIsSignedOutAndCannotSignIn() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        register(email);
        OpenedSession session = confirm(token());
        AccountId person = session.person().account();
        presence.of(moderator);
        Callers.asModerator(moderator, () -> staff.suspend(person, "Sends adverts to applicants.", Ground.TERMS));
        assertEquals(Optional.empty(), signIns.resolve(session.secret(), true));
        assertRefused("accounts.sign-in.suspended", () -> signIn(PASSWORD));
        assertEquals(Optional.empty(), signIn("wrong-password-here"), "tells a stranger nothing");
        var found = Callers.asModerator(moderator, () -> people.find(email, new PageRequest(1, 1)))
                .items()
                .getFirst();
        assertEquals(AccountStatus.SUSPENDED, found.status());
        assertEquals("Sends adverts to applicants.", found.suspensionReason());
    }

    @Test
    @Tag("SEC-24")
    void onlyAdministratorsSuspendAndRestoreStaff() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        AccountId colleague = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        assertThrows(
                NotAllowed.class,
                () -> Callers.asModerator(
                        moderator, () -> staff.suspend(colleague, "Restores friends.", Ground.TERMS)));
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> staff.suspend(colleague, "Restores friends.", Ground.TERMS));

        assertThrows(NotAllowed.class, () -> Callers.asModerator(moderator, () -> staff.restore(colleague)));
        Callers.asAdministrator(administrator, () -> staff.restore(colleague));
    }

    private void register(String address) {
        registration.register(new RegisterAccount(
                address, "Some One", PASSWORD, Language.EN, UUID.randomUUID().toString(), "/jobs", null));
    }

    private OpenedSession confirm(String token) {
        return registration
                .confirm(new ConfirmAccount(token, PASSWORD, UUID.randomUUID().toString(), "Firefox", null))
                .orElseThrow();
    }

    private Optional<OpenedSession> signIn(String password) {
        return signIns.signIn(new SignIn(email, password, "192.0.2.9", "Firefox"));
    }

    private String token() throws Exception {
        return tokens().getLast();
    }

    private List<String> tokens() throws Exception {
        return rows.texts(
                "select facts ->> 'token' from outbox_message where recipient = lower(?) order by occurred_at", email);
    }
}
