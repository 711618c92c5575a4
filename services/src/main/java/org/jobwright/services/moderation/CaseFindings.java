package org.jobwright.services.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.insights.PayCheck;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.FindingDismissal;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.services.insights.KnownRoles;

/** Looks through a submission for what a moderator should see first. Computed when asked, so a better guide counts at once. */
@ApplicationScoped
class CaseFindings {

    private static final String PAY = "pay.";

    @Inject
    private KnownRoles roles;

    @PersistenceContext
    private EntityManager entityManager;

    List<CaseFinding> of(ModerationCase one, JobAdvert submitted) {
        return PayCheck.of(submitted, roles.get())
                .filter(check -> check.standing().isOutside())
                .map(check -> finding(one, check))
                .stream()
                .toList();
    }

    private CaseFinding finding(ModerationCase one, PayCheck check) {
        String code = PAY + check.standing();
        return new CaseFinding(
                code,
                "pay.baseSalary",
                check,
                one.getDismissals().of(code).map(this::dismissal).orElse(null));
    }

    private CaseFinding.Dismissal dismissal(FindingDismissal said) {
        return new CaseFinding.Dismissal(
                said.reason(), entityManager.find(Account.class, said.by()).getDisplayName(), said.at());
    }
}
