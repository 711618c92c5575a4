package org.jobwright.web.applications.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.SelectionChanged;
import org.jobwright.services.applications.bulk.UntoldDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.bulk.ApplicantPresenter.Kind;
import org.jobwright.web.applications.words.PipelineLabels;

/** The decisions about applicants: asked for, proposed, told, undone, and taken up again. */
public class DecisionDesk implements Serializable {

    private final ApplicantCommands commands;
    private final HandledPosting posting;
    private final PipelineLabels words;
    private final OutcomeReport report;

    DecisionDesk(ApplicantCommands commands, HandledPosting posting, PipelineLabels words, OutcomeReport report) {
        this.commands = commands;
        this.posting = posting;
        this.words = words;
        this.report = report;
    }

    PipelineLabels words() {
        return words;
    }

    List<StageOption> stages() {
        return posting.stages();
    }

    /** Whether the reader may decide what candidates are told, or propose it to those who may tell them. */
    public boolean mayDecide() {
        return posting.rights().mayPropose();
    }

    /** Whether the reader may tell candidates what was decided, and undo it. */
    public boolean mayRelease() {
        return posting.rights().mayRelease();
    }

    /** The next step for all of them; none if the reader may not decide. */
    public Optional<CandidateStatus> nextStep(Collection<ApplicantCard> people) {
        return mayDecide() ? sharedStep(people) : Optional.empty();
    }

    /** The next step of each of them, if it is the same. */
    static Optional<CandidateStatus> sharedStep(Collection<ApplicantCard> people) {
        Set<Optional<CandidateStatus>> steps =
                people.stream().map(ApplicantCard::nextStep).collect(Collectors.toSet());
        return steps.size() == 1 ? steps.iterator().next() : Optional.empty();
    }

    /** The verb of a step: invite to interview, make an offer, hire. */
    public String verb(CandidateStatus step) {
        return words.text(key(step));
    }

    static String key(CandidateStatus step) {
        return "applications.pipeline.advance." + step.name().toLowerCase(Locale.ROOT);
    }

    public void askAdvance(List<ApplicantCard> people, CandidateStatus step) {
        dialog(people, step).open();
    }

    /** Only for people without a proposed decision; it would have to be undone first. */
    public void askDecline(List<ApplicantCard> people) {
        if (mayDecide() && !people.stream().allMatch(ApplicantCard::isDecisionPending)) {
            dialog(people, null).open();
        }
    }

    /** Asks by when the person hears more, before they are told that nothing is decided yet. */
    public void askNotYet(ApplicantCard person) {
        if (mayTellNotYet(person)) {
            new NotYetDialog(this, posting.organization(), person).open();
        }
    }

    /** Whether the person can be told now that nothing is decided yet. */
    public boolean mayTellNotYet(ApplicantCard person) {
        return mayDecide() && !person.isDecisionPending() && person.candidateStatus() != CandidateStatus.OFFER;
    }

    DecisionPreview preview(ProposeDecision decision) {
        return commands.selections.preview(decision);
    }

    /** When a decision that is proposed now reaches the candidate. */
    String whenTold() {
        if (!mayRelease()) {
            return words.text("applications.pipeline.decision.for-release");
        }
        return posting.organization().terms().decisionDelayHours() == 0
                ? words.text("applications.pipeline.decision.at-once")
                : words.text(
                        "applications.pipeline.decision.later", words.releaseAt(posting.organization(), words.now()));
    }

    private DecisionDialog dialog(List<ApplicantCard> people, CandidateStatus step) {
        CandidateStatus outcome = step == null ? CandidateStatus.NOT_SELECTED : step;
        return new DecisionDialog(
                this,
                posting.organization(),
                people,
                step,
                commands.selections.preview(ApplicantPresenter.ids(people), outcome));
    }

    /** A choice of texts for one person, or of texts with names that are filled for each of several. */
    Optional<Component> texts(List<ApplicantCard> people, SerializableBiConsumer<String, Language> chosen) {
        return people.size() == 1
                ? commands.conversations.decisionTexts(
                        people.getFirst().reference(),
                        text -> chosen.accept(text, words.texts().language()))
                : commands.conversations.decisionTexts(
                        posting.organization().id(), template -> chosen.accept(template.body(), template.language()));
    }

