package org.jobwright.domain.applications.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Whether an application can be sent as it is. Names everything that is missing at once, by field. */
public final class CompletenessPolicy {

    public static final int MAX_COVER_LETTER = 5000;

    /** Digits and common separators, with or without a country code. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{5,30}");

    private CompletenessPolicy() {}

    /** Whether the applicant has shown their past so far. */
    public enum Evidence {
        PRESENT,
        MISSING,
        /** The profile is chosen and its owner has not signed in yet. */
        NOT_KNOWN_YET
    }

    public static List<FieldProblem> problems(
            ApplicationContent content, List<ScreeningQuestion> questions, Evidence evidence) {
        List<FieldProblem> problems = new ArrayList<>();
        checkContact(content.contact(), problems);
        if (evidence == Evidence.MISSING) {
            boolean upload = content.cvSource() == CvSource.UPLOAD;
            problems.add(FieldProblem.of("cv", upload ? "applications.cv.required" : "applications.cv.profile-empty"));
        }
        if (content.coverLetter().length() > MAX_COVER_LETTER) {
            problems.add(FieldProblem.of("coverLetter", "applications.cover-letter.too-long", MAX_COVER_LETTER));
        }
        for (int i = 0; i < questions.size(); i++) {
            ScreeningQuestion question = questions.get(i);
            String field = "answer-" + i;
            AnswerPolicy.problem(question, content.answerTo(question.label()))
                    .ifPresent(code -> problems.add(FieldProblem.of(field, code, question.label())));
        }
        return problems;
    }

    private static void checkContact(Contact contact, List<FieldProblem> problems) {
        if (contact.firstName().isEmpty()) {
            problems.add(FieldProblem.of("firstName", "applications.first-name.required"));
        }
        if (contact.lastName().isEmpty()) {
            problems.add(FieldProblem.of("lastName", "applications.last-name.required"));
        }
        if (!isEmail(contact.email())) {
            problems.add(FieldProblem.of("email", "applications.email.invalid"));
        }
        if (!contact.phone().isEmpty() && !PHONE.matcher(contact.phone()).matches()) {
            problems.add(FieldProblem.of("phone", "applications.phone.invalid"));
        }
    }

    private static boolean isEmail(String text) {
        try {
            return new EmailAddress(text).value().length() > 0;
        } catch (RuleViolation noAddress) {
            return false;
        }
    }
}
