package org.jobwright.web.insights.roles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.insights.guides.content.GuideTopic;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicKind;
import org.jobwright.domain.insights.guides.content.GuideTopic.TopicVariant;

/** The description of a role, by topic, with variants for some readers. */
public record GuideTopics(List<GuideTopic> topics) {

    /**
     * One variant of a topic.
     *
     * @param variant null for the general text
     */
    public record Part(TopicVariant variant, List<String> paragraphs) {}

    static GuideTopics of(GuideText text) {
        return new GuideTopics(text.topics());
    }

    /** The parts of a topic, the general one first. Empty if there are none. */
    public List<Part> parts(TopicKind kind) {
        return topics.stream()
                .filter(topic -> topic.kind() == kind)
                .sorted(Comparator.comparing(GuideTopic::variant))
                .map(topic -> new Part(
                        topic.variant() == TopicVariant.GENERAL ? null : topic.variant(), paragraphs(topic.text())))
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
