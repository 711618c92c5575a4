package org.jobwright.services.organizations.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.LookAlikes;
import org.jobwright.domain.organizations.profile.NameSkeleton;
import org.jobwright.domain.shared.text.WebLink;
import org.jobwright.services.organizations.domains.ListedNameRepository;
import org.jobwright.services.organizations.domains.LookAlikeDomains;

/**
 * Organizations that one may be confused with. Compared one by one, because the database cannot fold names; only names,
 * websites and proved domains are read.
 */
@ApplicationScoped
class LookAlikeQueries {

    private static final int MOST = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ListedNameRepository lists;

    /**
     * Those that resemble an organization, the oldest first.
     *
     * @param host of its website, without {@code www.}; empty if it has none
     * @param domains that it says are its own
     */
    @SuppressWarnings("unchecked")
    List<OrganizationEvidence.Alike> of(OrganizationId id, String name, String host, List<String> domains) {
        List<String> own = own(host, domains);
        NameSkeleton skeleton = NameSkeleton.of(name);
        try (Stream<Tuple> others = entityManager
                .createNativeQuery("""
                        select o.id, o.display_name, o.status, o.profile ->> 'website' as website,
                          (select string_agg(d.name, ' ' order by d.name) from organization_domain d
                            where d.organization_id = o.id and d.state = 'PROVED') as proved
                        from hiring_organization o where o.id <> :id order by o.created_at""", Tuple.class)
                .setParameter("id", id.value())
                .getResultStream()) {
            return others.map(other -> alike(other, name, skeleton, host, own))
                    .filter(Objects::nonNull)
                    .limit(MOST)
                    .toList();
        }
    }

    /** Protected names that one may be taken for. A domain that is the same is the organization's, or will not be proved. */
    List<OrganizationEvidence.LikeProtected> ofProtected(String name, String host, List<String> domains) {
        List<String> own = own(host, domains);
        return lists.protectedNames().stream()
                .flatMap(other -> (LookAlikeDomains.of(other).isPresent()
                                ? own.stream()
                                        .flatMap(one -> LookAlikeDomains.between(one, other).stream())
                                        .findFirst()
                                : LookAlikes.ofNames(name, other))
                        .map(how -> new OrganizationEvidence.LikeProtected(other, how)).stream())
                .sorted(Comparator.comparing(OrganizationEvidence.LikeProtected::how))
                .limit(MOST)
                .toList();
    }

    private static List<String> own(String host, List<String> domains) {
        return Stream.concat(LookAlikeDomains.of(host).stream(), domains.stream())
                .distinct()
                .toList();
    }

    /** Null if people tell them apart. */
    private static OrganizationEvidence.Alike alike(
            Tuple other, String name, NameSkeleton skeleton, String host, List<String> own) {
        String called = other.get("display_name", String.class);
        OrganizationStatus status = OrganizationStatus.valueOf(other.get("status", String.class));
        OrganizationEvidence.Alike alike = new OrganizationEvidence.Alike(
                new OrganizationId(other.get("id", UUID.class)),
                called,
                status,
                NameSkeleton.of(called).equals(skeleton),
                isSameWebsite(other.get("website", String.class), host),
                status.isVerified() ? LookAlikes.ofNames(name, called).orElse(null) : null,
                likeDomain(own, other.get("proved", String.class)));
        boolean found = alike.sameName() || alike.sameWebsite();
        return found || alike.likeName() != null || alike.likeDomain() != null ? alike : null;
    }

    private static boolean isSameWebsite(String website, String host) {
        return !host.isEmpty() && website != null && host.equals(hostOf(website));
    }

    private static OrganizationEvidence.LikeDomain likeDomain(List<String> own, String proved) {
        return proved == null
                ? null
                : own.stream()
                        .flatMap(one -> Arrays.stream(proved.split(" ", -1))
                                .flatMap(other -> LookAlikeDomains.between(one, other)
                                        .map(how -> new OrganizationEvidence.LikeDomain(one, other, how))
                                        .stream()))
                        .findFirst()
                        .orElse(null);
    }

    /** The host of a website, without {@code www.}. */
    static String hostOf(String website) {
        String host = new WebLink("", website).host();
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
