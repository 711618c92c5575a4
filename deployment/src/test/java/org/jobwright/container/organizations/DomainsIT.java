package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.container.organizations.TestNameServer.Habit;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStopped;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.DomainMethod;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.domains.ClaimDomain;
import org.jobwright.services.organizations.domains.ClaimedDomain;
import org.jobwright.services.organizations.domains.DomainByLink;
import org.jobwright.services.organizations.domains.DomainCheckService;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.services.organizations.domains.DomainQueries;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.services.organizations.domains.DomainTransferService;
import org.jobwright.services.organizations.domains.TransferDomain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How owners prove by a record in the DNS that a domain is theirs; with a real name server on the loopback address. */
@ContainerTest
class DomainsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private DomainService service;

    @Inject
    private DomainMailService mail;

    @Inject
    private DomainByLink byLink;

    @Inject
    private DomainTransferService transfers;

    @Inject
    private Presence presence;

    @Inject
    private DomainCheckService checks;

    @Inject
    private DomainQueries queries;

    @Inject
    private OrganizationDirectoryQueries directory;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private TestNameServer names;
    private String before;
    private AccountId owner;
    private OrganizationId organization;
    private final String name = "harbour-" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    @BeforeEach
    void anOrganizationAndANameServer() throws Exception {
        names = new TestNameServer();
        before = System.setProperty("jobwright.dns", names.address());
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @AfterEach
    void asBefore() throws IOException {
        System.setProperty("jobwright.dns", before);
        names.close();
    }

    @Test
    void theRecordProvesADomainAndOwnersAreTold() throws Exception {
        OrganizationDomainId id = claim("https://WWW." + name + "/jobs");
        ClaimedDomain claimed = only();
        assertEquals(name, claimed.name());
        assertEquals("_jobwright-challenge." + name, claimed.recordName());
        assertTrue(claimed.recordValue().matches("jobwright-verify=[A-Za-z0-9_-]{43}"), claimed::recordValue);
        assertEquals(DomainState.PENDING, claimed.state());

        names.text(name, "v=spf1 -all");
        names.text(claimed.recordName(), "something=else");
        assertEquals(DomainResult.NOT_THERE, check(id));
        assertEquals(DomainResult.NOT_THERE, only().result());
        assertEquals("127.0.0.1", only().server());
        assertEquals(2, only().others());

        names.text(claimed.recordName(), claimed.recordValue());
        assertEquals(DomainResult.PROVED, check(id));
        assertEquals(DomainState.PROVED, only().state());
        assertEquals(List.of("DOMAIN_PROVED " + name), mails());
        assertEquals(DomainResult.PROVED, check(id));
        assertEquals(List.of("DOMAIN_PROVED " + name), mails());
        assertEquals(List.of("DomainClaimed", "DomainProved"), audited());
    }

    @Test
    void theRecordMayStandAtTheDomainItselfAndBehindAliases() throws Exception {
        OrganizationDomainId id = claim(name);
        names.text(name, only().recordValue());
        assertEquals(DomainResult.PROVED, check(id));

        OrganizationDomainId second = claim("b-" + name);
        ClaimedDomain other = shown(second);
        aliases(other.recordName(), 8);
        names.text("a8." + other.recordName(), other.recordValue());
        assertEquals(DomainResult.PROVED, check(second));

        OrganizationDomainId third = claim("c-" + name);
        ClaimedDomain far = shown(third);
        aliases(far.recordName(), 9);
        names.text("a9." + far.recordName(), far.recordValue());
        assertEquals(DomainResult.COULD_NOT_ASK, check(third));
    }

    private void aliases(String from, int many) {
        names.alias(from, "a1." + from);
        for (int i = 1; i < many; i++) {
            names.alias("a" + i + "." + from, "a" + (i + 1) + "." + from);
        }
    }

    @Test
    void aLongRecordIsJoinedWithoutAnythingBetween() throws Exception {
        OrganizationDomainId id = claim(name);
        ClaimedDomain claimed = only();
        names.text(name, "x".repeat(200), "y".repeat(100));
        assertEquals(DomainResult.NOT_THERE, check(id));
        assertEquals(1, only().others());
        String value = claimed.recordValue();
        names.text(claimed.recordName(), value.substring(0, 20), value.substring(20));
        assertEquals(DomainResult.PROVED, check(id));
    }

    @Test
    void aTruncatedAnswerIsAskedForAgainOverTcp() throws Exception {
        OrganizationDomainId id = claim(name);
        ClaimedDomain claimed = only();
        names.habit(claimed.recordName(), Habit.TRUNCATES);
        names.text(claimed.recordName(), "x".repeat(250), "y".repeat(250), "z".repeat(250));
        names.text(claimed.recordName(), claimed.recordValue());
        assertEquals(DomainResult.PROVED, check(id));
    }

    @Test
    void anAnswerWithAnotherNumberIsIgnored() throws Exception {
        OrganizationDomainId id = claim(name);
        ClaimedDomain claimed = only();
        names.habit(claimed.recordName(), Habit.FORGES);
        names.text(claimed.recordName(), claimed.recordValue());
        assertEquals(DomainResult.NOT_THERE, check(id));
    }

    @Test
    void noAnswerCountsForNothing() throws Exception {
        OrganizationDomainId id = claim(name);
        names.habit(only().recordName(), Habit.FAILS);
        assertEquals(DomainResult.COULD_NOT_ASK, check(id));
        names.habit(only().recordName(), Habit.SILENT);
        assertEquals(DomainResult.COULD_NOT_ASK, check(id));
        assertEquals(
                "0",
                rows.texts("select misses from organization_domain where id = ?", id.value())
                        .getFirst());
        System.setProperty("jobwright.dns", "127.0.0.1:1");
        assertEquals(DomainResult.COULD_NOT_ASK, check(id));
    }

    /** A silent server keeps the sockets open, so that all of them are seen. */
    @Test
    void nobodyButTheConfiguredServerIsAsked() throws Exception {
        OrganizationDomainId id = claim(name);
        names.habit(only().recordName(), Habit.SILENT);
        Set<String> peers = new HashSet<>();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<DomainResult> asked = thread.submit(() -> check(id));
            while (!asked.isDone()) {
                peers.addAll(OpenSockets.peers());
                try {
                    asked.get(20, TimeUnit.MILLISECONDS);
                } catch (TimeoutException waiting) {
                    // The name server is silent.
                }
            }
            assertEquals(DomainResult.COULD_NOT_ASK, asked.get());
        }
        String port = names.address().substring(names.address().indexOf(':') + 1);
        String server = String.format(":%04X", Integer.parseInt(port));
        assertTrue(peers.stream().anyMatch(peer -> peer.endsWith(server)), peers::toString);
        assertEquals(
                List.of(),
                peers.stream().filter(peer -> !OpenSockets.isLoopback(peer)).toList());
        assertTrue(names.asked().contains(only().recordName()), "and others, for which timers ask meanwhile");
    }

    @Test
    void ofTwoOrganizationsThatProveADomainAtOnceOneWins() throws Exception {
        AccountId rival = harbour.person();
        OrganizationId other = harbour.organization(rival);
        OrganizationDomainId mine = claim(name);
        OrganizationDomainId theirs = Callers.asPerson(rival, () -> service.claim(new ClaimDomain(other, name)));
        names.text(name, only().recordValue());
        names.text(
                name,
                Callers.asPerson(rival, () -> queries.of(other)).getFirst().recordValue());
        Callable<DomainResult> first = () -> check(mine);
        Callable<DomainResult> second = () -> Callers.asPerson(rival, () -> service.check(theirs));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Set<DomainResult> results = threads.invokeAll(List.of(first, second)).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new AssertionError(failed);
                        }
                    })
                    .collect(Collectors.toSet());
            assertEquals(Set.of(DomainResult.PROVED, DomainResult.TAKEN), results);
        }
        assertEquals(1, rows.count("from organization_domain where name = ? and state = 'PROVED'", name));
        assertEquals(
                Set.of(DomainResult.PROVED, DomainResult.TAKEN),
                Stream.of(
                                only(),
                                Callers.asPerson(rival, () -> queries.of(other)).getFirst())
                        .map(ClaimedDomain::result)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aDomainIsNamedOnceAlsoByTwoOwnersAtOnce() throws Exception {
        var outcomes = race.many(4, () -> claim(name));
        assertEquals(1, outcomes.answers().size());
        assertRefused("constraint.uq_organization_domain_name", () -> claim(name));
        assertEquals(name, only().name());
    }

    @Test
    void whatIsNoDomainOfOneOwnerIsRefused() throws Exception {
        for (String typed : List.of("", "harbour", "192.0.2.7", "a b.com", "com.")) {
            assertProblem(typed, "organizations.domain.form");
        }
        assertProblem("co.uk", "organizations.domain.suffix");
        assertProblem("github.io", "organizations.domain.suffix");
        assertProblem("straße.de", "organizations.domain.ascii");
        assertEquals(List.of(), Callers.asPerson(owner, () -> queries.of(organization)));
    }

    private void assertProblem(String typed, String code) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> claim(typed), typed);
        assertEquals(code, refused.getProblems().getFirst().code(), typed);
    }

    @Test
    void anOrganizationHasFiveDomainsAndLooksFiveTimesAnHour() throws Exception {
        OrganizationDomainId id = claim(name);
        for (int i = 1; i < OrganizationDomain.MOST; i++) {
            claim("n" + i + "-" + name);
        }
        assertRefused("organizations.domain.most", () -> claim("more-" + name));
        for (int i = 0; i < 5; i++) {
            check(id);
        }
        assertRefused("shared.too-many-requests", () -> check(id));
    }

    @Test
    void onlyAnOwnerOfARunningOrganizationNamesAndChecksAndADroppedOneIsGone() throws Exception {
        OrganizationDomainId id = claim(name);
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        AccountId stranger = harbour.person();
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(recruiter, () -> service.claim(new ClaimDomain(organization, "x" + name))));
        for (AccountId other : List.of(recruiter, stranger)) {
            String code = other.equals(recruiter) ? NOT_ALLOWED : NOT_FOUND;
            assertRefused(code, () -> Callers.asPerson(other, () -> service.check(id)));
            assertRefused(code, () -> Callers.asPerson(other, () -> service.drop(id)));
            assertRefused(code, () -> Callers.asPerson(other, () -> queries.of(organization)));
        }
        become("SUSPENDED");
        assertThrows(OrganizationStopped.class, () -> claim("x" + name));
        assertThrows(OrganizationStopped.class, () -> check(id));
        Callers.asPerson(owner, () -> service.drop(id));
        assertEquals(List.of(), Callers.asPerson(owner, () -> queries.of(organization)));
        assertEquals(List.of("DomainClaimed", "DomainDropped"), audited());
    }

    @Test
    void threeMissesInTwoWeeksEndTheProofAndTheVerification() throws Exception {
        OrganizationDomainId id = proved(name);
        become("TRUSTED");
        names.forget(name);
        look(id);
        look(id);
        look(id);
        assertEquals(DomainState.PROVED, only().state(), "three misses in a moment");
        rows.change(
                "update organization_domain set missed_since = now() - interval '15 days', misses = 1 where id = ?",
                id.value());
        names.habit(only().recordName(), Habit.FAILS);
        look(id);
        look(id);
        assertEquals(DomainState.PROVED, only().state(), "no answers");
        names.habit(only().recordName(), Habit.TRUNCATES);
        look(id);
        assertEquals(DomainState.PROVED, only().state(), "the second miss");
        look(id);
        assertEquals(DomainState.LOST, only().state());
        assertEquals("PENDING", status());
        assertEquals(List.of("DOMAIN_LOST " + name, "DOMAIN_PROVED " + name, "TRUST_ENDED "), mails());
        assertFalse(isDue(id), "a lost domain is looked for when an owner asks");
        names.text(name, only().recordValue());
        assertEquals(DomainResult.PROVED, check(id));
        assertEquals("PENDING", status());
    }

    @Test
    void staffSeeWhichDomainsAreProvedAndWhetherTheWebsiteIsThere() throws Exception {
        proved(name);
        claim("b-" + name);
        rows.change(
                "update hiring_organization set profile = jsonb_set(profile, '{website}', to_jsonb(?::text)) where id = ?",
                "https://www." + name,
                organization.value());
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertEquals(
                List.of(name + " PROVED true", "b-" + name + " PENDING false"),
                Callers.asModerator(moderator, () -> directory.evidence(organization)).domains().stream()
                        .map(domain -> domain.name() + " " + domain.state() + " " + domain.ofWebsite())
                        .toList());
    }

    @Test
    void aVerificationOutlivesOneOfTwoProvedDomains() throws Exception {
        OrganizationDomainId first = proved(name);
        OrganizationDomainId second = proved("b-" + name);
        become("VERIFIED");
        Callers.asPerson(owner, () -> service.drop(first));
        assertEquals("VERIFIED", status());
        Callers.asPerson(owner, () -> service.drop(second));
        assertEquals("PENDING", status());
    }

    @Test
    void theAddressOfAnOwnerProvesItsDomain() throws Exception {
        OrganizationDomainId id = claim(name);
        assertRefused("organizations.domain.address-elsewhere", () -> byAddress(id));
        for (String elsewhere : List.of("ann@not" + name, "ann@mail." + name, "ann@" + name + ".evil.example")) {
            address(elsewhere);
            assertRefused("organizations.domain.address-elsewhere", () -> byAddress(id));
            assertEquals("", only().ownAddress());
        }
        address("ann@" + name);
        assertEquals("ann@" + name, only().ownAddress());
        byAddress(id);
        assertEquals(DomainState.PROVED, only().state());
        assertEquals(DomainMethod.EMAIL, only().method());
        assertEquals(List.of("DOMAIN_PROVED " + name), mails());
        assertFalse(isDue(id), "there is no record that could be missing");

        names.text(name, only().recordValue());
        assertEquals(DomainResult.PROVED, check(id));
        assertEquals(DomainMethod.DNS_TXT, only().method());
        assertEquals(List.of("DOMAIN_PROVED " + name), mails());
    }

    @Test
    void aLinkToThoseWhoRunTheDomainProvesItOnce() throws Exception {
        OrganizationDomainId id = claim(name);
        link(id, DomainMailbox.HOSTMASTER);
        assertEquals("hostmaster@" + name, only().linkTo());
        String token = token("hostmaster@" + name);
        link(id, DomainMailbox.ADMIN);
        assertTrue(byLink.find(token).isEmpty(), "a newer link replaces it");
        token = token("admin@" + name);
        assertEquals("admin@" + name, byLink.find(token).orElseThrow().mailbox());
        assertEquals(DomainState.PENDING, only().state(), "mail scanners open links");

        rows.change("update organization_domain set link_until = now() where id = ?", id.value());
        String expired = token;
        assertTrue(byLink.find(expired).isEmpty());
        assertRefused(NOT_FOUND, () -> byLink.confirm(expired));

        link(id, DomainMailbox.POSTMASTER);
        String last = token("postmaster@" + name);
        assertEquals(name, byLink.confirm(last).domain());
        assertEquals(DomainMethod.POSTMASTER, only().method());
        assertRefused(NOT_FOUND, () -> byLink.confirm(last));
        assertRefused("organizations.domain.proved", () -> link(id, DomainMailbox.POSTMASTER));
    }

    @Test
    void aLinkIsBoundToItsClaimAndOfTwoOrganizationsOneWins() throws Exception {
        AccountId rival = harbour.person();
        OrganizationId other = harbour.organization(rival);
        OrganizationDomainId mine = claim(name);
        OrganizationDomainId theirs = Callers.asPerson(rival, () -> service.claim(new ClaimDomain(other, name)));
        link(mine, DomainMailbox.POSTMASTER);
        String token = token("postmaster@" + name);
        Callers.asPerson(rival, () -> {
            mail.sendLink(theirs, DomainMailbox.WEBMASTER);
            return null;
        });
        byLink.confirm(token("webmaster@" + name));
        assertRefused("organizations.domain.taken", () -> byLink.confirm(token));
        assertEquals(DomainState.PENDING, only().state());
        Callers.asPerson(owner, () -> service.drop(mine));
        assertRefused(NOT_FOUND, () -> byLink.confirm(token));
    }

    @Test
    void mailProvesNothingWhereAnyoneGetsAnAddress() throws Exception {
        address("ann@mailinator.com");
        for (String shared : List.of("mailinator.com", "harbour.github.io")) {
            OrganizationDomainId id = claim(shared);
            assertRefused("organizations.domain.mail-proves-nothing", () -> byAddress(id));
            assertRefused("organizations.domain.mail-proves-nothing", () -> link(id, DomainMailbox.POSTMASTER));
            assertFalse(shown(id).byMail());
        }
    }

    @Test
    void aModeratorGivesADomainToTheOtherOrganizationThatClaimsIt() throws Exception {
        OrganizationDomainId held = proved(name);
        become("VERIFIED");
        AccountId rival = harbour.person();
        OrganizationId other = harbour.organization(rival);
        OrganizationDomainId claim = Callers.asPerson(rival, () -> service.claim(new ClaimDomain(other, name)));
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertEquals(
                organization,
                Callers.asModerator(moderator, () -> directory.evidence(other))
                        .domains()
                        .getFirst()
                        .holder()
                        .id());
        assertThrows(ProofNeeded.class, () -> transfer(moderator, claim, "They run it."));
        presence.of(moderator);
        assertThrows(InvalidInput.class, () -> transfer(moderator, claim, " "));
        assertRefused("organizations.domain.decided", () -> transfer(moderator, held, "They run it."));

        transfer(moderator, claim, "They run it.");
        assertEquals(DomainState.REFUSED, only().state());
        assertEquals("They run it.", only().refusal());
        assertRefused("organizations.domain.refused", () -> Callers.asPerson(owner, () -> service.drop(held)));
        assertEquals("PENDING", status());
        assertEquals(List.of("DOMAIN_PROVED " + name, "DOMAIN_REFUSED They run it."), mails());
        ClaimedDomain given = Callers.asPerson(rival, () -> queries.of(other)).getFirst();
        assertEquals(DomainState.PROVED, given.state());
        assertEquals(DomainMethod.STAFF, given.method());
        assertEquals(DomainResult.PROVED, check(held), "the record is still there");
        assertEquals(DomainState.REFUSED, only().state());
        assertRefused("organizations.domain.decided", () -> transfer(moderator, claim, "Again."));
    }

    private void transfer(AccountId moderator, OrganizationDomainId claim, String reason) throws Exception {
        Callers.asModerator(moderator, () -> transfers.transfer(new TransferDomain(claim, reason)));
    }

    @Test
    void onlyAnOwnerSendsLinksAndThreeADayToAMailbox() throws Exception {
        OrganizationDomainId id = claim(name);
        AccountId recruiter = harbour.member(organization, OrganizationRole.RECRUITER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(recruiter, () -> mail.link(id, DomainMailbox.ADMIN)));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(recruiter, () -> mail.ownAddress(id)));
        for (int i = 0; i < 3; i++) {
            link(id, DomainMailbox.ADMIN);
        }
        assertRefused("shared.too-many-requests", () -> link(id, DomainMailbox.ADMIN));
        become("SUSPENDED");
        assertThrows(OrganizationStopped.class, () -> link(id, DomainMailbox.POSTMASTER));
    }

    private void byAddress(OrganizationDomainId id) throws Exception {
        Callers.asPerson(owner, () -> {
            mail.proveByAddress(id);
            return null;
        });
    }

    private void link(OrganizationDomainId id, DomainMailbox mailbox) throws Exception {
        Callers.asPerson(owner, () -> {
            mail.sendLink(id, mailbox);
            return null;
        });
    }

    private void address(String email) throws Exception {
        rows.change("update account set email = ? where id = ?", email, owner.value());
    }

    /** Of the latest link to a mailbox. */
    private String token(String mailbox) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'DOMAIN_LINK' and recipient = ?"
                                + " order by occurred_at desc",
                        mailbox)
                .getFirst();
    }

    @Test
    void aDomainThatIsDueIsLookedForOnceAndThenWeekly() throws Exception {
        OrganizationDomainId id = claim(name);
        assertFalse(isDue(id));
        names.text(name, only().recordValue());
        look(id);
        assertEquals(DomainState.PROVED, only().state());
        assertFalse(isDue(id));
        int asked = names.asked().size();
        Callers.asSystem(() -> {
            checks.check(id);
            return null;
        });
        assertEquals(asked, names.asked().size());
        assertEquals(
                "7",
                rows.texts(
                                "select round(extract(epoch from next_check_at - checked_at) / 86400) from"
                                        + " organization_domain where id = ?",
                                id.value())
                        .getFirst());
    }

    /** The product looks by itself, because it is time. */
    private void look(OrganizationDomainId id) throws Exception {
        rows.change("update organization_domain set next_check_at = now() where id = ?", id.value());
        assertTrue(isDue(id));
        Callers.asSystem(() -> {
            checks.check(id);
            return null;
        });
    }

    private boolean isDue(OrganizationDomainId id) throws Exception {
        return Callers.asSystem(() -> checks.due()).contains(id);
    }

    private OrganizationDomainId proved(String domain) throws Exception {
        OrganizationDomainId id = claim(domain);
        names.text(domain, shown(id).recordValue());
        look(id);
        assertEquals(DomainState.PROVED, shown(id).state());
        return id;
    }

    private OrganizationDomainId claim(String typed) throws Exception {
        return Callers.asPerson(owner, () -> service.claim(new ClaimDomain(organization, typed)));
    }

    private DomainResult check(OrganizationDomainId id) throws Exception {
        return Callers.asPerson(owner, () -> service.check(id));
    }

    private ClaimedDomain only() throws Exception {
        List<ClaimedDomain> all = Callers.asPerson(owner, () -> queries.of(organization));
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private ClaimedDomain shown(OrganizationDomainId id) throws Exception {
        return Callers.asPerson(owner, () -> queries.of(organization)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void become(String status) throws Exception {
        rows.change("update hiring_organization set status = ? where id = ?", status, organization.value());
    }

    private String status() throws Exception {
        return rows.texts("select status from hiring_organization where id = ?", organization.value())
                .getFirst();
    }

    private List<String> mails() throws Exception {
        return rows.texts(
                "select concat(kind, ' ', facts ->> 'words') from outbox_message where subject_id = ? order by kind",
                organization.value());
    }

    private List<String> audited() throws Exception {
        return rows.texts(
                "select action from audit_log where subject_id = ? and action like 'Domain%' order by place",
                organization.value());
    }
}
