package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.findings.Finding;

/** The automatic findings of a case that no moderator dismissed. */
@ApplicationScoped
public class OpenFindings {

    @Inject
    private CaseFindings findings;

    @Inject
    private ModerationCaseRepository cases;

    public List<Finding> of(ModerationCase one) {
        return findings.of(one, cases.submitted(one)).stream()
                .filter(CaseFinding::isOpen)
                .map(CaseFinding::found)
                .toList();
    }
}
