package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.NameSkeleton;
import org.jobwright.domain.talent.findable.Exclusion;
import org.jobwright.domain.talent.findable.FindableProfile;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.domain.talent.findable.Visibility;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Who can find the caller. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class VisibilityQueries {

    private static final int MOST_EMPLOYERS = 8;
    private static final int MOST_PROPOSED = 3;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private FindableRepository profiles;

    @Inject
    private Caller caller;

    /** The caller's own; hidden if they never changed it. */
    public MyVisibility mine() {
        Resume resume = profiles.resume(caller.person());
        Optional<FindableProfile> profile = profiles.find(caller.person());
        List<Exclusion> exclusions = profile.map(FindableProfile::getExclusions).orElse(List.of());
        return new MyVisibility(
                profile.map(FindableProfile::getVisibility).orElse(Visibility.HIDDEN),
                profile.map(FindableProfile::getVisibilityAt).orElse(null),
                profile.flatMap(FindableProfile::getConsent).orElse(null),
                profile.map(FindableProfile::isHiddenFromAgencies).orElse(false),
                exclusions,
                profile.map(FindableProfile::getWishes).orElse(SearchWishes.NONE),
                ProfileCard.of(resume).orElse(null),
                proposed(resume, exclusions));
    }

    private static List<String> proposed(Resume resume, List<Exclusion> exclusions) {
        List<NameSkeleton> hidden = exclusions.stream()
                .map(exclusion -> NameSkeleton.of(exclusion.label()))
                .toList();
        return resume.work().stream()
                .filter(work -> work.endDate() == null)
                .map(Work::name)
                .filter(Objects::nonNull)
                .filter(name -> name.length() <= Exclusion.MAX_NAME && !hidden.contains(NameSkeleton.of(name)))
                .distinct()
                .limit(MOST_PROPOSED)
                .toList();
    }

    /** Whether the caller hides from an organization, by whatever entry of their list. */
    public boolean hidesFrom(@NotNull OrganizationId organization) {
        return (boolean) entityManager
                .createNativeQuery("select jobwright_hides_from(:organization)", Boolean.class)
                .setParameter("organization", organization.value())
                .getSingleResult();
    }

    /** Employers whose name contains these words, by name. */
    public List<KnownEmployer> employers(@NotNull @Size(max = Exclusion.MAX_NAME) String words) {
        if (words.isBlank()) {
            return List.of();
        }
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.talent.findable.KnownEmployer(o.id, o.displayName)
                        from HiringOrganization o
                        where lower(o.displayName) like :words escape '!' and o.status in :shown
                        order by lower(o.displayName), o.id.value""", KnownEmployer.class)
                .setParameter("words", LikePattern.containing(words))
                .setParameter("shown", OrganizationStatus.publicOnes())
                .setMaxResults(MOST_EMPLOYERS)
                .getResultList();
    }
}
