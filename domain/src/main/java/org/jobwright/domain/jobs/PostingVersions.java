package org.jobwright.domain.jobs;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The versions of one posting: the latest, which may still be written, and the public one, which stays as it is until the
 * next approval. Changed through the {@link JobPosting} only.
 */
@Embeddable
public class PostingVersions {

    @OneToMany(mappedBy = "posting", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private final List<PostingVersion> items = new ArrayList<>();

    /** The number of the public version; null before the first publication. */
    private Integer publicVersion;

    private int submissions;

    protected PostingVersions() {}

    PostingVersions(JobPosting posting, JobAdvert advert) {
        items.add(new PostingVersion(posting, 1, advert));
    }

    /** Saves what was typed. When the latest version is public or was sent back, this starts the next one. */
    void edit(JobPosting posting, JobAdvert advert) {
        switch (latest().getStatus()) {
            case DRAFT -> latest().edit(advert);
            case SUBMITTED -> throw new RuleViolation("jobs.under-review");
            case APPROVED, SENT_BACK -> items.add(new PostingVersion(posting, latest().getNumber() + 1, advert));
        }
    }

    void submit(Instant now) {
        latest().submit(now);
        submissions++;
    }

    /** Takes a submission back, if there is one: nothing is left to decide. */
    void recallSubmitted() {
        if (latest().getStatus() == PostingVersionStatus.SUBMITTED) {
            latest().recall();
        }
    }

    /** The version that waits for a decision; refused if that is not the one that was read. */
    PostingVersion requireSubmitted(int number) {
        PostingVersion version = latest();
        if (version.getStatus() != PostingVersionStatus.SUBMITTED || version.getNumber() != number) {
            throw new RuleViolation("jobs.not-submitted");
        }
        return version;
    }

    /** Approves the submitted version: it becomes the public one, with that advert. */
    void publish(PostingVersion version, JobAdvert advert, Instant now) {
        version.decide(PostingVersionStatus.APPROVED, now);
        version.renew(advert);
        publicVersion = version.getNumber();
    }

    /** Takes the approval of the latest version back. The one that was public before is public again, if there was one. */
    Optional<PostingVersion> unpublish(int number) {
        if (!Integer.valueOf(number).equals(publicVersion) || latest().getNumber() != number) {
            throw new RuleViolation("jobs.not-public");
        }
        latest().reopen();
        Optional<PostingVersion> former = items.stream()
                .filter(version -> version.getStatus() == PostingVersionStatus.APPROVED)
                .reduce((earlier, later) -> later);
        publicVersion = former.map(PostingVersion::getNumber).orElse(null);
        return former;
    }

    /** Gives the public version a later last day. An edit that is still being written then ends no earlier. */
    void renew(PostingVersion published, OpeningTerms opening) {
        published.renew(published.getAdvert().withOpening(opening));
        if (latest().getStatus() == PostingVersionStatus.DRAFT) {
            latest().edit(renewed(latest().getAdvert(), opening.lastDay()));
        }
    }

    /** The advert of a version that waits, with the later last day of a renewal since its submission. */
    JobAdvert renewedSinceSubmission(PostingVersion waiting, Instant publishedAt) {
        // What the public reads changes by an approval or a renewal, and nothing is approved while a version waits.
        return publishedAt == null || !publishedAt.isAfter(waiting.getSubmittedAt())
                ? waiting.getAdvert()
                : renewed(
                        waiting.getAdvert(),
                        published().orElseThrow().getAdvert().opening().lastDay());
    }

    private static JobAdvert renewed(JobAdvert advert, LocalDate lastDay) {
        return advert.withOpening(advert.opening().renewedAtLeastUntil(lastDay));
    }

    PostingVersion latest() {
        return items.getLast();
    }

    Optional<PostingVersion> published() {
        return items.stream()
                .filter(version -> publicVersion != null && version.getNumber() == publicVersion)
                .findFirst();
    }

    boolean wereEverPublic() {
        return publicVersion != null;
    }

    List<PostingVersion> all() {
        return List.copyOf(items);
    }

    int submissions() {
        return submissions;
    }
}
