package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jobwright.domain.insights.figures.SalaryBenchmark;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Below the pay: what the role pays elsewhere, as a sentence and a bar, with a plain warning if the pay is outside. */
class PayHint extends Div {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    PayHint() {
        addClassName("jw-payhint");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(Optional<PayCheck> check, SalaryRange offered) {
        removeAll();
        setVisible(check.filter(PayCheck::isComparable).isPresent());
        check.filter(PayCheck::isComparable).ifPresent(found -> draw(found, offered));
    }

    private void draw(PayCheck check, SalaryRange offered) {
        SalaryBenchmark benchmark = check.benchmark();
        SalaryRange usual = benchmark.usual().in(offered.unit());
        SalaryRange whole = benchmark.whole().in(offered.unit());
        Paragraph said = new Paragraph(texts.get(
                "jobs.pay.usual",
                check.proposal().role().title(WorkspaceUser.language()),
                formats.area(benchmark.place()),
                formats.pay(usual),
                formats.payFigures(whole)));
        Paragraph source = new Paragraph(texts.get(
                "jobs.pay.source",
                benchmark.source().name(WorkspaceUser.language()),
                formats.month(benchmark.source().asOf())));
        source.addClassName("jw-soft");
        add(said, bar(benchmark, offered), source);
        if (check.standing().isOutside()) {
            Paragraph warning =
                    new Paragraph(texts.get("jobs.pay." + check.standing().name()));
            warning.addClassName("jw-field-warning");
            add(warning);
        }
    }

    /** Outer band, inner band and the offer on one line; the sentences say the same. */
    private static Div bar(SalaryBenchmark benchmark, SalaryRange offered) {
        SalaryRange whole = benchmark.whole();
        BigDecimal left =
                offered.isUnknown() ? whole.annualMin() : whole.annualMin().min(offered.annualMin());
        BigDecimal right =
                offered.isUnknown() ? whole.annualMax() : whole.annualMax().max(offered.annualMax());
        Div bar = new Div(part("outer", whole, left, right), part("inner", benchmark.usual(), left, right));
        if (!offered.isUnknown()) {
            bar.add(part("offer", offered, left, right));
        }
        bar.addClassName("jw-payband");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(String look, SalaryRange range, BigDecimal left, BigDecimal right) {
        Span part = new Span();
        part.addClassName(look);
        part.getStyle()
                .set("inset-inline-start", percent(range.annualMin(), left, right) + "%")
                .set("inset-inline-end", HUNDRED.subtract(percent(range.annualMax(), left, right)) + "%");
        return part;
    }

    private static BigDecimal percent(BigDecimal at, BigDecimal left, BigDecimal right) {
        BigDecimal width = right.subtract(left).max(BigDecimal.ONE);
        return at.subtract(left).multiply(HUNDRED).divide(width, 1, RoundingMode.HALF_UP);
    }
}
