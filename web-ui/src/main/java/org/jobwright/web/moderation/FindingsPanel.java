package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.PayFinding;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;

/**
 * The findings, for the moderator to judge: each at its field, with what it was compared with, or why it was dismissed.
 */
class FindingsPanel extends Div {

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    private final CaseDetails details;
    private final Texts texts;
    private final Formats formats;
    private final SerializableConsumer<String> onField;
    private final SerializableBiConsumer<String, String> onDismiss;

    /**
     * @param onField receives the path of a finding's field
     * @param onDismiss receives the key of a finding and the reason; null if nothing can be dismissed
     */
    FindingsPanel(
            CaseDetails details,
            Texts texts,
            Formats formats,
            SerializableConsumer<String> onField,
            SerializableBiConsumer<String, String> onDismiss) {
        this.details = details;
        this.texts = texts;
        this.formats = formats;
        this.onField = onField;
        this.onDismiss = onDismiss;
        List<CaseFinding> findings = details.item().findings();
        addClassNames("jw-panel", "jw-findings");
        setVisible(!findings.isEmpty());
        add(new H2(
                texts.get("moderation.findings", details.item().openFindings().size())));
        findings.forEach(finding -> add(entry(finding)));
    }

    private Div entry(CaseFinding finding) {
        Finding found = finding.found();
        Button field = new Button(
                texts.get("shared.advert.field." + fieldOf(found.field())), click -> onField.accept(found.field()));
        field.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div entry = new Div(field, new Paragraph(new FindingLabels(texts).sentence(found)));
        entry.addClassName("jw-finding");
        entry.setClassName("is-settled", !finding.isOpen());
        if (found instanceof PayFinding pay) {
            entry.add(soft(compared(pay.check())));
        }
        if (finding.dismissal() != null) {
            entry.add(soft(texts.get(
                    "moderation.finding.dismissed",
                    finding.dismissal().by(),
                    formats.dateTime(finding.dismissal().at()),
                    finding.dismissal().reason())));
        } else if (found.isAdvice()) {
            entry.add(soft(texts.get("moderation.finding.advice")));
        } else if (onDismiss != null) {
            entry.add(dismissal(found));
        }
        return entry;
    }

    private Component dismissal(Finding found) {
        Button dismiss = new Button(texts.get("moderation.finding.dismiss"), click -> new ReasonDialog(
                        texts.get("moderation.finding.dismiss-question"),
                        texts.get("moderation.finding.dismiss-consequence"),
                        texts.get("moderation.finding.dismiss"),
                        reason -> onDismiss.accept(found.key(), reason))
                .forColleagues()
                .open());
        dismiss.addThemeVariants(ButtonVariant.SMALL);
        return dismiss;
    }

    /** The advert's pay compared with that of the role, and the difference if it is large. */
    private String compared(PayCheck check) {
        SalaryRange offered = details.submitted().pay().baseSalary();
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

    /** Findings name parts of fields, such as {@code pay.baseSalary.max} and {@code application.questions[0].label}. */
    private String fieldOf(String path) {
        String field = path.replaceAll("\\[.*", "");
        while (!texts.has("shared.advert.field." + field) && field.lastIndexOf('.') > 0) {
            field = field.substring(0, field.lastIndexOf('.'));
        }
        return field;
    }
}
