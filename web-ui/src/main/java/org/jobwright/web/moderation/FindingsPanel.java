package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
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
    private final SerializableFunction<JobPostingId, EqualPassages> compare;

    /**
     * @param onField receives the path of a finding's field
     * @param onDismiss receives the key of a finding and the reason; null if nothing can be dismissed
     * @param compare brings the text of the case beside that of a similar advert
     */
    FindingsPanel(
            CaseDetails details,
            Texts texts,
            Formats formats,
            SerializableConsumer<String> onField,
            SerializableBiConsumer<String, String> onDismiss,
            SerializableFunction<JobPostingId, EqualPassages> compare) {
        this.details = details;
        this.texts = texts;
        this.formats = formats;
        this.onField = onField;
        this.onDismiss = onDismiss;
        this.compare = compare;
        List<CaseFinding> findings = details.item().findings();
        addClassNames("jw-panel", "jw-findings");
        setVisible(!findings.isEmpty());
        add(new H2(
                texts.get("moderation.findings", details.item().openFindings().size())));
        findings.stream().filter(finding -> !isContact(finding)).forEach(finding -> add(entry(finding)));
        contacts(findings.stream().filter(FindingsPanel::isContact).toList());
    }

    private static boolean isContact(CaseFinding finding) {
        return finding.found().severity() == Severity.CONTACT;
    }

    /** Most employers give contact details, so they are only counted and listed. */
    private void contacts(List<CaseFinding> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        Div entry = new Div(
                new Paragraph(texts.get("moderation.finding.contacts", contacts.size())),
                soft(contacts.stream()
                        .map(contact -> contact.found().arguments().getFirst().toString())
                        .collect(Collectors.joining(", "))));
        entry.addClassNames("jw-finding", "is-settled");
        add(entry);
    }

    private Div entry(CaseFinding finding) {
        Finding found = finding.found();
        Button field = new Button(
                texts.get("shared.advert.field." + fieldOf(found.field())), click -> onField.accept(found.field()));
        field.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div entry = new Div(field, new Paragraph(new FindingLabels(texts).sentence(found)));
        if (found.severity() == Severity.HIGH) {
            entry.addComponentAtIndex(1, high());
        }
        entry.addClassName("jw-finding");
        entry.setClassName("is-settled", !finding.isOpen());
        if (found instanceof PayFinding pay) {
            entry.add(soft(compared(pay.check())));
        } else if (found instanceof TextFinding words) {
            entry.add(marked(words.found()));
        } else if (found instanceof DuplicateFinding duplicate) {
            entry.add(new ComparePanel(duplicate.other(), texts, compare));
        }
        if (finding.dismissal() != null) {
            entry.add(soft(texts.get(
                    "moderation.finding.dismissed",
                    finding.dismissal().by(),
                    formats.dateTime(finding.dismissal().at()),
                    finding.dismissal().reason())));
        } else if (found.severity() == Severity.HINT) {
            entry.add(soft(texts.get("moderation.finding.advice")));
        } else if (onDismiss != null) {
            entry.add(dismissal(found));
        }
        return entry;
    }

    private Component high() {
        Span high = new Span(texts.get("moderation.finding.high"));
        high.addClassNames("jw-chip", "jw-chip--danger");
        return high;
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
