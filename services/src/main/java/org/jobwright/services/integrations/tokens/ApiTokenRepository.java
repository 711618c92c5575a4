package org.jobwright.services.integrations.tokens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.integrations.ApiToken;
import org.jobwright.domain.integrations.ApiTokenId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Program;

/** Loads and stores tokens. */
@ApplicationScoped
class ApiTokenRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(ApiToken token) {
        entityManager.persist(token);
    }

    ApiToken get(ApiTokenId id) {
        return Optional.ofNullable(entityManager.find(ApiToken.class, id)).orElseThrow(NotFound::new);
    }

    /** How many are neither revoked nor expired. Makes others who ask for the same organization wait. */
    long lockAndCount(OrganizationId organization, Instant now) {
        lock.hold("api-tokens:" + organization);
        return entityManager
                .createQuery(
                        "select count(t) from ApiToken t where t.organization = :organization"
                                + " and t.revokedAt is null and t.expiresAt > :now",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Those of an organization, the latest first, but for those that ended before a time. */
    List<ApiTokenSummary> of(OrganizationId organization, Instant since, int most) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.integrations.tokens.ApiTokenSummary(
                          t.id, t.name, t.prefix, t.scopes, a.displayName,
                          (select count(m) from OrganizationMembership m
                            where m.organization.id = t.organization and m.account = t.madeBy and m.role = OWNER
                              and m.endedAt is null),
                          t.madeAt, t.expiresAt, t.revokedAt, t.lastUsedAt, t.lastUsedFrom)
                        from ApiToken t join Account a on a.id = t.madeBy
                        where t.organization = :organization and t.expiresAt > :since
                          and (t.revokedAt is null or t.revokedAt > :since)
                        order by t.madeAt desc, t.id""", ApiTokenSummary.class)
                .setParameter("organization", organization)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** The token of a program, and its organization. */
    OwnProgram describe(Program program) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.integrations.tokens.OwnProgram(
                          t.name, t.scopes, t.expiresAt, o.displayName, o.slug)
                        from ApiToken t join HiringOrganization o on o.id = t.organization
                        where t.id = :id""", OwnProgram.class)
                .setParameter("id", new ApiTokenId(program.token()))
                .getSingleResult();
    }

    /** The token with this text, if it works; notes its use. */
    Optional<SignedInProgram> open(Secret text, String address, Instant now) {
        return program(
                entityManager
                        .createNativeQuery(
                                "select token, scopes, organization, verified from jobwright_open_token(:hash, :now, :address)",
                                Tuple.class)
                        .setParameter("hash", text.hash()),
                address,
                now);
    }

    /** The same for a token of which a program has an access token. */
    Optional<SignedInProgram> use(UUID token, String address, Instant now) {
        return program(
                entityManager
                        .createNativeQuery(
                                "select token, scopes, organization, verified from jobwright_use_token(:token, :now, :address)",
                                Tuple.class)
                        .setParameter("token", token),
                address,
                now);
    }

    @SuppressWarnings("unchecked")
    private static Optional<SignedInProgram> program(Query query, String address, Instant now) {
        List<Tuple> rows =
                query.setParameter("now", now).setParameter("address", address).getResultList();
        return rows.stream()
                .map(row -> new SignedInProgram(
                        row.get(0, UUID.class),
                        ApiToken.scopes(row.get(1, String.class)),
                        row.get(2, UUID.class),
                        row.get(3, Boolean.class)))
                .findFirst();
    }
}
