package org.jobwright.services.jobs.revisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.jobs.revisions.Revisable;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.domain.shared.text.TypedText;
import org.jobwright.services.jobs.revisions.RevisionRepository.Revision;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/**
 * What administrators do to documents of which every revision is kept. Each change names the revision that they saw, is a
 * new revision with its reason, and applies at once; its number is returned. Of two at the same time the second is
 * refused.
 */
@ApplicationScoped
public class RevisionChanges {

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Adds a document that no release brings. */
    public <T extends Revisable<T>> int add(RevisionRepository<T> documents, T added, String taken, String reason) {
        lock.hold(documents.table().lock());
        added.requireSound();
        if (documents.find(added.id()).isPresent()) {
            throw new RuleViolation(taken);
        }
        return append(documents, new Revision<>(added, false, false, false, reason));
    }

    /** Changes a document; one that was confirmed has to be confirmed again. */
    public <T extends Revisable<T>> int change(
            RevisionRepository<T> documents, T changed, int seenRevision, String reason) {
        Revised<T> before = seen(documents, changed.id(), seenRevision);
        if (!changed.isEditOf(before.document())) {
            throw new StaleData();
        }
        changed.requireSound();
        return append(documents, new Revision<>(changed, false, false, false, reason));
    }

    /** Confirms a document as it is. */
    public <T extends Revisable<T>> int confirm(
            RevisionRepository<T> documents, String id, int seenRevision, String reason) {
        T document = seen(documents, id, seenRevision).document();
        return append(documents, new Revision<>(document, false, true, false, reason));
    }

    /** Switches a document on or off; on only if it may begin to apply. */
    public <T extends Revisable<T>> int switchTo(
            RevisionRepository<T> documents, String id, int seenRevision, boolean on, String reason) {
        Revised<T> before = seen(documents, id, seenRevision);
        T switched = before.document().switchedTo(on);
        if (on) {
            switched.requireSound();
        }
        return append(documents, new Revision<>(switched, false, before.confirmed(), false, reason));
    }

    /**
     * Accepts what a release brought in place of an administrator's change.
     *
     * @param seenWaiting the revision that was read
     */
    public <T extends Revisable<T>> int accept(
            RevisionRepository<T> documents, String id, int seenRevision, int seenWaiting) {
        T waiting = waiting(documents, id, seenRevision, seenWaiting).waiting();
        waiting.requireSound();
        return append(documents, new Revision<>(waiting, true, false, false, ""));
    }

    /** Declines what a release brought: the administrator's change stays, and what was declined waits no more. */
    public <T extends Revisable<T>> int decline(
            RevisionRepository<T> documents, String id, int seenRevision, int seenWaiting, String reason) {
        Revised<T> before = waiting(documents, id, seenRevision, seenWaiting);
        return append(documents, new Revision<>(before.document(), false, before.confirmed(), true, reason));
    }

    private <T extends Revisable<T>> Revised<T> waiting(
            RevisionRepository<T> documents, String id, int seenRevision, int seenWaiting) {
        Revised<T> before = seen(documents, id, seenRevision);
        if (before.waiting() == null || before.waitingRevision() != seenWaiting) {
            throw new StaleData();
        }
        return before;
    }

    /** The document as the administrator saw it. */
    private <T extends Revisable<T>> Revised<T> seen(RevisionRepository<T> documents, String id, int seenRevision) {
        lock.hold(documents.table().lock());
        Revised<T> current = documents.find(id).orElseThrow(NotFound::new);
        if (current.revision() != seenRevision) {
            throw new StaleData();
        }
        return current;
    }

    private <T extends Revisable<T>> int append(RevisionRepository<T> documents, Revision<T> next) {
        Revision<T> clean = new Revision<>(
                next.document(), next.released(), next.confirmed(), next.declined(), TypedText.clean(next.reason()));
        return documents.append(clean, caller.person(), clock.instant());
    }
}
