package org.jobwright.container.organizations;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.domains.DomainMailbox;
import org.jobwright.domain.organizations.domains.DomainState;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.organizations.profile.LookAlike;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.organizations.CreateOrganization;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.organizations.directory.OrganizationEvidence;
import org.jobwright.services.organizations.domains.ClaimDomain;
import org.jobwright.services.organizations.domains.DomainHolder;
import org.jobwright.services.organizations.domains.DomainMailService;
import org.jobwright.services.organizations.domains.DomainProofService;
import org.jobwright.services.organizations.domains.DomainQueries;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.services.organizations.domains.ListedName;
import org.jobwright.services.organizations.domains.ListedNameQueries;
import org.jobwright.services.organizations.domains.ListedNameService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Administrators change the lists of names that count when an organization is verified. */
@ContainerTest
class NameListsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private OrganizationService organizations;

    @Inject
    private OrganizationDirectoryQueries directory;

    @Inject
    private DomainService domains;

    @Inject
    private DomainMailService mail;

    @Inject
    private DomainProofService proofs;

    @Inject
    private DomainQueries named;

    @Inject
    private ListedNameService service;

    @Inject
    private ListedNameQueries queries;

    @Inject
    private Rows rows;

    private final String unique = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");
    private final String domain = "mail-" + unique + ".example";

    private AccountId administrator;
    private AccountId owner;
    private OrganizationId organization;

    @BeforeEach
    void anOrganization() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        owner = harbour.person();
        organization = harbour.organization(owner);
    }

    @Test
    void aDomainOfMailForEveryoneCannotBeNamedUntilItIsTakenOffAgain() throws Exception {
        add(NameList.WEBMAIL, "https://www." + domain + "/");

        InvalidInput refused = assertThrows(InvalidInput.class, () -> claim(domain));
        assertEquals(
                "organizations.domain.webmail", refused.getProblems().getFirst().code());
        assertProblem("organizations.lists.already", () -> add(NameList.WEBMAIL, domain));

        remove(NameList.WEBMAIL, domain);
        claim(domain);
        assertEquals(
                List.of(),
                changes(NameList.WEBMAIL).stream()
                        .filter(one -> one.name().equals(domain))
                        .toList(),
                "as in the release again");
        assertProblem("organizations.lists.not-there", () -> remove(NameList.WEBMAIL, domain));
    }

    @Test
    void whatTheReleaseListsCanBeTakenOff() throws Exception {
        assertProblem("organizations.domain.webmail", () -> claim("disroot.org"));

        remove(NameList.WEBMAIL, "disroot.org");

        claim("disroot.org");
        ListedName taken = changes(NameList.WEBMAIL).stream()
                .filter(one -> one.name().equals("disroot.org"))
                .findFirst()
                .orElseThrow();
        assertFalse(taken.listed());
        assertEquals("A test", taken.reason());
        add(NameList.WEBMAIL, "disroot.org");
        assertEquals(2, rows.count("from listed_name where name = 'disroot.org'"));
    }

    @Test
    void mailProvesNothingWhereAnAdministratorSaysSo() throws Exception {
        OrganizationDomainId id = claim(domain);
        rows.change("update account set email = ? where id = ?", "ann@" + domain, owner.value());
        assertTrue(byMail());

        add(NameList.MAIL_PROVIDER, domain);

        assertFalse(byMail());
        assertRefused(
                "organizations.domain.mail-proves-nothing",
                () -> Callers.asPerson(owner, () -> mail.proveByAddress(id)));
    }

    @Test
    void whatIsPutOnAListAfterTheProofWasBegunCannotBeProved() throws Exception {
        OrganizationDomainId id = claim(domain);
        rows.change("update account set email = ? where id = ?", "ann@" + domain, owner.value());
        Callers.asPerson(owner, () -> mail.sendLink(id, DomainMailbox.POSTMASTER));
        Secret link = Secret.next();
        rows.change("update organization_domain set link_hash = ? where id = ?", link.hash(), id.value());

        add(NameList.WEBMAIL, domain);

        assertRefused("organizations.domain.webmail", () -> Callers.asPerson(owner, () -> mail.proveByAddress(id)));
        assertRefused(
                "organizations.domain.webmail",
                () -> Callers.asPerson(owner, () -> mail.sendLink(id, DomainMailbox.ADMIN)));
        assertRefused("organizations.domain.webmail", () -> Callers.asPerson(owner, () -> domains.check(id)));
        assertRefused("organizations.domain.webmail", () -> Callers.asSystem(() -> proofs.confirm(link)));
        assertEquals(List.of("PENDING"), rows.texts("select state from organization_domain where id = ?", id.value()));
    }

    @Test
    void aNameBelowAListedDomainIsListedToo() throws Exception {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> {
            add(NameList.WEBMAIL, domain);
            claim("jobs.berlin." + domain);
        });
        assertEquals(
                "organizations.domain.webmail", refused.getProblems().getFirst().code());
    }

    @Test
    void whatWasProvedByAListedDomainStaysAndModeratorsSeeIt() throws Exception {
        OrganizationDomainId id = claim(domain);
        rows.change("update account set email = ? where id = ?", "ann@" + domain, owner.value());
        Callers.asPerson(owner, () -> mail.proveByAddress(id));
        assertFalse(evidence(organization).domains().getFirst().isProvedInVain());

        add(NameList.MAIL_PROVIDER, domain);

        OrganizationEvidence.Domain listed = evidence(organization).domains().getFirst();
        assertEquals(DomainState.PROVED, listed.state());
        assertTrue(listed.isProvedInVain());
        assertEquals(
                organization,
                Callers.asAdministrator(administrator, () -> queries.holder(NameList.MAIL_PROVIDER, domain))
                        .map(DomainHolder::id)
                        .orElseThrow());
    }

    @Test
    void eachChangeOfAListCanBeReadAfterwards() throws Exception {
        add(NameList.WEBMAIL, domain);
        remove(NameList.WEBMAIL, domain);
        add(NameList.WEBMAIL, domain);

        List<ListedName> history = Callers.asAdministrator(
                        administrator,
                        () -> queries.history(Set.of(NameList.WEBMAIL), new PageRequest(1, PageRequest.MAX_SIZE)))
                .items()
                .stream()
                .filter(change -> change.name().equals(domain))
                .toList();

        assertEquals(
                List.of(true, false, true),
                history.stream().map(ListedName::listed).toList());
        assertTrue(history.stream().allMatch(change -> change.reason().equals("A test")), history::toString);
        assertEquals(
                1,
                changes(NameList.WEBMAIL).stream()
                        .filter(one -> one.name().equals(domain))
                        .count());
    }

    @Test
    void whoMayBeTakenForAProtectedNameIsShownToModerators() throws Exception {
        String name = "Sparhafen " + unique;
        add(NameList.PROTECTED, name);
        add(NameList.PROTECTED, "sparhafen-" + unique + ".example");
        OrganizationId fake = found(name.replace("Sparhafen", "Sparhafen Careers"));
        Callers.asPerson(owner, () -> domains.claim(new ClaimDomain(fake, "sparhafen-" + unique + ".test")));

        List<OrganizationEvidence.LikeProtected> like = evidence(fake).protectedNames();

        assertEquals(
                List.of(
                        new OrganizationEvidence.LikeProtected(
                                "sparhafen-" + unique + ".example", LookAlike.SAME_NAME_OTHER_ENDING),
                        new OrganizationEvidence.LikeProtected(name, LookAlike.NAME_PLUS_WORD)),
                like);
        assertEquals(List.of(), evidence(organization).protectedNames());
    }

    @Test
    void aNameThatMixesScriptsIsShownToModerators() throws Exception {
        assertTrue(evidence(found("Sраrhafen " + unique)).mixedScripts());
        assertFalse(evidence(found("Sparhafen " + unique)).mixedScripts());
    }

    @Test
    void whatIsNoNameIsRefusedAndTheAuditLogNamesNone() throws Exception {
        assertProblem("organizations.domain.form", () -> add(NameList.WEBMAIL, "no domain"));
        assertProblem("organizations.lists.name", () -> add(NameList.PROTECTED, "x"));
        add(NameList.PROTECTED, "Sparhafen " + unique);

        assertEquals(
                List.of("NameListed list, name, on"),
                rows.texts(
                        "select action || ' ' || details from audit_log where actor_id = ? order by place",
                        administrator.value()));
    }

    private void assertProblem(String code, Executable command) {
        InvalidInput refused = assertThrows(InvalidInput.class, command);
        assertEquals(code, refused.getProblems().getFirst().code());
    }

    private void add(NameList list, String name) throws Exception {
        Callers.asAdministrator(administrator, () -> service.add(list, name, "A test"));
    }

    private void remove(NameList list, String name) throws Exception {
        Callers.asAdministrator(administrator, () -> service.remove(list, name, "A test"));
    }

    private List<ListedName> changes(NameList list) throws Exception {
        return Callers.asAdministrator(administrator, () -> queries.changes(list));
    }

    private OrganizationDomainId claim(String typed) throws Exception {
        return Callers.asPerson(owner, () -> domains.claim(new ClaimDomain(organization, typed)));
    }

    private boolean byMail() throws Exception {
        return Callers.asPerson(owner, () -> named.of(organization)).getFirst().byMail();
    }

    private OrganizationId found(String name) throws Exception {
        return Callers.asPerson(owner, () -> organizations.found(new CreateOrganization(name, Harbour.profile())));
    }

    private OrganizationEvidence evidence(OrganizationId id) throws Exception {
        return Callers.asAdministrator(administrator, () -> directory.evidence(id));
    }
}
