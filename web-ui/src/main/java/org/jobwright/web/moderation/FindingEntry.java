package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.jobs.wording.WordFinding;
import org.jobwright.domain.moderation.findings.DuplicateFinding;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.PayFinding;
import org.jobwright.domain.moderation.findings.TextFinding;
import org.jobwright.domain.moderation.likeness.EqualPassages;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;

/** A finding for the moderator to judge, with what it was compared with, or why it was dismissed. */
class FindingEntry extends Div {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /**
     * What entries need.
     *
     * @param dismiss receives the key of a finding and the reason; null if nothing can be dismissed
     * @param compare brings the text of the case beside that of a similar advert
     */
    record Desk(
            CaseDetails details,
            Texts texts,
            Formats formats,
            SerializableBiConsumer<String, String> dismiss,
            SerializableFunction<JobPostingId, EqualPassages> compare)
            implements Serializable {}

    private final Desk desk;
    private final Texts texts;

    /** @param isBeside it is where its words are, so it need not quote them */
    FindingEntry(CaseFinding finding, Desk desk, boolean isBeside) {
        this.desk = desk;
        this.texts = desk.texts();
        Finding found = finding.found();
        addClassName("jw-finding");
        setClassName("is-settled", !finding.isOpen());
        if (found.severity() == Severity.HIGH) {
            Span high = new Span(texts.get("moderation.finding.high"));
            high.addClassNames("jw-chip", "jw-chip--danger");
            add(high);
        }
        add(new Paragraph(new FindingLabels(texts).sentence(found)));
        if (found instanceof PayFinding pay) {
            add(soft(compared(pay.check())));
        } else if (found instanceof TextFinding words && !isBeside) {
            add(marked(words.found()));
        } else if (found instanceof DuplicateFinding duplicate) {
            add(new ComparePanel(duplicate.other(), texts, desk.compare()));
        }
        if (finding.dismissal() != null) {
            add(soft(texts.get(
                    "moderation.finding.dismissed",
                    finding.dismissal().by(),
                    desk.formats().dateTime(finding.dismissal().at()),
                    finding.dismissal().reason())));
        } else if (found.severity() == Severity.HINT) {
            add(soft(texts.get("moderation.finding.advice")));
        } else if (desk.dismiss() != null) {
            add(dismissal(found));
        }
    }

    /** The words of the finding, among those around them. */
    private static Paragraph marked(WordFinding words) {
        Paragraph line = soft("");
        line.addClassName("jw-excerpt");
        HtmlComponent mark = new HtmlComponent("mark");
        mark.getElement().setText(words.quote());
        line.add(new Text(words.before()), mark, new Text(words.after()));
        return line;
    }

    private Component dismissal(Finding found) {
        Button dismiss = new Button(texts.get("moderation.finding.dismiss"), click -> new ReasonDialog(
                        texts.get("moderation.finding.dismiss-question"),
                        texts.get("moderation.finding.dismiss-consequence"),
                        texts.get("moderation.finding.dismiss"),
                        reason -> desk.dismiss().accept(found.key(), reason))
                .forColleagues()
                .open());
        dismiss.addThemeVariants(ButtonVariant.SMALL);
        return dismiss;
    }

    /** The advert's pay compared with that of the role, and the difference if it is large. */
    private String compared(PayCheck check) {
        Formats formats = desk.formats();
        SalaryRange offered = desk.details().submitted().pay().baseSalary();
        SalaryBenchmark benchmark = check.benchmark();
        String compared = texts.get(
                "moderation.finding.compared",
                formats.pay(offered),
                check.proposal().role().title(texts.language()),
                formats.area(benchmark.place()),
                formats.pay(benchmark.whole()),
                benchmark.source().name(texts.language()),
                formats.month(benchmark.source().asOf()));
        BigDecimal times =
                offered.annualMax().divide(benchmark.whole().annualMax().max(BigDecimal.ONE), 0, RoundingMode.HALF_UP);
        return times.compareTo(TWICE) >= 0
                ? compared + " " + texts.get("moderation.finding.times", times.intValue())
                : compared;
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("jw-soft");
        return line;
    }
}
