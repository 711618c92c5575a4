package org.jobwright.services.insights.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.GuidePolicy;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.RoleGuideDiscarded;
import org.jobwright.domain.insights.guides.RoleGuideDrafted;
import org.jobwright.domain.insights.guides.RoleGuideEdited;
import org.jobwright.domain.insights.guides.RoleGuideEvent;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.RoleGuidePublished;
import org.jobwright.domain.insights.guides.RoleGuideRetired;
import org.jobwright.domain.insights.guides.RoleGuideSentBack;
import org.jobwright.domain.insights.guides.RoleGuideSubmitted;
import org.jobwright.domain.insights.guides.RoleGuideVersion;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.services.shared.caller.Caller;

/** Writes role guides and takes them through review. Administrators only. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RoleGuideService {

    @Inject
    private RoleGuideRepository guides;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<RoleGuideEvent> events;

    /** Begins a guide of which the title is known. Refused when a guide has its address already. */
    public RoleGuideId draft(String title) {
        return begin(GuideContent.titled(title)).getId();
    }

    /**
     * Takes in a guide from a file: as the next version of the guide with that title, or as a new guide. It becomes a
     * draft; what is public stays as it is. A file that says nothing new changes nothing. Refused while the guide is in
     * review, or has a draft that says something else.
     *
     * @param json as {@link GuideFile} writes it
     */
    public RoleGuideId importFile(String json) {
        GuideContent content = GuideFile.read(json);
        return guides.byTitle(content.title())
                .map(present -> {
                    change(present, content, present::replace);
                    return present.getId();
                })
                .orElseGet(() -> begin(content).getId());
    }

    /**
     * Keeps what was written; refused as stale when someone else saved since. What says nothing new changes nothing.
     *
     * @return the version to save with next, and what is still missing
     */
    public SavedRoleGuide save(@Valid SaveRoleGuide command) {
        RoleGuide guide = guides.get(command.guide());
        guide.requireVersion(command.seenVersion());
        change(guide, command.content(), guide::edit);
        guides.flush();
        return new SavedRoleGuide(
                guide.getVersion(), guide.latest().getStatus(), GuidePolicy.review(command.content(), clock.instant()));
    }

    /**
     * Hands the latest version to a colleague; refused while it is not complete.
     *
     * @param seenVersion what the caller looked at; refused as stale when someone else saved since
     */
    public void submitForReview(RoleGuideId id, Long seenVersion) {
        RoleGuide guide = guides.get(id);
        guide.requireVersion(seenVersion);
        Instant now = clock.instant();
        guide.submitForReview(caller.person(), now);
        fire(RoleGuideSubmitted::new, guide, now);
    }

    /** Gives it back to be written on. */
    public void sendBack(RoleGuideId id, String note) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        guide.sendBack(note, caller.person(), now);
        fire(RoleGuideSentBack::new, guide, now);
    }

    /**
     * Makes the latest version what everybody reads, and its similar titles those of the graph.
     *
     * @param seenVersion what the caller looked at; refused as stale when it is another by now
     */
    public void publish(RoleGuideId id, Long seenVersion) {
        RoleGuide guide = guides.get(id);
        guide.requireVersion(seenVersion);
        Instant now = clock.instant();
        Optional<RoleGuideVersion> before = guide.lastPublished();
        guide.publish(caller.person(), now);
        guides.link(guide.latest(), before);
        fire(RoleGuidePublished::new, guide, now);
    }

    /** Takes the guide off the site. */
    public void retire(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        guide.retire(caller.person(), now);
        fire(RoleGuideRetired::new, guide, now);
    }

    /** Puts a retired guide back as it was. */
    public void restore(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        guide.restore(caller.person(), now);
        fire(RoleGuidePublished::new, guide, now);
    }

    /** Throws away what was written since it was published last; a guide that never was goes altogether. */
    public void discardDraft(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        if (guide.isNew()) {
            guide.requireDraft();
            guides.remove(guide);
        } else {
            guide.discardDraft(caller.person(), now);
        }
        fire(RoleGuideDiscarded::new, guide, now);
    }

    private RoleGuide begin(GuideContent content) {
        Instant now = clock.instant();
        RoleGuide guide = RoleGuide.draft(content, caller.person(), now);
        guides.add(guide);
        fire(RoleGuideDrafted::new, guide, now);
        return guide;
    }

    /** What a guide does with a content that is new to it. */
    private interface Change {
        void take(GuideContent content, AccountId by, Instant now);
    }

    private void change(RoleGuide guide, GuideContent content, Change change) {
        if (content.equals(guides.content(guide.latest()))) {
            return;
        }
        Instant now = clock.instant();
        change.take(content, caller.person(), now);
        fire(RoleGuideEdited::new, guide, now);
    }

    private void fire(BiFunction<RoleGuideId, Instant, RoleGuideEvent> event, RoleGuide guide, Instant now) {
        events.fire(event.apply(guide.getId(), now));
    }
}
