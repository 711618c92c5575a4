package org.jobwright.domain.jobs.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;

class BrokenRulesTest {

    private static final LawGround COLORADO = new LawGround(
            "US-CO-PAY", new Jurisdiction("US-CO", List.of()), "C.R.S. § 8-5-201(2)", LocalDate.of(2021, 1, 1), 0);

    @Test
    void whatIsStoredIsReadAgain() {
        BrokenRules broken = new BrokenRules(
                List.of(
                        new LawFinding(
                                "pay.baseSalary",
                                "jobs.law.pay-range",
                                List.of(),
                                RuleSeverity.BLOCK,
                                List.of(COLORADO)),
                        new LawFinding(
                                "pay.baseSalary.max",
                                "jobs.law.width",
                                List.of(50_000, "CAD", 60_000),
                                RuleSeverity.BLOCK,
                                List.of(COLORADO))),
                List.of(new CitedRule("US-CO-PAY", 2, "Equal Pay", "C.R.S. § 8-5-201(2)", "https://leg.example")));
        assertEquals(broken, Json.read(Json.write(broken), BrokenRules.class));
        assertEquals(List.of(COLORADO), broken.grounds().grounds());
        assertEquals(new BrokenRules(List.of(), List.of()), Json.read("{}", BrokenRules.class));
    }
}
