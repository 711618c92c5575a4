package org.jobwright.services.jobs.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawBreachEvent;
import org.jobwright.domain.jobs.law.LawBreachEvent.AdvertsBreakLaw;
import org.jobwright.domain.jobs.law.LawBreachEvent.AdvertsPausedByLaw;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Checks the public adverts when a law began or changed, a batch at a time, so that an interrupted run can resume.
 * Employers are told once all adverts have been checked, and have some days until an advert may be paused.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class LawLookRun {

    private static final Logger LOG = Logger.getLogger(LawLookRun.class);
    private static final int SOME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    private RuleBookRepository rules;

    @Inject
    private LawBreachRepository breaches;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Checks the next adverts; false if there are none, or another node checks them. */
    public boolean lookAtSome() {
        if (!lock.tryHold("look at adverts")) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        RuleBook book = rules.current();
        String standing = book.standing(today);
        LawBreachRepository.Look look = breaches.look();
        breaches.forgetFormer();
        if (look.seen().equals(standing)) {
            return false;
        }
        boolean goesOn = look.begun().equals(standing) && look.reached() != null;
        List<LiveAdvert> adverts = breaches.adverts(goesOn ? look.reached() : FIRST, SOME, clock.instant());
        if (adverts.isEmpty()) {
            breaches.finish(standing);
            return false;
        }
        keep(adverts, book.enforced(), today);
        breaches.reached(standing, adverts.getLast().posting());
        return true;
    }

    /** An advert that cannot be checked keeps its last result. */
    private void keep(List<LiveAdvert> adverts, RuleBook book, LocalDate today) {
        List<LiveAdvert> looked = new ArrayList<>();
        List<LawBreach> breaking = new ArrayList<>();
        for (LiveAdvert advert : adverts) {
            try {
                LawReview review = review(advert, book, today);
                looked.add(advert);
                if (!review.problems().isEmpty()) {
                    breaking.add(LawBreach.of(advert, review));
                }
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not check the advert of posting %s against the laws", advert.posting());
            }
        }
        breaches.keep(looked, breaking, today);
    }

    private static LawReview review(LiveAdvert advert, RuleBook book, LocalDate today) {
        return book.review(new PostingFacts(advert.advert(), EmployerFacts.of(advert.employer()), today));
    }

    /** Adverts whose time to be changed is over, if pausing is switched on; at most 10,000. */
    public List<JobPostingId> toPause() {
        return breaches.isPausing() ? breaches.toPause(LocalDate.now(clock), clock.instant()) : List.of();
    }

    /** Pauses an advert that would be refused today, but not if its law is not yet enforced or only advises. */
    public void pause(@NotNull JobPostingId id) {
        JobPosting posting = breaches.lock(id);
        Instant now = clock.instant();
        if (posting == null || !posting.isOpen(now) || !breaches.isPausing()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        RuleBook book = rules.current();
        breaches.advert(id, now)
                .filter(advert -> breaches.find(advert.version())
                        .filter(told -> told.isOver(today))
                        .isPresent())
                .ifPresent(advert -> {
                    LawReview review = review(advert, book, today);
                    if (!review.problems().isEmpty()) {
                        breaches.paused(advert.version(), now);
                        events.fire(posting.pauseByLaw(book.broken(review), now));
                    }
                });
    }

    /** The organizations whose owners have to be told: of breaches once all adverts have been checked, of pauses at once. */
    public List<OrganizationId> toTell() {
        return breaches.toTell(isFinished());
    }

    private boolean isFinished() {
        return breaches.look().begun().isEmpty();
    }

    /** Tells the owners of an organization, once, how many adverts break a law and how many were paused. */
    public void tell(@NotNull OrganizationId organization) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        int found = isFinished() ? breaches.tell(organization, today) : 0;
        if (found > 0) {
            Instant until = today.plusDays(LawBreachEvent.DAYS)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
            events.fire(new AdvertsBreakLaw(organization, found, until, now));
        }
        int paused = breaches.tellPauses(organization);
        if (paused > 0) {
            events.fire(new AdvertsPausedByLaw(organization, paused, now));
        }
    }
}
