package org.jobwright.web.applications.words;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.Meanwhile;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.LeftOut;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.BoardChanges;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/**
 * The labels of people, stages and dates in a pipeline, for one reader at one moment.
 *
 * @param over the posting has ended
 */
public record PipelineLabels(Texts texts, Formats formats, Instant now, boolean over) implements Serializable {

    private static final int SOON_DAYS = 3;

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    public String stage(BoardStage stage) {
        return stage(stage.plan());
    }

    public String stage(PlannedStage stage) {
        return stage(stage.kind(), stage.name());
    }

    public String stage(StageOption stage) {
        return stage(stage.kind(), stage.name());
    }

    /** The employer's own name, else the usual one. */
    public String stage(StageKind kind, String name) {
        return name == null ? texts.of(kind) : name;
    }

    /** What the employer still has to do, or what is going to happen; empty if nothing is open. */
    public Optional<Chip.Content> chip(ApplicantCard card) {
        if (card.isDecisionPending()) {
            String kind = card.releaseAt() == null ? "proposed" : "pending";
            return Optional.of(new Chip.Content(text("applications.pipeline.chip." + kind), standing(card), "soon"));
        }
        if (!card.isWaiting()) {
            return Optional.empty();
        }
        long late = formats.daysAgo(card.answerDueAt(), now);
        if (card.isOverdue(now)) {
            return Optional.of(new Chip.Content(text("applications.pipeline.chip.late", late), standing(card), "late"));
        }
        return Optional.of(new Chip.Content(
                text("applications.pipeline.chip.due", -late),
                standing(card),
                over || -late <= SOON_DAYS ? "soon" : "quiet"));
    }

    /** The sentence of {@link #chip}; the candidate status if nothing is open. */
    public String standing(ApplicantCard card) {
        if (card.isDecisionPending()) {
            return card.releaseAt() == null
                    ? text("applications.pipeline.card.proposed", texts.of(card.pendingOutcome()))
                    : text(
                            "applications.pipeline.card.pending",
                            texts.of(card.pendingOutcome()),
                            formats.dateTime(card.releaseAt()));
        }
        if (!card.isWaiting()) {
            return text("applications.pipeline.card.candidate-status", texts.of(card.candidateStatus()));
        }
        String due = card.isOverdue(now)
                ? text("applications.pipeline.card.overdue", formats.daysAgo(card.answerDueAt(), now))
                : text("applications.pipeline.card.due", formats.promisedDay(card.keptOpenUntil(), card.answerDueAt()));
        return over ? text("applications.pipeline.card.over", due) : due;
    }

    /** Everything that asks for attention, most urgent first. */
    public List<Chip.Content> badges(ApplicantCard card) {
        List<Chip.Content> badges = new ArrayList<>();
        chip(card).ifPresent(badges::add);
        badges.addAll(marks(card));
        return badges;
    }

    /** What is worth knowing before an applicant is opened, besides the answer they wait for. */
    public List<Chip.Content> marks(ApplicantCard card) {
        List<Chip.Content> marks = new ArrayList<>();
        if (card.interviewAt() != null) {
            String when = formats.dateTime(card.interviewAt());
            marks.add(new Chip.Content(when, text("applications.pipeline.card.interview", when), "quiet"));
        }
        if (card.scorecards() != null) {
            long in = card.scorecards().in();
            long asked = card.scorecards().asked();
            marks.add(new Chip.Content(
                    text("applications.pipeline.chip.scorecards", in, asked),
                    text("applications.pipeline.card.scorecards", in, asked),
                    "quiet"));
        }
        if (card.unread()) {
            marks.add(new Chip.Content(
                    text("applications.pipeline.chip.unread"),
                    text("applications.pipeline.card.unread", card.name()),
                    "soon"));
        }
        missed(card).ifPresent(marks::add);
        return marks;
    }

    /** How long somebody is in their stage; it warns once that is longer than the goal. */
    public Chip.Content days(ApplicantCard card, PlannedStage stage) {
        long days = formats.daysAgo(card.stageSince(), now);
        Integer goal = stage.goalDays();
        String sentence = goal == null
                ? text("applications.pipeline.card.days", days)
                : text("applications.pipeline.card.days-of", days, goal);
        boolean isOver = goal != null && days > goal;
        return new Chip.Content(text("applications.pipeline.chip.days", days), sentence, isOver ? "soon" : "quiet");
    }

    /** The mark that must-haves are missed; empty if none is. */
    public Optional<Chip.Content> missed(ApplicantCard card) {
        return card.mustHavesMissed() == 0
                ? Optional.empty()
                : Optional.of(new Chip.Content(
                        text("applications.pipeline.chip.missed", card.mustHavesMissed(), card.mustHaves()),
                        text("applications.pipeline.card.missed", card.mustHavesMissed(), card.mustHaves()),
                        "late"));
    }

