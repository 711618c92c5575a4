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

    /** Starts a guide with a title. Refused if a guide already has its address. */
    public RoleGuideId draft(String title) {
        return begin(GuideContent.titled(title)).getId();
    }

    /**
     * Imports a guide from a file: as the next version of the guide with that title, or as a new guide. It becomes a
     * draft; the public version stays. A file without changes has no effect. Refused while the guide is in review, or
     * has a different draft.
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
     * Saves the draft; refused as stale if someone else saved since. A draft without changes has no effect.
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
     * Submits the latest version to a colleague; refused if it is incomplete.
     *
     * @param seenVersion the version that the caller saw; refused as stale if someone else saved since
     */
    public void submitForReview(RoleGuideId id, Long seenVersion) {
        RoleGuide guide = guides.get(id);
        guide.requireVersion(seenVersion);
        Instant now = clock.instant();
        guide.submitForReview(caller.person(), now);
        fire(RoleGuideSubmitted::new, guide, now);
    }

    /** Sends it back for more work. */
    public void sendBack(RoleGuideId id, String note) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        guide.sendBack(note, caller.person(), now);
        fire(RoleGuideSentBack::new, guide, now);
    }

    /**
     * Makes the latest version public, and its similar titles those of the graph.
     *
     * @param seenVersion the version that the caller saw; refused as stale if it has changed since
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

    /** Restores a retired guide as it was. */
    public void restore(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        guide.restore(caller.person(), now);
        fire(RoleGuidePublished::new, guide, now);
    }

    /** Discards everything written since the last publication; a guide that was never published is deleted. */
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

    /** Applies new content to a guide. */
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
