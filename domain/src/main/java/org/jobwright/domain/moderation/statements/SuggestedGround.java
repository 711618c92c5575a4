package org.jobwright.domain.moderation.statements;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.law.BrokenRules;
import org.jobwright.domain.jobs.law.LawGrounds;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.findings.FormFinding;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.GroundKind;

/** The ground that a moderator most likely means, so that the form rarely has to be changed, or that a rule rests on. */
public final class SuggestedGround {

    private SuggestedGround() {}

    /** The laws that open findings cite; without any our terms. */
    public static Ground of(Collection<? extends Finding> open) {
        String laws = open.stream()
                .filter(FormFinding.class::isInstance)
                .map(FormFinding.class::cast)
                .filter(FormFinding::isLaw)
                .flatMap(finding -> finding.arguments().stream())
                .filter(LawGrounds.class::isInstance)
                .map(Object::toString)
                .distinct()
                .collect(Collectors.joining("; "));
        return laws.isEmpty() ? Ground.TERMS : new Ground(GroundKind.LAW, cut(laws));
    }

    /** The laws that a text breaks. */
    public static Ground of(BrokenRules broken) {
        return new Ground(GroundKind.LAW, cut(broken.grounds().toString()));
    }

    /** The kind that reports of these reasons are usually about: the law as soon as one of them is. */
    public static GroundKind ofReasons(Collection<ReportReason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.ground() == GroundKind.LAW)
                ? GroundKind.LAW
                : GroundKind.TERMS;
    }

    private static String cut(String laws) {
        return laws.length() <= Ground.MAX_LENGTH ? laws : laws.substring(0, Ground.MAX_LENGTH - 1) + "…";
    }
}
