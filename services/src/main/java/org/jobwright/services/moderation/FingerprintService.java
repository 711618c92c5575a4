package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.likeness.Fingerprint;

/** Creates missing fingerprints of submitted texts and compares open cases again. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class FingerprintService {

    private static final int BATCH = 200;

    @Inject
    private LikenessRepository likeness;

    /**
     * Compares the next open cases again: with texts that had no fingerprint when they were compared, or that came at
     * the same time.
     *
     * @param last the case after which to continue
     * @return the last one compared, none at the end
     */
    public Optional<ModerationCaseId> compareOpen(ModerationCaseId last) {
        List<ModerationCaseId> next = likeness.openAfter(last, BATCH);
        next.forEach(likeness::compare);
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast());
    }

    /** Creates the next missing fingerprints; returns how many. */
    public int fill() {
        List<JobPostingId> missing = likeness.withoutFingerprint(BATCH);
        save(missing);
        return missing.size();
    }

    /**
     * Makes the fingerprints of the next submitted texts again, as after a change of how they are made.
     *
     * @param last the posting after which to continue
     * @return the last one, none at the end
     */
    public Optional<JobPostingId> renew(JobPostingId last) {
        List<JobPostingId> next = likeness.submittedAfter(last, BATCH);
        save(next);
        return next.isEmpty() ? Optional.empty() : Optional.of(next.getLast());
    }

    private void save(List<JobPostingId> postings) {
        likeness.submitted(postings)
                .forEach(text -> likeness.save(text.posting(), text.version(), Fingerprint.of(text.advert())));
    }
}
