package org.jobwright.web.moderation.transparency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.moderation.findings.FormFinding;
import org.jobwright.domain.moderation.transparency.CountLine;
import org.jobwright.domain.moderation.transparency.CountSection;
import org.jobwright.domain.moderation.transparency.YearlyCounts;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The counts of a year in words: the parts, each with its lines. */
public final class YearWords {

    private final Texts texts;
    private final Formats formats;

    public YearWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * One part of the page.
     *
     * @param about a sentence, or the words that an administrator wrote; may be empty
     */
    public record Part(String title, String about, List<Row> rows) {}

    /** One line of a part. */
    public record Row(String item, String value) {}

    /** All parts in their order. */
    public List<Part> parts(YearlyCounts counts) {
        List<Part> parts = new ArrayList<>();
        for (CountSection section : CountSection.values()) {
            parts.add(part(
                    section,
                    counts.lines().stream()
                            .filter(line -> line.section() == section)
                            .toList()));
        }
        return parts;
    }

    private Part part(CountSection section, List<CountLine> lines) {
        String title = texts.get("moderation.year.section." + section);
        return switch (section) {
            case REVIEWERS -> new Part(title, reviewers(lines), List.of());
            case RECIPIENTS -> new Part(title, texts.get("moderation.year.recipients"), List.of());
            case OWN_INITIATIVE ->
                new Part(title, lines.isEmpty() ? texts.get("moderation.year.nothing-found") : "", rows(lines));
            case NOTICES_OF_MESSAGES -> new Part(title, texts.get("moderation.year.messages"), rows(lines));
            default -> new Part(title, "", rows(lines));
        };
    }

    private List<Row> rows(List<CountLine> lines) {
        return lines.stream()
                .map(line -> new Row(item(line), value(line.value())))
                .toList();
    }

    /** Published counts never change, so an item that this version does not know is shown as it is. */
    private String item(CountLine line) {
        String key =
                switch (line.section()) {
                    case NOTICES -> "enum.ReportReason." + line.item();
                    case NOTICES_OF_MESSAGES -> "enum.MessageReportReason." + line.item();
                    case OWN_INITIATIVE -> finding(line.item());
                    default -> "moderation.year.item." + line.section() + "." + line.item();
                };
        return texts.has(key) ? texts.get(key) : line.item();
    }

    private static String finding(String code) {
        return code.equals("NONE")
                ? "moderation.year.without-finding"
                : "moderation.chip." + (FormFinding.isLaw(code) ? "law" : code);
    }

    private String value(String figure) {
        return figure.isEmpty() ? texts.get("moderation.year.none") : formats.number(new BigDecimal(figure));
    }

    private String reviewers(List<CountLine> lines) {
        return lines.stream()
                .filter(line -> line.item().equals(texts.language().name()))
                .map(CountLine::value)
                .findFirst()
                .orElse("");
    }
}
