package org.jobwright.web.applications.mine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.services.applications.mine.PastApplication;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pdf.PdfText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The applications of a person in a period, as a PDF. */
public record PastPdf(String language, String title, List<String> about, List<Entry> entries) {

    static final String TEMPLATE = "applications/mine/past.jte";

    /** One application. */
    public record Entry(String heading, List<String> lines) {}

    static PastPdf of(String name, PastPeriod period, List<PastApplication> applications, Instant now, Texts texts) {
        Formats formats = Formats.of(texts.language(), period.zone());
        List<String> about = List.of(
                texts.get(
                        "applications.past.period",
                        formats.longDate(period.since()),
                        formats.longDate(period.until().minusMillis(1)),
                        applications.size()),
                texts.get("applications.past.made", formats.longDate(now), BaseUrl.get()));
        return new PastPdf(
                texts.language().tag(),
                PdfText.shown(texts.get("applications.past.of", name)),
                about,
                applications.stream().map(one -> entry(one, texts, formats)).toList());
    }

    private static Entry entry(PastApplication one, Texts texts, Formats formats) {
        List<String> lines = new ArrayList<>();
        line(lines, texts.get("applications.past.employer"), one.organization());
        line(lines, texts.get("applications.past.place"), one.place());
        line(lines, texts.get("applications.past.way"), texts.get("applications.past.way.online", BaseUrl.get()));
        line(lines, texts.get("applications.past.reference"), one.reference().value());
        line(
                lines,
                texts.get("applications.past.steps"),
                one.steps().stream()
                        .map(step -> texts.of(step.status()) + " (" + formats.longDate(step.at()) + ")")
                        .collect(Collectors.joining(", ")));
        return new Entry(PdfText.shown(formats.longDate(one.appliedAt()) + ": " + one.title()), lines);
    }

    private static void line(List<String> lines, String name, String value) {
        if (value != null && !value.isEmpty()) {
            lines.add(PdfText.shown(name + ": " + value));
        }
    }
}
