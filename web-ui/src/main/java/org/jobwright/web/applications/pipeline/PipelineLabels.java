package org.jobwright.web.applications.pipeline;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.StageStep;
import org.jobwright.services.applications.pipeline.ApplicantCard;
import org.jobwright.services.applications.pipeline.BulkOutcome;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * How the pipeline speaks of people, stages and dates to one reader at one moment.
 *
 * @param over the posting has ended
 */
public record PipelineLabels(Texts texts, Formats formats, Instant now, boolean over) implements Serializable {

    private static final int NAMES_SHOWN = 20;
    private static final int SOON_DAYS = 3;

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String stage(BoardStage stage) {
        return stage(stage.kind(), stage.name());
    }

    public String stage(StageOption stage) {
        return stage(stage.kind(), stage.name());
    }

    /** The employer's own name, else the usual one. */
    public String stage(StageKind kind, String name) {
        return name == null ? texts.of(kind) : name;
    }

    /** What an employer still owes, or what is going to happen; empty when nothing is open. */
    public Optional<Chip.Content> chip(ApplicantCard card) {
        if (card.isDecisionPending()) {
            return Optional.of(new Chip.Content(text("pipeline.chip.pending"), standing(card), "soon"));
        }
        if (!card.isWaiting()) {
            return Optional.empty();
        }
        long late = formats.daysAgo(card.answerDueAt(), now);
        if (card.isOverdue(now)) {
            return Optional.of(new Chip.Content(text("pipeline.chip.late", late), standing(card), "late"));
        }
        return Optional.of(new Chip.Content(
                text("pipeline.chip.due", -late), standing(card), over || -late <= SOON_DAYS ? "soon" : "quiet"));
    }

    /** The sentence of {@link #chip}; what the candidate knows when nothing is open. */
    String standing(ApplicantCard card) {
        if (card.isDecisionPending()) {
            return text("pipeline.card.pending", texts.of(card.pendingOutcome()), formats.dateTime(card.releaseAt()));
        }
        if (!card.isWaiting()) {
            return text("pipeline.card.candidate-status", texts.of(card.candidateStatus()));
        }
        String due = card.isOverdue(now)
                ? text("pipeline.card.overdue", formats.daysAgo(card.answerDueAt(), now))
                : text("pipeline.card.due", formats.day(card.answerDueAt()));
        return over ? text("pipeline.card.over", due) : due;
    }

    /** That answers miss what was called necessary. */
    public Chip.Content missed(ApplicantCard card) {
        return new Chip.Content(
                text("pipeline.chip.missed", card.knockoutsMissed()),
                text("pipeline.card.knockouts", card.knockoutsMissed()),
                "late");
    }

    /** Who someone is, at a glance: where they live, how long they have worked, and as what. */
    public String line(ApplicantCard card) {
        return Stream.of(place(card), years(card), headline(card))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Where they live; empty where that is not known, as are the two below. */
    String place(ApplicantCard card) {
        return Objects.requireNonNullElse(card.location(), "");
    }

    String years(ApplicantCard card) {
        return card.workYears() == null ? "" : text("pipeline.card.years", card.workYears());
    }

    /** As what they work; empty where it would only say again where they live. */
    String headline(ApplicantCard card) {
        return card.headline() == null || card.headline().equals(card.location()) ? "" : card.headline();
    }

    /** Why nothing was changed: someone else moved this person first. */
    String meanwhile(BulkOutcome.Refusal refusal, Instant at) {
        StageStep step = refusal.meanwhile();
        long minutes = Math.max(0, Duration.between(step.at(), at).toMinutes());
        String when = minutes < 60 ? text("pipeline.said.minutes-ago", minutes) : formats.dateTime(step.at());
        return text(
                "pipeline.said.meanwhile",
                step.actor(),
                refusal.applicantName(),
                stage(step.kind(), step.name()),
                when);
    }

    /** What stands for a person; a withdrawn application names nobody. */
    public String name(ApplicantCard person) {
        return name(person.name());
    }

    public String name(String person) {
        return person.isEmpty() ? text("pipeline.person.withdrawn") : person;
    }

    /** One name, or how many people. */
    String who(Collection<ApplicantCard> people) {
        return people.size() == 1 ? name(people.iterator().next()) : text("pipeline.people", people.size());
    }

    /** The names of a selection, so that nobody is in it by mistake; a long one is cut in words. */
    String names(List<ApplicantCard> people) {
        String names = people.stream().limit(NAMES_SHOWN).map(this::name).collect(Collectors.joining(", "));
        int more = people.size() - NAMES_SHOWN;
        return more > 0 ? text("pipeline.names-more", names, more) : names;
    }

    /** When people are told what is decided at a moment. */
    String releaseAt(PublicOrganization organization, Instant decided) {
        return formats.dateTime(decided.plus(organization.terms().decisionDelay()));
    }
}
