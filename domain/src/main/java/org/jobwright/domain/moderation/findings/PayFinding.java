package org.jobwright.domain.moderation.findings;

import java.util.List;
import org.jobwright.domain.insights.roles.PayCheck;

/**
 * The pay is not what the role pays elsewhere.
 *
 * @param check what it was compared with
 */
public record PayFinding(PayCheck check) implements Finding {

    @Override
    public String key() {
        return code();
    }

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
}