    /** The words of a decision, filled for each. */
    Map<JobApplicationId, String> filled(List<ApplicantCard> people, String text, Language language) {
        return commands.conversations.decisionTexts(ApplicantPresenter.ids(people), text, language);
    }

    /** Proposes the decision of a dialog. */
    void decide(List<ApplicantCard> people, ProposeDecision decision) {
        BulkOutcome outcome = propose(decision);
        String said = decided(people, decision, outcome);
        report.of(Kind.DECIDED, people, mayRelease() ? outcome : outcome.keptAs(null), said);
    }

    private BulkOutcome propose(ProposeDecision decision) {
        try {
            return commands.review.proposeDecision(decision);
        } catch (SelectionChanged changed) {
            return new BulkOutcome(List.of(), List.of(changed.latest()), commands.clock.instant(), null);
        }
    }

    /** Whether the reader may take up this person's application again, whom the employer had turned away. */
    public boolean mayReopen(ApplicantCard person) {
        return mayRelease()
                && (posting.rights().role() == OrganizationRole.OWNER
                        || posting.rights().role() == OrganizationRole.RECRUITER)
                && person.isReopenable(words.now());
    }

    /** Takes it up again; the candidate is told after the usual delay. */
    public void reopen(ApplicantCard person) {
        List<ApplicantCard> alone = List.of(person);
        BulkOutcome outcome = commands.review.reopen(person.id(), null);
        String said = posting.organization().terms().decisionDelayHours() == 0
                ? words.text("applications.pipeline.said.released", words.who(alone))
                : words.text(
                        "applications.applicant.said.reopened",
                        words.who(alone),
                        words.releaseAt(posting.organization(), outcome.at()));
        report.of(Kind.REOPENED, alone, outcome, said);
    }

    private String decided(List<ApplicantCard> people, ProposeDecision decision, BulkOutcome outcome) {
        if (!mayRelease()) {
            return words.text("applications.pipeline.said.for-release", words.who(people));
        }
        return decision.releaseNow() || posting.organization().terms().decisionDelayHours() == 0
                ? words.text("applications.pipeline.said.released", words.who(people))
                : words.text(
                        "applications.pipeline.said.proposed",
                        words.who(people),
                        words.releaseAt(posting.organization(), outcome.at()));
    }

    /** Undoes the decision that was seen, no matter who made it. */
    public void undoDecision(SeenDecision decision) {
        requireDone(commands.review.undoDecision(List.of(decision)));
    }

    /** Releases the decision that was seen, now. */
    public void releaseNow(SeenDecision decision) {
        requireDone(commands.review.releaseNow(List.of(decision), null));
    }

    /** Whether decisions about all of them wait, which the reader may tell or undo. */
    boolean mayTell(List<ApplicantCard> people) {
        return mayRelease() && people.stream().allMatch(ApplicantCard::isDecisionPending);
    }

    /** Asks before all of them are told what was decided, now. */
    void askTell(List<ApplicantCard> people) {
        TellDialog.tell(untold(people), posting.organization().displayName(), (decisions, number) -> {
                    BulkOutcome outcome = commands.review.releaseNow(decisions, number);
                    report.of(
                            Kind.DECIDED,
                            people,
                            outcome,
                            words.text("applications.pipeline.said.released", words.who(people)));
                })
                .open();
    }

    /** Asks before the decisions about all of them are undone. */
    void askUndo(List<ApplicantCard> people) {
        TellDialog.undo(
                        untold(people),
                        posting.organization().displayName(),
                        decisions -> report.of(
                                Kind.UNDONE,
                                people,
                                commands.review.undoDecision(decisions),
                                words.text("applications.pipeline.said.undone")))
                .open();
    }

    /** What waits to be told; refused if that is nothing any more. */
    private List<UntoldDecision> untold(List<ApplicantCard> people) {
        List<UntoldDecision> untold = commands.selections.untold(ApplicantPresenter.ids(people));
        if (untold.isEmpty()) {
            throw new RuleViolation("applications.decision.none-pending");
        }
        return untold;
    }

    private static void requireDone(BulkOutcome outcome) {
        outcome.refused().stream().findFirst().ifPresent(refusal -> {
            throw refusal.reason();
        });
        OutcomeReport.forgetLatest();
    }
}
