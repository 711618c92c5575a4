package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jobwright.domain.insights.SalaryBenchmark;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.ReasonDialog;

/** What was found automatically, for the moderator to judge: each with what it was compared with, or why it was dismissed. */
class FindingsPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final Texts texts;
    private final Formats formats;

    /** @param onDismiss gets the code of a finding and the reason; null where nothing can be dismissed */
    FindingsPanel(CaseDetails details, Texts texts, Formats formats, SerializableBiConsumer<String, String> onDismiss) {
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-panel");
        setVisible(!details.findings().isEmpty());
        add(new H2(texts.get("moderation.findings", details.findings().size())));
        details.findings().forEach(finding -> add(entry(finding, onDismiss)));
    }

    private Div entry(CaseFinding finding, SerializableBiConsumer<String, String> onDismiss) {
        SalaryBenchmark benchmark = finding.pay().benchmark();
        Div entry = new Div(new Paragraph(texts.get("moderation.finding." + finding.code())));
        entry.addClassName("jw-finding");
        Paragraph compared = new Paragraph(texts.get(
                "moderation.finding.compared",
                finding.pay().proposal().role().title(texts.language()),
                formats.area(benchmark.place()),
                formats.pay(benchmark.whole()),
                benchmark.source().name(),
                formats.month(benchmark.source().asOf())));
        compared.addClassName("jw-soft");
        entry.add(compared);
        if (finding.dismissal() != null) {
            entry.add(new Paragraph(texts.get(
                    "moderation.finding.dismissed",
                    finding.dismissal().by(),
                    formats.dateTime(finding.dismissal().at()),
                    finding.dismissal().reason())));
        } else if (onDismiss != null) {
            entry.add(new Button(texts.get("moderation.finding.dismiss"), click -> new ReasonDialog(
                            texts.get("moderation.finding.dismiss-question"),
                            texts.get("moderation.finding.dismiss-consequence"),
                            texts.get("moderation.finding.dismiss"),
                            reason -> onDismiss.accept(finding.code(), reason))
                    .forColleagues()
                    .open()));
        }
        return entry;
    }
}
