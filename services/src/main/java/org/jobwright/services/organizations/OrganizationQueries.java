package org.jobwright.services.organizations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.domain.organizations.SignOnNeeded;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.Caller;

/** Organizations as everyone sees them, and as their members do. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OrganizationQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Caller caller;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    /** The public page of an organization, unless it is stopped. */
    @PermitAll
    public Optional<PublicOrganization> page(@NotNull String slug) {
        return entityManager
                .createQuery("select o from HiringOrganization o where o.slug = :slug", HiringOrganization.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(OrganizationQueries::shown)
                .filter(found -> found.status().isPublic());
    }

    /** An organization by its id, including stopped ones: what its adverts and applications need to know. */
    @PermitAll
    public PublicOrganization get(@NotNull OrganizationId id) {
        return shown(organizations.get(id));
    }

    /** The PNG with that fingerprint, while it is the logo of an organization that may show one. */
    @PermitAll
    public Optional<byte[]> logo(@NotNull String fingerprint) {
        return entityManager
                .createQuery(
                        "select l from OrganizationLogo l where l.fingerprint = :fingerprint", OrganizationLogo.class)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .filter(logo -> organizations
                        .get(logo.getId())
                        .getPublicLogo()
                        .filter(fingerprint::equals)
                        .isPresent())
                .findFirst()
                .map(OrganizationLogo::getContent);
    }

    /** The organizations that the caller works for and whose pages are open, by name. */
    public List<MyOrganization> mine() {
        return memberships().filter(one -> !caller.isClosed(one.id())).toList();
    }

    /**
     * Those whose provider the caller has to sign in at before their pages open; none while they are visiting another
     * employer, which need not know them.
     */
    public List<MyOrganization> closed() {
        return caller.isVisiting()
                ? List.of()
                : memberships().filter(one -> caller.isClosed(one.id())).toList();
    }

    /** The warnings that still count of the organizations that the caller owns, until an owner marks them as read. */
    public List<OwnWarning> warnings() {
        Instant now = clock.instant();
        return entityManager
                .createQuery("""
                        select o from OrganizationMembership m join m.organization o
                        where m.account = :caller and m.endedAt is null and m.role = OWNER
                          and o.warnedAt is not null and o.warningReadAt is null
                        order by lower(o.displayName)""", HiringOrganization.class)
                .setParameter("caller", caller.person())
                .getResultStream()
                .filter(one -> one.getStatus().isPublic() && !caller.isClosed(one.getId()))
                .flatMap(one -> one.getWarning().stream()
                        .filter(warning -> warning.counts(now))
                        .map(warning -> new OwnWarning(one.getId(), one.getDisplayName(), warning)))
                .toList();
    }

    private Stream<MyOrganization> memberships() {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.organizations.MyOrganization(
                          o.id, o.displayName, o.slug, m.role, o.status, o.requisitionUse)
                        from OrganizationMembership m join m.organization o
                        where m.account = :caller and m.endedAt is null
                        order by lower(o.displayName)""", MyOrganization.class)
                .setParameter("caller", caller.person())
                .getResultList()
                .stream();
    }

    /** That of the organizations that the caller works for which has this address. */
    public MyOrganization mine(@NotNull String organizationSlug) {
        MyOrganization found = memberships()
                .filter(one -> one.slug().equals(organizationSlug))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (caller.isClosed(found.id())) {
            throw caller.isVisiting() ? new NotFound() : new SignOnNeeded(found.id());
        }
        return found;
    }

    /** An organization as its members see it, and its programs. */
    @RolesAllowed({Role.PERSON, Role.INTEGRATION})
    public OrganizationDetails details(@NotNull OrganizationId id) {
        guard.requireColleague(id);
        HiringOrganization organization = organizations.get(id);
        return new OrganizationDetails(
                id,
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getProfile(),
                organization.getTerms(),
                organization.getStatus(),
                organization.getStatusReason().orElse(null),
                organization.isSecondFactorRequired(),
                ownLogo(organization));
    }

    /** An unverified organization has no links. */
    private static PublicOrganization shown(HiringOrganization organization) {
        boolean verified = organization.getStatus().isVerified();
        return new PublicOrganization(
                organization.getId(),
                organization.getDisplayName(),
                organization.getSlug(),
                verified ? organization.getProfile() : organization.getProfile().withoutLinks(),
                organization.getTerms(),
                organization.getStatus(),
                organization.getPublicLogo().orElse(null));
    }

    /** Members see it before it is public; it is embedded in their page. */
    private String ownLogo(HiringOrganization organization) {
        return organization
                .getLogo()
                .map(fingerprint -> entityManager.find(OrganizationLogo.class, organization.getId()))
                .map(logo -> "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.getContent()))
                .orElse(null);
    }
}
