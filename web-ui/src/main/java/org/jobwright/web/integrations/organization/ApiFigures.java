package org.jobwright.web.integrations.organization;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.outcomes.survey.SurveyAnswers;
import org.jobwright.domain.outcomes.survey.SurveyQuestion;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.traffic.TrafficWeek;
import org.jobwright.services.outcomes.survey.SurveyFigures;

/**
 * Figures as the pages of the workspace show them; described in {@code openapi.json}. What could tell about one person is
 * null there and here.
 *
 * @param posting its reference; null for all postings of the organization
 * @param asOf when applications were counted; null if just now
 * @param dropOff null if too few stopped to say where
 * @param survey null for a posting, and if too few answered
 */
public record ApiFigures(
        FiguresPeriod period,
        String posting,
        Instant asOf,
        long views,
        long visitors,
        long begun,
        Answers answers,
        List<Step> funnel,
        List<Stay> stages,
        List<Source> sources,
        List<Week> weeks,
        List<Stopped> dropOff,
        List<Opinion> survey) {

    /** How soon applications were answered, and people hired. */
    public record Answers(
            long applied,
            long answered,
            BigDecimal typicalDays,
            BigDecimal slowDays,
            long waiting,
            long late,
            long hired,
            BigDecimal typicalDaysToHire) {

        private static Answers of(AnswerFigures answers) {
            boolean shown = answers.isTypicalShown();
            return new Answers(
                    answers.applied(),
                    answers.answered(),
                    days(shown, answers.typical()),
                    days(shown, answers.slow()),
                    answers.waiting(),
                    answers.late(),
                    answers.hired(),
                    days(answers.isHiredTypicalShown(), answers.hiredTypical()));
        }
    }

    /** How many applications reached a kind of stage, or one after it. */
    public record Step(StageKind stage, long applications) {}

    /** How long applications stay in a stage. */
    public record Stay(
            StageKind kind,
            String name,
            Integer goalDays,
            long running,
            BigDecimal runningTypicalDays,
            BigDecimal typicalDays,
            BigDecimal slowDays) {

        private static Stay of(StageFigures stage) {
            return new Stay(
                    stage.kind(),
                    stage.name(),
                    stage.goalDays(),
                    stage.running(),
                    days(stage.isRunningShown(), stage.runningTypical()),
                    days(stage.isTypicalShown(), stage.typical()),
                    days(stage.isTypicalShown(), stage.slow()));
        }
    }

    /** Where visitors and applications came from. */
    public record Source(
            SourceName.Kind kind,
            String name,
            long views,
            long begun,
            Long applied,
            Long interviewed,
            Long offered,
            Long hired) {

        private static Source of(SourceFigures source) {
            return new Source(
                    source.source().kind(),
                    source.source().name(),
                    source.traffic().views(),
                    source.traffic().starts(),
                    reached(source, StageKind.NEW),
                    reached(source, StageKind.INTERVIEW),
                    reached(source, StageKind.OFFER),
                    reached(source, StageKind.HIRED));
        }

        private static Long reached(SourceFigures source, StageKind kind) {
            return source.isShown(kind) ? source.reached(kind) : null;
        }
    }

    /** How often jobs were opened in a week. */
    public record Week(LocalDate monday, long views, long visitors, Long begun) {

        private static Week of(TrafficWeek week) {
            return new Week(
                    week.monday(),
                    week.traffic().views(),
                    week.traffic().visitors(),
                    PostingFigures.areStartsShown(week) ? week.traffic().starts() : null);
        }
    }

    /** How many stopped after a part of the form; without one, after several parts of few people together. */
    public record Stopped(String part, String question, long applications) {}

    /** How often each answer was given to a question, from 1 (disagrees) to 5 (agrees). */
    public record Opinion(SurveyQuestion question, List<Integer> answers) {}

    /** @param survey null for a posting */
    static ApiFigures of(FiguresPeriod period, PostingFigures figures, SurveyFigures survey) {
        return new ApiFigures(
                period,
                figures.reference(),
                figures.asOf(),
                figures.traffic().views(),
                figures.traffic().visitors(),
                figures.traffic().starts(),
                Answers.of(figures.answers()),
                Stream.of(StageKind.values())
                        .map(kind -> new Step(kind, figures.reached(kind)))
                        .toList(),
                figures.stages().stream().map(Stay::of).toList(),
                figures.sources().stream().map(Source::of).toList(),
                figures.weeks().stream().map(Week::of).toList(),
                dropOff(figures),
                survey == null || survey.people() == 0 ? null : opinions(survey));
    }

    private static List<Stopped> dropOff(PostingFigures figures) {
        return figures.isDropOffShown()
                ? figures.dropOff().stream()
                        .map(drop -> new Stopped(
                                drop.part() == null ? null : drop.part().name(), drop.question(), drop.drafts()))
                        .toList()
                : null;
    }

    private static List<Opinion> opinions(SurveyFigures survey) {
        return Stream.of(SurveyQuestion.values())
                .map(question -> new Opinion(
                        question,
                        SurveyAnswers.CHOICES.stream()
                                .map(choice -> survey.number(question, choice))
                                .toList()))
                .toList();
    }

    /** In tenths. */
    private static BigDecimal days(boolean shown, Days days) {
        return shown && days != null ? BigDecimal.valueOf(days.value()).setScale(1, RoundingMode.HALF_UP) : null;
    }
}
