package org.jobwright.services.organizations.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.OrganizationWarning;
import org.jobwright.domain.organizations.domains.DomainResult;
import org.jobwright.domain.organizations.domains.OrganizationDomain;
import org.jobwright.domain.organizations.profile.MixedScripts;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.organizations.domains.ListedNameRepository;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Staff look up organizations. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class OrganizationDirectoryQueries {

    private static final String MATCHES = " from HiringOrganization o"
            + " where lower(o.displayName) like :words escape '!' and o.status in :statuses";

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LookAlikeQueries lookAlikes;

    @Inject
    private ListedNameRepository lists;

    @Inject
    private Clock clock;

    /**
     * The organizations whose name contains some words; those that requested verification first, then the newest.
     *
     * @param statuses only these; empty for all
     */
    public Page<OrganizationSummary> find(
            String words, @NotNull Set<OrganizationStatus> statuses, @NotNull PageRequest page) {
        List<OrganizationSummary> found = matching(
                        "select o" + MATCHES + " order by case when o.status = PENDING then 0 else 1 end,"
                                + " o.createdAt desc, o.id.value",
                        HiringOrganization.class,
                        words,
                        statuses)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(this::summary)
                .toList();
        long total = matching("select count(o)" + MATCHES, Long.class, words, statuses)
                .getSingleResult();
        return new Page<>(found, page.number(), page.size(), total);
    }

    /** How many organizations wait for verification. */
    public long waitingForVerification() {
        return entityManager
                .createQuery("select count(o) from HiringOrganization o where o.status = PENDING", Long.class)
                .getSingleResult();
    }

    /** The evidence that staff check before they decide about an organization. */
    public OrganizationEvidence evidence(@NotNull OrganizationId id) {
        HiringOrganization organization = entityManager.find(HiringOrganization.class, id);
        if (organization == null) {
            throw new NotFound();
        }
        String website = organization.getProfile().website();
        String host = LookAlikeQueries.hostOf(website);
        List<OrganizationEvidence.Domain> domains = domains(id, host);
        List<String> names =
                domains.stream().map(OrganizationEvidence.Domain::name).toList();
        return new OrganizationEvidence(
                summary(organization),
                organization.getProfile().registrationNumber(),
                domains,
                members(id, host),
                lookAlikes.of(id, organization.getDisplayName(), host, names),
                lookAlikes.ofProtected(organization.getDisplayName(), host, names),
                MixedScripts.isIn(organization.getDisplayName()),
                organization.getVerificationNote().orElse(""));
    }

    private List<OrganizationEvidence.Domain> domains(OrganizationId id, String host) {
        return entityManager
                .createQuery("""
                        select d, o from OrganizationDomain d
                        left join OrganizationDomain p on p.name = d.name and p.state = PROVED and p.id <> d.id
                        left join HiringOrganization o on o.id = p.organization
                        where d.organization = :organization
                        order by case when d.state = PROVED then 0 else 1 end, d.name
                        """, Tuple.class)
                .setParameter("organization", id)
                .getResultStream()
                .map(row -> domain(row.get(0, OrganizationDomain.class), row.get(1, HiringOrganization.class), host))
                .toList();
    }

    private OrganizationEvidence.Domain domain(OrganizationDomain domain, HiringOrganization holder, String host) {
        String name = domain.getName();
        return new OrganizationEvidence.Domain(
                domain.getId(),
                name,
                holder == null ? null : new OrganizationEvidence.Holder(holder.getId(), holder.getDisplayName()),
                domain.getState(),
                domain.getProvedAt().orElse(null),
                domain.getMethod().orElse(null),
                lists.provability(name),
                domain.getAnswer()
                        .filter(answer -> answer.result() == DomainResult.TAKEN)
                        .isPresent(),
                host.equals(name) || host.endsWith("." + name));
    }

    private List<OrganizationEvidence.Member> members(OrganizationId id, String host) {
        return entityManager
                .createQuery("""
                        select a, m.role from OrganizationMembership m join Account a on a.id = m.account
                        where m.organization.id = :organization and m.endedAt is null
                        order by case when m.role = OWNER then 0 else 1 end, m.joinedAt
                        """, Tuple.class)
                .setParameter("organization", id)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> member(row.get(0, Account.class), row.get(1, OrganizationRole.class), host))
                .toList();
    }

    private static OrganizationEvidence.Member member(Account account, OrganizationRole role, String host) {
        String email = account.getEmail().value();
        String domain = email.substring(email.lastIndexOf('@') + 1);
        boolean ofWebsite = !host.isEmpty() && (domain.equals(host) || host.endsWith("." + domain));
        return new OrganizationEvidence.Member(
                account.getId(), account.getDisplayName(), email, role, domain, ofWebsite);
    }

    /** The organizations that a person works or worked for, current ones first. */
    public List<PersonMembership> memberships(@NotNull AccountId person) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.organizations.directory.PersonMembership(
                          o.id, o.displayName, m.role, m.joinedAt, m.endedAt,
                          m.role = OWNER and m.endedAt is null and not exists (
                            select 1 from OrganizationMembership other join Account a on a.id = other.account
                            where other.organization = o and other.endedAt is null and other.role = OWNER
                              and other.account <> :person and a.status = ACTIVE))
                        from OrganizationMembership m join m.organization o
                        where m.account = :person
                        order by case when m.endedAt is null then 0 else 1 end, m.joinedAt desc
                        """, PersonMembership.class)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultList();
    }

    private <T> TypedQuery<T> matching(String query, Class<T> type, String words, Set<OrganizationStatus> statuses) {
        return entityManager
                .createQuery(query, type)
                .setParameter("words", LikePattern.containing(words))
                .setParameter("statuses", statuses.isEmpty() ? EnumSet.allOf(OrganizationStatus.class) : statuses);
    }

    private OrganizationSummary summary(HiringOrganization organization) {
        Optional<OrganizationWarning> warning =
                organization.getWarning().filter(given -> given.counts(clock.instant()));
        return new OrganizationSummary(
                organization.getId(),
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getProfile().legalName(),
                organization.getProfile().website(),
                organization.getStatus(),
                organization.getStatusReason().orElse(null),
                warning.orElse(null),
                warning.filter(given -> given.allowsSuspension(clock.instant())).isPresent(),
                organization.getCreatedAt());
    }
}
