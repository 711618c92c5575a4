package org.jobwright.domain.insights.guides;

import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.insights.guides.content.CareerPath;
import org.jobwright.domain.insights.guides.content.GuideQuestion;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.insights.guides.content.GuideTopic;

/** The rules of {@link GuidePolicy} for the text in one language. */
final class GuideTextPolicy {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final List<String> QUESTION_MARKS = List.of("?", "？", "؟");

    private final GuideProblems problems;
    private final String at;

    /** @param at the path of the text in the guide, ending with a dot */
    GuideTextPolicy(GuideProblems problems, String at) {
        this.problems = problems;
        this.at = at;
    }

    void review(GuideText text) {
        problems.addIf(
                !GuidePolicy.isTitle(text.title()),
                at + "title",
                "insights.guides.title.length",
                GuidePolicy.MIN_TITLE,
                GuidePolicy.MAX_TITLE);
        summary(text.summary());
        problems.lines(at + "alternateTitles", text.alternateTitles());
        problems.addIf(
                text.responsibilities().isEmpty(),
                at + "responsibilities",
                "insights.guides.responsibilities.required");
        problems.lines(at + "responsibilities", text.responsibilities());
        problems.lines(at + "industries", text.industries());
        problems.tooLong(at + "education", text.education(), GuidePolicy.MAX_TEXT);
        topics(text.topics());
        problems.lines(at + "technicalSkills", text.technicalSkills());
        problems.lines(at + "softSkills", text.softSkills());
        problems.lines(at + "certifications", text.certifications());
        problems.each(at + "careerPaths", text.careerPaths(), this::path);
        problems.each(at + "faqs", text.faqs(), this::question);
        problems.lines(at + "keyPhrases", text.keyPhrases());
    }

    private void summary(String summary) {
        int length = summary.length();
        problems.addIf(
                length < GuidePolicy.MIN_SUMMARY || length > GuidePolicy.MAX_SUMMARY,
                at + "summary",
                "insights.guides.summary.length",
                GuidePolicy.MIN_SUMMARY,
                GuidePolicy.MAX_SUMMARY);
    }

    private void topics(List<GuideTopic> topics) {
        String field = at + "topics";
        problems.each(field, topics, (path, topic) -> {
            problems.addIf(topic.text().isEmpty(), path + ".text", "insights.guides.topic.empty");
            problems.tooLong(path + ".text", topic.text(), GuidePolicy.MAX_TEXT);
        });
        problems.twice(field, topics, topic -> topic.kind() + " " + topic.variant(), "insights.guides.topic.twice");
    }

    private void path(String path, CareerPath step) {
        problems.addIf(
                step.title().isEmpty() || step.title().length() > GuidePolicy.MAX_TITLE,
                path + ".title",
                "insights.guides.path.title",
                GuidePolicy.MAX_TITLE);
        problems.addIf(
                !step.role().isEmpty() && !SLUG.matcher(step.role()).matches(),
                path + ".role",
                "insights.guides.path.role");
    }

    private void question(String path, GuideQuestion faq) {
        problems.addIf(
                QUESTION_MARKS.stream().noneMatch(faq.question()::endsWith),
                path + ".question",
                "insights.guides.faq.question");
        problems.tooLong(path + ".question", faq.question(), GuidePolicy.MAX_LINE);
        problems.addIf(faq.answer().isEmpty(), path + ".answer", "insights.guides.faq.answer");
        problems.tooLong(path + ".answer", faq.answer(), GuidePolicy.MAX_TEXT);
    }
}
