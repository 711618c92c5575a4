package org.jobwright.web.jobs;

import java.io.Serializable;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.StaleData;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SavedDraft;

/**
 * Saves a draft while it is typed. When someone else saved in between it stops, so that neither text is lost, until the
 * person decides whose stays.
 */
class DraftKeeper implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a save can end with. */
    interface Screen extends Serializable {

        void saved(SavedDraft draft);

        void someoneElseSaved();
    }

    private final PostingDraftService drafts;
    private final Screen screen;
    private final JobPostingId posting;
    private Long seenVersion;
    private boolean stopped;

    DraftKeeper(PostingDraftService drafts, PostingDetails details, Screen screen) {
        this.drafts = drafts;
        this.screen = screen;
        posting = details.id();
        seenVersion = details.seenVersion();
    }

    void save(JobAdvert advert) {
        if (stopped) {
            return;
        }
        try {
            SavedDraft saved = drafts.saveDraft(new SaveJobPostingDraft(posting, seenVersion, advert));
            seenVersion = saved.seenVersion();
            screen.saved(saved);
        } catch (StaleData conflict) {
            stopped = true;
            screen.someoneElseSaved();
        }
    }

    /** Saves over what someone else saved; only after the person has seen that there is something. */
    void saveOver(Long theirVersion, JobAdvert advert) {
        stopped = false;
        seenVersion = theirVersion;
        save(advert);
    }

    Long seenVersion() {
        return seenVersion;
    }
}
