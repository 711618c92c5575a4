package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shell.WorkspaceUser;

/** From and to, as exact as the person remembers. */
class PeriodFields extends Div {

    private final MonthField from;
    private final MonthField to;

    PeriodFields(PartialDate start, PartialDate end) {
        addClassName("jw-period");
        from = new MonthField("candidates.form.from", start);
        to = new MonthField("candidates.form.to", end);
        to.explain(WorkspaceUser.texts().get("candidates.form.to-how"));
        add(from, to);
    }

    /** Marks invalid dates, and an end before its start; true if nothing is wrong. */
    boolean check() {
        boolean startIsRight = from.check();
        boolean dates = to.check() && startIsRight;
        if (dates && start() != null && end() != null && end().isBefore(start())) {
            to.mark(new RuleViolation("candidates.resume.end-before-start", start().value(), end().value()));
            return false;
        }
        return dates;
    }

    PartialDate start() {
        return from.date();
    }

    PartialDate end() {
        return to.date();
    }
}
