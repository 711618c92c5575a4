package org.jobwright.services.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.matching.ApplicationMatch;
import org.jobwright.domain.matching.method.MatchMethod;
import org.jobwright.services.applications.ApplicationRepository;

/** Looks applications through whose senders agreed, each in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class MatchRun {

    private static final int BATCH = 100;

    private final LuceneStemmer stemmer = new LuceneStemmer();

    @Inject
    private ApplicationRepository applications;

    @Inject
    private MatchRepository matches;

    @Inject
    private Clock clock;

    /** Some of the applications that wait. */
    public List<JobApplicationId> due() {
        return matches.due(BATCH);
    }

    /** Looks one through, unless that was done meanwhile or its sender took the consent back. */
    public void read(@NotNull JobApplicationId id) {
        matches.lockFree(id).filter(MatchRun::isDue).ifPresent(match -> applications
                .find(id)
                .filter(application ->
                        application.getCandidateStatus().isActive() && !application.isHiddenForDeletion())
                .ifPresent(application -> read(match, application)));
    }

    private static boolean isDue(ApplicationMatch match) {
        return match.isAgreed()
                && (match.getResult() == null
                        || match.isCvUnread()
                        || match.getResult().method() < MatchMethod.VERSION);
    }

    private void read(ApplicationMatch match, JobApplication application) {
        JobAdvert advert = matches.advert(application).orElse(JobAdvert.EMPTY);
        String cv = matches.cv(application);
        match.keep(
                MatchMethod.compare(
                        advert,
                        application.getContent(),
                        cv,
                        LocalDate.ofInstant(application.getAppliedAt(), ZoneOffset.UTC),
                        stemmer),
                cv != null && cv.isBlank(),
                application.getPostingVersion(),
                clock.instant());
    }
}