    /** How many of the must-haves are met; empty if none was asked. */
    public String mustHavesMet(ApplicantCard card) {
        return card.mustHaves() == 0
                ? ""
                : text(
                        "applications.pipeline.list.must-haves.met",
                        card.mustHaves() - card.mustHavesMissed(),
                        card.mustHaves());
    }

    /** Who someone is, at a glance: location, experience, and headline. */
    public String line(ApplicantCard card) {
        return Stream.of(place(card), years(card), headline(card))
                .filter(part -> !part.isEmpty())
                .map(ForeignText::isolated)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Their location; empty if unknown, as are the two below. */
    public String place(ApplicantCard card) {
        return Objects.requireNonNullElse(card.location(), "");
    }

    public String years(ApplicantCard card) {
        return card.workYears() == null ? "" : text("applications.pipeline.card.years", card.workYears());
    }

    /** Their headline; empty if it would only repeat their location. */
    public String headline(ApplicantCard card) {
        return card.headline() == null || card.headline().equals(card.location()) ? "" : card.headline();
    }

    /** Why nothing changed: someone else moved this person first, decided about them, or undid the decision. */
    public String meanwhile(BulkOutcome.Refusal refusal, Instant at) {
        Meanwhile first = refusal.meanwhile();
        String person = name(refusal.applicantName());
        String when = moment(first.at(), at);
        if (first.move() != null) {
            String stage = stage(first.move().kind(), first.move().name());
            return text("applications.pipeline.said.meanwhile", first.actor(), person, stage, when);
        }
        return first.decided() == null
                ? text("applications.pipeline.said.decision-undone", first.actor(), person, when)
                : text("applications.pipeline.said.decided", first.actor(), person, texts.of(first.decided()), when);
    }

    /** A few minutes ago, else the time of day. */
    public String moment(Instant moment, Instant at) {
        long minutes = Math.max(0, Duration.between(moment, at).toMinutes());
        return minutes < 60 ? text("applications.pipeline.said.minutes-ago", minutes) : formats.dateTime(moment);
    }

    /** The label of a person; a withdrawn application names nobody. */
    public String name(ApplicantCard person) {
        return name(person.name());
    }

    public String name(String person) {
        return person.isEmpty() ? text("applications.applicant.person.withdrawn") : person;
    }

    /** The name that the reader saw, who may have withdrawn since. */
    public String name(BulkOutcome.Refusal refusal, List<ApplicantCard> seen) {
        return seen.stream()
                .filter(person -> person.id().equals(refusal.application()))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> name(refusal.applicantName()));
    }

    /** Why nothing changed: this person withdrew. Their name is the one that the reader saw. */
    public String withdrew(BulkOutcome.Refusal refusal, Instant at, List<ApplicantCard> seen) {
        String name = name(refusal, seen);
        boolean today = formats.daysAgo(at, now) == 0;
        return text(
                today ? "applications.pipeline.said.withdrew" : "applications.pipeline.said.withdrew-on",
                name,
                today ? formats.time(at) : formats.dateTime(at));
    }

    /** What others did since the board was read. */
    public String news(BoardChanges changes) {
        List<String> parts = new ArrayList<>();
        changes.byName().forEach((name, count) -> parts.add(text("applications.pipeline.news.by", count, name)));
        parts.sort(null);
        if (changes.others() > 0) {
            parts.add(text("applications.pipeline.news.others", changes.others()));
        }
        return String.join(", ", parts);
    }

    /** One name, or the number of people. */
    public String who(Collection<ApplicantCard> people) {
        return people.size() == 1
                ? name(people.iterator().next())
                : text("applications.pipeline.people", people.size());
    }

    /** A sentence for each who stays as they are. */
    public List<String> leftOut(List<LeftOut> people) {
        return people.stream()
                .map(one -> text(
                        "applications.pipeline.decision.left-out.one",
                        name(one.applicantName()),
                        texts.of(one.reason())))
                .toList();
    }

    /** The names of a selection. */
    public List<String> names(List<ApplicantCard> people) {
        return people.stream().map(this::name).toList();
    }

    /** The name of one of these stages; empty if the posting no longer has it. */
    public String stageName(List<StageOption> stages, PipelineStageId stage) {
        return stages.stream()
                .filter(option -> option.id().equals(stage))
                .findFirst()
                .map(this::stage)
                .orElse("");
    }

    /** When people are notified of a decision made at a given moment. */
    public String releaseAt(PublicOrganization organization, Instant decided) {
        return formats.dateTime(decided.plus(organization.terms().decisionDelay()));
    }
}
