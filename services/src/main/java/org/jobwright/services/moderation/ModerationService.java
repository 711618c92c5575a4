package org.jobwright.services.moderation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationApprovalUndone;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseDecided;
import org.jobwright.domain.moderation.ModerationCaseEvent.ModerationCaseTaken;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.statements.SuggestedGround;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.jobs.PostingModerationService;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Together;

/** A moderator's actions on a case. Acting on a waiting case also takes it. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ModerationService {

    private static final Logger LOG = Logger.getLogger(ModerationService.class);
    private static final int TOGETHER = 50;

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private CaseFindings findings;

    @Inject
    private OpenFindings open;

    @Inject
    private PostingModerationService postings;

    @Inject
    private StaffConflict conflict;

    @Inject
    private RecentProof proof;

    @Inject
    private UnreadCases unread;

    @Inject
    private Together together;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /** Assigns the case to the caller, also instead of a colleague. */
    public void take(ModerationCaseId id) {
        begin(cases.get(id));
    }

    /** Puts one of the caller's cases back into the queue. */
    public void release(ModerationCaseId id) {
        events.fire(cases.get(id).release(caller.person(), clock.instant()));
    }

    /** Notes what is wrong with a field; an empty note removes the previous one. */
    public void noteField(ModerationCaseId id, FieldNote note) {
        inHand(id).noteField(caller.person(), note);
    }

    /**
     * Dismisses an automatic finding; the first reason is kept.
     *
     * @param finding the key of a finding; {@link NotFound} if the case has no such finding
     */
    public void dismissFinding(ModerationCaseId id, String finding, String reason) {
        ModerationCase one = inHand(id);
        if (findings.of(one, cases.submitted(one)).stream()
                .noneMatch(each -> each.found().key().equals(finding))) {
            throw new NotFound();
        }
        events.fire(one.dismissFinding(caller.person(), finding, reason, clock.instant()));
    }

    /** Adds a note for colleagues that the employer never sees. */
    public void noteForColleagues(ModerationCaseId id, String text) {
        ModerationCase one = cases.get(id);
        conflict.requireNone(one.getOrganization());
        events.fire(one.noteForColleagues(caller.person(), text, clock.instant()));
    }

    /** Makes the submitted version public. */
    public void approve(ModerationCaseId id) {
        ModerationCase one = inHand(id);
        ModerationCaseDecided decided = one.approve(caller.person(), clock.instant());
        postings.publish(one.getPosting(), one.getPostingVersion());
        events.fire(decided);
    }

    /** The same for some cases, all or none. */
    public void approve(List<ModerationCaseId> ids) {
        cases.withPostings(ids);
        together.change(() -> ids.forEach(this::approve));
    }

    /**
     * Approves cases that nobody read, all or none, apart from those with findings, and of employers that are not verified or
     * are stopped.
     *
     * @return the unchanged cases, with the code of the reason
     */
    public Map<ModerationCaseId, String> approveUnread(List<ModerationCaseId> ids) {
        proof.require();
        Map<ModerationCaseId, String> toBeRead = unread.toBeRead(ids);
        together.change(
                () -> ids.stream().filter(id -> !toBeRead.containsKey(id)).forEach(this::approve));
        return toBeRead;
    }

    /** A moderator has read an advert that was public without a review, and leaves it so. */
    public void confirm(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        conflict.requireNone(one.getOrganization());
        events.fire(one.confirm(caller.person(), clock.instant()));
    }

    /** Undoes an approval within ten minutes; the case is the caller's, and the employer is notified. */
    public void undoApproval(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        ModerationApprovalUndone undone = one.undoApproval(caller.person(), clock.instant());
        postings.unpublish(one.getPosting(), one.getPostingVersion());
        events.fire(undone);
    }

    /**
     * Sends the case back for changes, with its notes; what is public stays public. The ground is what the law requires
     * and the advert lacks, otherwise the terms.
     *
     * @param message about the whole advert; may be empty if there are notes
     */
    public void sendBack(ModerationCaseId id, String message) {
        ModerationCase one = inHand(id);
        ModerationCaseDecided decided =
                one.sendBack(caller.person(), message, SuggestedGround.of(open.of(one)), clock.instant());
        postings.sendBack(one.getPosting(), one.getPostingVersion());
        events.fire(decided);
    }

    /** Blocks the posting; the employer gets the reason. */
    public void block(ModerationCaseId id, String reason, @NotNull Ground ground) {
        ModerationCase one = inHand(id);
        ModerationCaseDecided decided = one.block(caller.person(), reason, ground, clock.instant());
        postings.block(one.getPosting());
        events.fire(decided);
    }

    /**
     * Approves many cases unread, some at a time. A refused one does not block the others: then each of them is approved
     * separately.
     *
     * @return the unchanged cases, with the code of the reason
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<ModerationCaseId, String> approveAll(List<ModerationCaseId> ids) {
        ModerationService each = context.getBusinessObject(ModerationService.class);
        Map<ModerationCaseId, String> refused = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            List<ModerationCaseId> some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
            refused.putAll(approveSome(some, each));
        }
        return refused;
    }

    private static Map<ModerationCaseId, String> approveSome(List<ModerationCaseId> some, ModerationService each) {
        try {
            return each.approveUnread(some);
        } catch (ProofNeeded proof) {
            throw proof;
        } catch (RuleViolation oneIsRefused) {
            LOG.debugf(oneIsRefused, "%d cases are approved one by one", some.size());
        } catch (RuntimeException oneFails) {
            LOG.warnf(oneFails, "%d cases are approved one by one", some.size());
        }
        Map<ModerationCaseId, String> refused = new LinkedHashMap<>();
        refused.putAll(forEach(some, id -> refused.putAll(each.approveUnread(List.of(id)))));
        return refused;
    }

    /**
     * Undoes many approvals, each separately.
     *
     * @return the cases that stay approved, with the code of the reason
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Map<ModerationCaseId, String> undoAll(List<ModerationCaseId> ids) {
        ModerationService each = context.getBusinessObject(ModerationService.class);
        return forEach(ids, each::undoApproval);
    }

    private static Map<ModerationCaseId, String> forEach(List<ModerationCaseId> ids, Consumer<ModerationCaseId> act) {
        Map<ModerationCaseId, String> refused = new LinkedHashMap<>();
        for (ModerationCaseId id : ids) {
            try {
                act.accept(id);
            } catch (ProofNeeded proof) {
                throw proof;
            } catch (RuleViolation violation) {
                refused.put(id, violation.getCode());
            }
        }
        return refused;
    }

    private ModerationCase inHand(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        conflict.requireNone(one.getOrganization());
        if (one.getState() == ModerationCaseState.WAITING) {
            begin(one);
        }
        return one;
    }

    private void begin(ModerationCase one) {
        ModerationCaseTaken taken = one.take(caller.person(), clock.instant());
        postings.startReview(one.getPosting());
        events.fire(taken);
    }
}
