package org.jobwright.services.search.alerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.search.alerts.AlertedJobs;
import org.jobwright.domain.search.alerts.JobAlert;
import org.jobwright.domain.search.alerts.NewJobsFound;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.saved.SavedSearchRepository;

/**
 * Finds new jobs for saved searches, each in its own transaction: the due mail and the marks of its jobs are written
 * together or not at all. Several nodes may run at the same time.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class AlertService {

    private static final int BATCH = 200;
    private static final Duration UNDO = Duration.ofDays(1);

    @Inject
    private SavedSearchRepository searches;

    @Inject
    private AlertRepository alerts;

    @Inject
    private NewPostingQueries postings;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The searches that are due, longest waiting first. */
    public List<SavedSearchId> due() {
        return searches.findDue(clock.instant(), BATCH);
    }

    /** Runs one search; false if another node does, or if it is no longer due. */
    public boolean look(SavedSearchId id) {
        Instant now = clock.instant();
        return searches.lockFree(id)
                .filter(search -> search.isDue(now))
                .map(search -> {
                    tellNews(search, now);
                    return true;
                })
                .orElse(false);
    }

    private void tellNews(SavedSearch search, Instant now) {
        Instant upTo = postings.foundUpTo(now);
        List<JobPostingSummary> fitting = postings.since(search.newSince(now), search.getSearch());
        Set<String> unmailed = alerts.markMailed(
                search.getId(),
                fitting.stream().map(JobPostingSummary::reference).toList(),
                now);
        List<AlertedJob> news = fitting.stream()
                .filter(job -> unmailed.contains(job.reference()))
                .map(AlertService::foundJob)
                .toList();
        search.looked(!news.isEmpty(), upTo, now, ZoneId.systemDefault());
        if (!news.isEmpty()) {
            Secret link = Secret.next();
            alerts.add(new JobAlert(link, search, news.size(), now));
            events.fire(new NewJobsFound(
                    search.getId(), search.getAccount(), AlertedJobs.of(search.getName(), news), link.value(), now));
        }
    }

    private static AlertedJob foundJob(JobPostingSummary job) {
        return new AlertedJob(
                job.reference(),
                job.title(),
                job.organizationName(),
                job.place(),
                job.furtherPlaces(),
                job.country(),
                job.baseSalary());
    }

    /** The run failed: it is retried after a while, and does not block the others meanwhile. */
    public void putOff(SavedSearchId id) {
        searches.lockFree(id).ifPresent(search -> search.putOff(clock.instant()));
    }

    /** Deletes searches that were removed yesterday or earlier. */
    public void forgetRemoved() {
        searches.deleteRemovedBefore(clock.instant().minus(UNDO));
    }
}
