package org.jobwright.services.insights.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.insights.guides.GuidePolicy;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideDiscarded;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideDrafted;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuideEdited;
import org.jobwright.domain.insights.guides.RoleGuideEvent.RoleGuidePublished;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.RoleGuideVersion;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.caller.Caller;

/** Writes role guides and takes them through review. Administrators only. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class RoleGuideService {

    @Inject
    private RoleGuideRepository guides;

    @Inject
    private RoleGuideEditorQueries queries;

    @Inject
    private ListExports exports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

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
        events.fire(guide.submitForReview(caller.person(), clock.instant()));
    }

    /** Sends it back for more work. */
    public void sendBack(RoleGuideId id, String note) {
        events.fire(guides.get(id).sendBack(note, caller.person(), clock.instant()));
    }

    /**
     * Makes the latest version public, and its similar titles those of the graph.
     *
     * @param seenVersion the version that the caller saw; refused as stale if it has changed since
     */
    public void publish(RoleGuideId id, Long seenVersion) {
        RoleGuide guide = guides.get(id);
        guide.requireVersion(seenVersion);
        Optional<RoleGuideVersion> before = guide.lastPublished();
        RoleGuidePublished published = guide.publish(caller.person(), clock.instant());
        guides.link(guide.latest(), before);
        events.fire(published);
    }

    /** Takes the guide off the site. */
    public void retire(RoleGuideId id) {
        events.fire(guides.get(id).retire(caller.person(), clock.instant()));
    }

    /** Restores a retired guide as it was. */
    public void restore(RoleGuideId id) {
        events.fire(guides.get(id).restore(caller.person(), clock.instant()));
    }

    /** Discards everything written since the last publication; a guide that was never published is deleted. */
    public void discardDraft(RoleGuideId id) {
        RoleGuide guide = guides.get(id);
        Instant now = clock.instant();
        if (guide.isNew()) {
            guide.requireDraft();
            guides.remove(guide);
            events.fire(new RoleGuideDiscarded(id, now));
        } else {
            events.fire(guide.discardDraft(caller.person(), now));
        }
    }

    /** All guides whose title contains some words, by title, as a file has them. */
    public List<RoleGuideListing> exportList(@NotNull String words) {
        List<RoleGuideListing> matching =
                queries.all().stream().filter(guide -> guide.isAbout(words)).toList();
        exports.record(ExportedList.ROLE_GUIDES, matching.size());
        return matching;
    }

    private RoleGuide begin(GuideContent content) {
        Instant now = clock.instant();
        RoleGuide guide = RoleGuide.draft(content, caller.person(), now);
        guides.add(guide);
        events.fire(new RoleGuideDrafted(guide.getId(), now));
        return guide;
    }

    /** Applies new content to a guide. */
    private interface Change {
        RoleGuideEdited take(GuideContent content, AccountId by, Instant now);
    }

    private void change(RoleGuide guide, GuideContent content, Change change) {
        if (content.equals(guides.content(guide.latest()))) {
            return;
        }
        events.fire(change.take(content, caller.person(), clock.instant()));
    }
}
