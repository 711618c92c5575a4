package org.jobwright.domain.jobs.rules;

import java.net.URI;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;

/** One working way to apply; {@link QuestionRules} checks the questions. */
final class ApplicationRules {

    private static final int MAX_URL = 2_000;
    private static final int MAX_INSTRUCTIONS = 3_000;
    private static final int MAX_AI_TEXT = 500;

    private ApplicationRules() {}

    static void check(ApplicationTerms terms, AdvertFindings findings) {
        checkTarget(terms, findings);
        QuestionRules.check(terms.questions(), findings);
        findings.problemIf(
                terms.aiUse() != AiUse.NONE && terms.aiUseText().isEmpty(),
                "application.aiUseText",
                "jobs.ai-use.text-required");
        findings.atMost(MAX_AI_TEXT, "application.aiUseText", terms.aiUseText());
    }

    private static void checkTarget(ApplicationTerms terms, AdvertFindings findings) {
        String field = "application.target";
        String target = terms.target();
        switch (terms.method()) {
            case ON_PLATFORM -> {}
            case URL ->
                findings.problemIf(
                        target.length() > MAX_URL || !isSecureAddress(target), field, "jobs.apply.url", MAX_URL);
            case EMAIL -> findings.problemIf(!isEmail(target), field, "jobs.apply.email");
            case INSTRUCTIONS -> {
                findings.problemIf(target.isEmpty(), field, "jobs.apply.instructions-required");
                findings.atMost(MAX_INSTRUCTIONS, field, target);
            }
        }
    }

    private static boolean isSecureAddress(String target) {
        try {
            URI uri = URI.create(target);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isEmail(String target) {
        try {
            return !new EmailAddress(target).value().isEmpty();
        } catch (RuleViolation notAnAddress) {
            return false;
        }
    }
}
