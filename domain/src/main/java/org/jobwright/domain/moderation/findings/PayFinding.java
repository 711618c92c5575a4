package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.insights.roles.PayCheck;
import org.jobwright.domain.jobs.wording.Severity;

/**
 * The pay is not what the role pays elsewhere.
 *
 * @param check what it was compared with
 * @param words the pay and the title
 */
public record PayFinding(PayCheck check, String words) implements Finding {

    @Override
    public String field() {
        return "pay.baseSalary";
    }

    @Override
    public String code() {
        return "pay." + check.standing();
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }

    @Override
    public Severity severity() {
        return Severity.FLAG;
    }
}
