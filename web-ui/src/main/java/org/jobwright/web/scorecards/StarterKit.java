package org.jobwright.web.scorecards;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.KitQuestion;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.web.shared.text.Texts;

/** A kit to start from, in the reader's language: nobody begins with an empty form. */
enum StarterKit {
    STRUCTURED(60),
    WORK_SAMPLE(90),
    PHONE_SCREEN(25);

    private static final List<Rating> ANCHORED = List.of(Rating.NO, Rating.YES, Rating.STRONG_YES);

    private final int minutes;

    StarterKit(int minutes) {
        this.minutes = minutes;
    }

    /** What its attributes are, in their order. */
    private List<AttributeKind> kinds() {
        return switch (this) {
            case STRUCTURED ->
                List.of(AttributeKind.SKILL, AttributeKind.SKILL, AttributeKind.VALUE, AttributeKind.QUALIFICATION);
            case WORK_SAMPLE -> List.of(AttributeKind.SKILL, AttributeKind.SKILL, AttributeKind.VALUE);
            case PHONE_SCREEN -> List.of(AttributeKind.QUALIFICATION, AttributeKind.VALUE, AttributeKind.QUALIFICATION);
        };
    }

    /** Its word in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<StarterKit> read(String word) {
        return Stream.of(values()).filter(kit -> kit.word().equals(word)).findFirst();
    }

    String title(Texts texts) {
        return texts.get(key("name"));
    }

    /** The texts of an attribute are its name, three anchors, a question, and what a good answer has. */
    KitContent content(Texts texts) {
        List<AttributeKind> kinds = kinds();
        List<KitAttribute> attributes = IntStream.range(0, kinds.size())
                .mapToObj(i -> new KitAttribute(texts.get(key(i, "name")), kinds.get(i), anchors(texts, i), true))
                .toList();
        List<KitQuestion> questions = IntStream.range(0, kinds.size())
                .mapToObj(i -> new KitQuestion(
                        texts.get(key(i, "question")), attributes.get(i).name(), texts.get(key(i, "guide"))))
                .toList();
        return new KitContent(texts.get(key("purpose")), minutes, questions, attributes);
    }

    private Map<Rating, String> anchors(Texts texts, int attribute) {
        Map<Rating, String> anchors = new EnumMap<>(Rating.class);
        ANCHORED.forEach(rating -> anchors.put(rating, texts.get(key(attribute, rating.name()))));
        return anchors;
    }

    private String key(int attribute, String what) {
        return key((attribute + 1) + "." + what);
    }

    private String key(String what) {
        return "scorecards.starter." + name() + "." + what;
    }
}
