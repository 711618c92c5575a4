package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureCause;
import org.jobwright.domain.privacy.ErasureEvent.AccountErased;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionAsked;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.accounts.SuspendedAddressRepository;

/** Erases the people whose day has come, each step in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ErasureRun {

    private static final int MOST = 200;

    /** For how long a moderator who has not decided yet keeps an erasure waiting. */
    private static final Duration REPORTED_WAITS = Duration.ofDays(30);

    /** For how long an appeal keeps an erasure waiting after the day on which it should have been answered. */
    private static final Duration APPEALED_WAITS = Duration.ofDays(14);

    @Inject
    private ErasureRepository requests;

    @Inject
    private ErasureCancellation cancellation;

    @Inject
    private IdleAccountRepository idle;

    @Inject
    private SuspendedAddressRepository suspended;

    @Inject
    private ErasureLog log;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Notes at this node what the others erased. */
    public void complete() {
        log.complete();
    }

    /** The wishes whose day has come. */
    public List<ErasureRequestId> due() {
        return requests.due(ErasureCause.ASKED, clock.instant(), MOST);
    }

    /** The applications that have to be withdrawn first, so that their employers are told as usual. */
    public List<JobApplicationId> running(@NotNull ErasureRequestId id) {
        return applications(id).stream().filter(this::isRunning).toList();
    }

    private boolean isRunning(JobApplicationId application) {
        return requests.application(application).getCandidateStatus().isActive();
    }

    /** The applications of the person; none if they are not erased now. */
    public List<JobApplicationId> applications(@NotNull ErasureRequestId id) {
        return standing(id)
                .map(request -> requests.applications(request.getAccount()))
                .orElseGet(List::of);
    }

    /** Withdraws an application, unless it ended meanwhile. */
    public void withdraw(@NotNull ErasureRequestId id, @NotNull JobApplicationId application) {
        standing(id)
                .map(request -> requests.application(application))
                .filter(running -> running.getCandidateStatus().isActive())
                .ifPresent(running -> events.fire(running.withdraw(clock.instant())));
    }

    /**
     * Removes everything personal from an application that is over. One that its employer needs for a legal case, or may
     * keep because claims are still possible, is read by nobody from now on, and waits.
     */
    public void erase(@NotNull ErasureRequestId id, @NotNull JobApplicationId application) {
        standing(id).ifPresent(request -> erase(request, requests.application(application), today()));
    }

    private void erase(ErasureRequest request, JobApplication over, LocalDate today) {
        JobApplicationId application = over.getId();
        OrganizationId employer = over.getOrganization();
        String reference =
                over.isHiddenForDeletion() ? null : over.getReference().value();
        Optional<LocalDate> kept =
                requests.keptUntil(application, day(request.getAskedAt())).filter(today::isBefore);
        if (kept.isPresent() || requests.isHeld(application, today)) {
            over.hideForDeletion(today);
            kept.filter(day -> reference != null)
                    .ifPresent(day -> events.fire(new DeletionAsked(application, employer, day, clock.instant())));
        } else if (requests.erase(application, today)) {
            log.add(application, clock.instant());
            events.fire(new ApplicationErased(application, employer, reference, clock.instant()));
        }
    }

    /** Notes that an application is kept if it is not erased, although that may have been noted before a step failed. */
    public void failed(@NotNull JobApplicationId application) {
        if (!requests.isErased(application)) {
            log.keep(List.of(application), clock.instant());
        }
    }

    /**
     * Deletes the account, once its applications are erased. While one is kept the account waits, and what the person had
     * for their own search goes. The note outside the database is written before the commit: a backup that is restored has
     * to know of everyone who is gone.
     */
    public void erase(@NotNull ErasureRequestId id) {
        standing(id).ifPresent(request -> {
            List<JobApplicationId> left = requests.applications(request.getAccount());
            if (left.isEmpty()) {
                erase(request, clock.instant());
            } else if (left.stream().noneMatch(this::isRunning)) {
                // What was sent a moment ago is withdrawn first.
                request.keepPartly(clock.instant()).ifPresent(events::fire);
                requests.eraseJobSearch(request.getAccount());
            }
        });
    }

    private void erase(ErasureRequest request, Instant now) {
        Account account = requests.account(request.getAccount());
        AccountErased erased = new AccountErased(
                account.getId(), account.getEmail(), account.getDisplayName(), account.getLanguage(), now);
        request.done(now);
        account.refusedUntil().ifPresent(day -> suspended.add(account.getEmail(), day));
        requests.erase(account.getId());
        log.add(erased.account(), now);
        events.fire(erased);
    }

    /**
     * The request, if the person is to be erased now. Who works for an employer or for Jobwright by now keeps the account, and
     * of those who were absent also who is here again, or whose application an employer needs. Who wrote something that a
     * moderator still has to look at waits for a while. So does a person who appealed against a suspension: without the
     * account nobody could answer, and the address would be refused.
     */
    private Optional<ErasureRequest> standing(ErasureRequestId id) {
        Instant now = clock.instant();
        Optional<ErasureRequest> due = requests.lock(id).filter(request -> request.isDue(now));
        if (due.isEmpty()) {
            return due;
        }
        Account account = requests.account(due.get().getAccount());
        boolean works =
                requests.isMember(account.getId()) || !account.getStaffRoles().isEmpty();
        if (works || due.get().isForAbsence() && !idle.isIdle(account.getId(), now)) {
            cancellation.cancel(due.get(), now);
            return Optional.empty();
        }
        return due.filter(request -> !isAwaited(request, now));
    }

    /** Whether the staff have to look at something first. */
    private boolean isAwaited(ErasureRequest request, Instant now) {
        AccountId account = request.getAccount();
        return now.isBefore(request.getEraseAt().plus(REPORTED_WAITS)) && requests.isReported(account)
                || requests.isAppealed(account, now.minus(APPEALED_WAITS));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
