package org.jobwright.web.applications.following;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.notifications.following.FollowService;
import org.jobwright.services.notifications.following.Followers;

/** Who follows what, for pages that offer it. */
@Dependent
public class FollowDesk implements Serializable {

    @Inject
    private FollowService service;

    /** For a posting with all its applications, on a page for members who work with them. */
    public FollowPanel panel(JobPostingId posting) {
        return new FollowPanel(this, posting, null);
    }

    /** For one application. */
    public FollowPanel panel(JobPostingId posting, JobApplicationId application) {
        return new FollowPanel(this, posting, application);
    }

    Followers of(JobPostingId posting, JobApplicationId application) {
        return application == null ? service.ofPosting(posting) : service.ofApplication(application);
    }

    void follow(JobPostingId posting, JobApplicationId application) {
        if (application == null) {
            service.followPosting(posting);
        } else {
            service.followApplication(application);
        }
    }

    void unfollow(JobPostingId posting, JobApplicationId application) {
        service.unfollow(posting, application);
    }
}
