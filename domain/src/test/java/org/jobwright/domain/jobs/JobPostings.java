package org.jobwright.domain.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.advert.Adverts;
import org.jobwright.domain.organizations.OrganizationId;

/** Postings for tests, each in one status. */
final class JobPostings {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Instant AFTER_LAST_DAY =
            Adverts.TODAY.plusDays(31).atStartOfDay(ZoneOffset.UTC).toInstant();
    static final LocalDate LATER = Adverts.TODAY.plusDays(80);
    static final AccountId RECRUITER = AccountId.next();

    private JobPostings() {}

    static JobPosting draft() {
        return JobPosting.draft("JW-2026-000001", OrganizationId.next(), Adverts.complete(), RECRUITER, NOW);
    }

    static JobPosting submitted() {
        JobPosting posting = draft();
        posting.submitForReview(RECRUITER, NOW);
        return posting;
    }

    static JobPosting live() {
        JobPosting posting = submitted();
        posting.publish(1, NOW);
        return posting;
    }

    static JobPosting in(PostingStatus status) {
        JobPosting posting =
                switch (status) {
                    case DRAFT -> draft();
                    case SUBMITTED, IN_REVIEW, SENT_BACK -> submitted();
                    case LIVE, PAUSED, FILLED, CLOSED, EXPIRED, WITHDRAWN, BLOCKED -> live();
                };
        switch (status) {
            case DRAFT, SUBMITTED, LIVE, EXPIRED -> {}
            case IN_REVIEW -> posting.startReview(NOW);
            case SENT_BACK -> posting.sendBack(1, NOW);
            case PAUSED -> posting.pause(RECRUITER, NOW);
            case FILLED -> posting.fill(0, RECRUITER, NOW);
            case CLOSED -> posting.close(0, RECRUITER, NOW);
            case WITHDRAWN -> posting.withdraw(0, RECRUITER, NOW);
            case BLOCKED -> posting.block(NOW);
        }
        return posting;
    }

    /** The time for which {@link #in} is meant: an expired posting is a live one, later. */
    static Instant at(PostingStatus status) {
        return status == PostingStatus.EXPIRED ? AFTER_LAST_DAY : NOW;
    }
}
