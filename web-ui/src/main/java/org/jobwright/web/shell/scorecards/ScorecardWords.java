package org.jobwright.web.shell.scorecards;

import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.services.scorecards.ApplicationScorecards;
import org.jobwright.services.scorecards.ReadScorecard;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Scorecards in the reader's words. */
public record ScorecardWords(Texts texts, Formats formats) implements Serializable {

    public static ScorecardWords ofReader() {
        return new ScorecardWords(WorkspaceUser.texts(), WorkspaceUser.formats());
    }

    String text(String key, Object... arguments) {
        return texts.get("shared.scorecards." + key, arguments);
    }

    /** How many are in; all that is said to who still has to score. */
    public String count(ApplicationScorecards all) {
        return all.expected() == 0 ? text("none") : text("in", all.in(), all.expected());
    }

    /** What the readable ones say overall, in words and counts; empty if there are none. */
    public String overall(ApplicationScorecards all) {
        return counts(all.submitted().stream()
                .map(ReadScorecard::latest)
                .map(latest -> latest.content().overall())
                .toList());
    }

    /** The strongest yes first. */
    String counts(List<Rating> ratings) {
        Map<Rating, Long> counted = ratings.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        rating -> rating, () -> new EnumMap<>(Rating.class), Collectors.counting()));
        return List.of(Rating.values()).reversed().stream()
                .filter(counted::containsKey)
                .map(rating -> text("counted", counted.get(rating), texts.of(rating)))
                .collect(Collectors.joining(" \u00b7 "));
    }

    Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("jw-note");
        return note;
    }

    Paragraph notice(String sentence) {
        Paragraph notice = new Paragraph(sentence);
        notice.addClassName("jw-notice");
        return notice;
    }

    /** What a person wrote, with its lines. */
    static Paragraph own(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("jw-lines-kept");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }
}
