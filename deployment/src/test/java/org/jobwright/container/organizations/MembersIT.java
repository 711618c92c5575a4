package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.organizations.HiringTerms;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.organizations.EditOrganization;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.members.InvitationService;
import org.jobwright.services.organizations.members.InviteMember;
import org.jobwright.services.organizations.members.JoinWithNewAccount;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The members of an organization: invited, joined, gone. */
@ContainerTest
class MembersIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Presence presence;

    @Inject
    private MembershipService memberships;

    @Inject
    private MembershipQueries members;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private OrganizationService service;

    @Inject
    private PeopleService people;

    @Inject
    private InvitationService invitations;

    @Inject
    private SignInService signIns;

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
    void anInvitedPersonSeesTheOrganizationAndJoins() throws Exception {
        String email = "colleague-" + UUID.randomUUID() + "@test.example";
        AccountId colleague = harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        assertEquals(
                1,
                Callers.asPerson(owner, () -> members.invitations(organization)).size());
        assertEquals(email, members.invitation(token).orElseThrow().email());
        Callers.asPerson(colleague, () -> memberships.accept(token));
        assertEquals(
                List.of("Berta Colleague", "Some One"),
                Callers.asPerson(colleague, () -> members.members(organization)).stream()
                        .map(member -> member.displayName())
                        .toList());
        assertEquals(Optional.empty(), members.invitation(token));
    }

    @Test
    @Tag("SEC-27")
    void aRemovedMemberIsAnOutsiderAtOnce() throws Exception {
        AccountId colleague = member();
        Callers.asPerson(owner, () -> memberships.remove(organization, colleague));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(colleague, () -> members.members(organization)));
    }

    @Test
    void anInvitedPersonJoinsWithANewAccountInOneStep() throws Exception {
        String email = "new-" + UUID.randomUUID() + "@test.example";
        String token = invite(email);
        assertEquals(
                List.of("Some One RECRUITER"),
                rows.texts(
                        "select concat_ws(' ', facts ->> 'from', facts ->> 'role') from outbox_message where recipient = ?",
                        email));
        String password = "signals-by-night-and-day";
        Secret browser = Secret.next();
        OpenedSession opened = Callers.asVisitor(() ->
                invitations.join(new JoinWithNewAccount(token, "Nora New", password, Language.DE, "Firefox", browser)));
        AccountId nora = opened.person().account();
        assertTrue(
                Callers.asVisitor(() -> signIns.resolve(opened.secret(), true)).isPresent());
        assertEquals(
                OrganizationRole.RECRUITER,
                Callers.asPerson(nora, () -> organizations.mine()).getFirst().role());
        assertEquals(1, rows.count("from outbox_message where recipient = ?", email), "no second mail");
        assertRefused(
                "organizations.invitation.over",
                () -> Callers.asVisitor(() -> invitations.join(
                        new JoinWithNewAccount(token, "Nora New", password, Language.DE, "Firefox", browser))));
        rows.change(
                "insert into sign_in_throttle (key, failures, last_failed_at) values (?, 50, now())",
                KeyedHash.of("account:" + email));
        assertTrue(signsIn(email, password, browser), "the browser in which they joined is known");
        assertFalse(signsIn(email, password, Secret.next()));
    }

    private boolean signsIn(String email, String password, Secret browser) {
        return signIns.signIn(new SignIn(email, password, "192.0.2.7", "Firefox", browser))
                .isPresent();
    }

    @Test
    void aPersonWithAnAccountSignsInToJoin() throws Exception {
        String email = "known-" + UUID.randomUUID() + "@test.example";
        harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        assertRefused(
                "organizations.invitation.known",
                () -> Callers.asVisitor(() -> invitations.join(new JoinWithNewAccount(
                        token, "Not Berta", "signals-by-night-and-day", Language.EN, "", null))));
        assertEquals(1, rows.count("from account where email = ? and display_name = 'Berta Colleague'", email));
    }

    @Test
    void anUnverifiedOrganizationMayInviteThreePeopleADay() throws Exception {
        for (int i = 0; i < 3; i++) {
            invite("someone-" + UUID.randomUUID() + "@test.example");
        }
        assertRefused("shared.too-many-requests", () -> invite("someone-" + UUID.randomUUID() + "@test.example"));
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asModerator(moderator, () -> service.verify(organization, "Found in the register."));
        invite("someone-" + UUID.randomUUID() + "@test.example");
    }

    @Test
    void anOwnersInvitationsEndWithTheOwnership() throws Exception {
        AccountId second = member();
        presence.of(owner);
        Callers.asPerson(owner, () -> memberships.changeRole(organization, second, OrganizationRole.OWNER));
        String lowered = invite("one-" + UUID.randomUUID() + "@test.example");
        presence.of(second);
        Callers.asPerson(second, () -> memberships.changeRole(organization, owner, OrganizationRole.RECRUITER));
        assertEquals(Optional.empty(), members.invitation(lowered));
    }

    @Test
    void aSuspendedPersonsInvitationsStopWorking() throws Exception {
        String email = "colleague-" + UUID.randomUUID() + "@test.example";
        AccountId colleague = harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        presence.of(moderator);
        Callers.asModerator(moderator, () -> people.suspend(owner, "Spam", Ground.TERMS));
        assertRefused(
                "organizations.invitation.over",
                () -> Callers.asPerson(colleague, () -> {
                    memberships.accept(token);
                }));
    }

    @Test
    void aBlockedOrganizationsInvitationsStopWorking() throws Exception {
        String email = "colleague-" + UUID.randomUUID() + "@test.example";
        AccountId colleague = harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> service.block(organization, "A fraud", Ground.TERMS, "People pay for jobs that do not exist."));
        assertRefused(
                "organizations.invitation.over",
                () -> Callers.asPerson(colleague, () -> {
                    memberships.accept(token);
                }));
        assertEquals(
                0, rows.count("from invitation where organization_id = ? and ended_at is null", organization.value()));
    }

    @Test
    void aNewMemberDoesNotMakeAnOwnersEditStale() throws Exception {
        OrganizationDetails seen = Callers.asPerson(owner, () -> organizations.details(organization));
        AccountId colleague = member();
        Callers.asPerson(owner, () -> memberships.changeRole(organization, colleague, OrganizationRole.VIEWER));
        HiringTerms terms = new HiringTerms(0, 7);
        Callers.asPerson(
                owner, () -> service.edit(new EditOrganization(seen, seen.displayName(), seen.profile(), terms)));
        assertEquals(
                terms,
                Callers.asPerson(owner, () -> organizations.details(organization))
                        .terms());
    }

    @Test
    void oneOfTwoOwnersLeavingAtOnceStays() throws Exception {
        AccountId second = member();
        presence.of(owner);
        Callers.asPerson(owner, () -> memberships.changeRole(organization, second, OrganizationRole.OWNER));
        assertRefused(
                STALE,
                () -> race.second(
                        () -> Callers.asPerson(owner, () -> memberships.remove(organization, owner)),
                        () -> presence.during(
                                second,
                                () -> Callers.asPerson(second, () -> memberships.remove(organization, second)))));
    }

    @Test
    void theLaterOfTwoSimultaneousInvitationsCounts() throws Exception {
        var invitation = new InviteMember(organization, "twice@test.example", OrganizationRole.VIEWER);
        race.second(
                () -> Callers.asPerson(owner, () -> memberships.invite(invitation)),
                () -> Callers.asPerson(owner, () -> memberships.invite(invitation)));
        assertEquals(
                1,
                Callers.asPerson(owner, () -> members.invitations(organization)).size());
    }

    @Test
    void joiningTwiceAtOnceMakesOneMember() throws Exception {
        String email = "colleague-" + UUID.randomUUID() + "@test.example";
        AccountId colleague = harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        Callers.Command join = () -> Callers.asPerson(colleague, () -> {
            memberships.accept(token);
        });
        assertRefused("constraint.uq_organization_membership_active", () -> race.second(join, join));
    }

    private AccountId member() throws Exception {
        String email = "colleague-" + UUID.randomUUID() + "@test.example";
        AccountId colleague = harbour.person(email, "Berta Colleague", Language.EN);
        String token = invite(email);
        Callers.asPerson(colleague, () -> memberships.accept(token));
        return colleague;
    }

    private String invite(String email) throws Exception {
        Callers.asPerson(
                owner, () -> memberships.invite(new InviteMember(organization, email, OrganizationRole.RECRUITER)));
        return rows.texts("select facts ->> 'token' from outbox_message where recipient = ?", email)
                .getFirst();
    }
}
