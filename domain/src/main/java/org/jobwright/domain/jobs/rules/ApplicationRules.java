package org.jobwright.domain.jobs.rules;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.jobs.advert.AiUse;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;

/** One working way to apply, and permitted questions. */
final class ApplicationRules {

    private static final int MAX_URL = 2_000;
    private static final int MAX_INSTRUCTIONS = 3_000;
    private static final int MAX_QUESTIONS = 30;
    private static final int MAX_LABEL = 250;
    private static final int MAX_OPTIONS = 30;
    private static final int MAX_OPTION = 200;
    private static final int MAX_AI_TEXT = 500;

    private static final Pattern PAY_HISTORY = topic("(?:current|previous|last|present|past|existing) "
            + "(?:\\w+ ){0,2}(?:salary|pay|wage|wages|compensation|earnings)|(?:salary|pay|wage) history|"
            + "(?:bisherige|aktuelle|jetzige|letzte|derzeitige)\\w{0,2} (?:\\w+ )?(?:gehalt|verdienst|lohn)|"
            + "how much (?:do|did) you (?:currently )?earn|wie viel verdien");

    private static final Pattern AGE = topic("how old are you|your age|date of birth|birth ?date|year of birth|"
            + "ihr alter|wie alt sind|geburtsdatum|geburtsjahr|wann sind sie geboren");

    private static final Pattern CANADIAN_EXPERIENCE = topic(
            "canadian (?:work |job |professional )?experience|experience in canada|kanadische (?:berufs)?erfahrung");

    private static final Pattern FAMILY = topic(
            "are you married|marital status|are you pregnant|"
                    + "(?:do you )?plan(?:ning)? (?:to have )?children|familienstand|sind sie verheiratet|schwanger|kinderwunsch");

    private ApplicationRules() {}

    static void check(ApplicationTerms terms, AdvertFindings findings) {
        checkTarget(terms, findings);
        List<ScreeningQuestion> questions = terms.questions();
        findings.atMost(MAX_QUESTIONS, "application.questions", questions);
        findings.problemIf(
                questions.stream()
                                .filter(question -> question.type() == QuestionType.FILE)
                                .count()
                        > ScreeningQuestion.MAX_FILES,
                "application.questions",
                "jobs.questions.files",
                ScreeningQuestion.MAX_FILES);
        for (int i = 0; i < questions.size(); i++) {
            checkQuestion("application.questions[" + i + "]", questions.get(i), findings);
        }
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

    private static void checkQuestion(String field, ScreeningQuestion question, AdvertFindings findings) {
        String label = question.label();
        findings.problemIf(
                label.isEmpty() || label.length() > MAX_LABEL, field + ".label", "jobs.question.length", MAX_LABEL);
        findings.problemIf(!label.isEmpty() && !label.endsWith("?"), field + ".label", "jobs.question.mark");
        findings.problemIf(PAY_HISTORY.matcher(label).find(), field + ".label", "jobs.question.pay-history");
        findings.problemIf(AGE.matcher(label).find(), field + ".label", "jobs.question.age");
        findings.problemIf(FAMILY.matcher(label).find(), field + ".label", "jobs.question.family");
        findings.problemIf(
                CANADIAN_EXPERIENCE.matcher(label).find(), field + ".label", "jobs.question.canadian-experience");
        if (question.type().hasOptions()) {
            findings.problemIf(question.options().size() < 2, field + ".options", "jobs.question.options-required");
            findings.problemIf(
                    question.options().stream().distinct().count()
                            < question.options().size(),
                    field + ".options",
                    "jobs.question.options-repeated");
            findings.lines(MAX_OPTIONS, MAX_OPTION, field + ".options", question.options());
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

    private static Pattern topic(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
