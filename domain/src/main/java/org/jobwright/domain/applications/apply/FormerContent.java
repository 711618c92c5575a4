package org.jobwright.domain.applications.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * What an earlier application lends to the next one of the same person. Contact, CV and cover letter are copied, an
 * answer only where the question is the same.
 *
 * @param document the file that was sent as the CV; null for none
 */
public record FormerContent(SentContent sent, DocumentId document) {

    /** The content that a new draft for these questions starts with. */
    public ApplicationContent fill(List<ScreeningQuestion> questions) {
        ApplicationContent typed = sent.asTyped();
        List<GivenAnswer> answers = questions.stream()
                .map(question -> new GivenAnswer(question.label(), answerTo(question)))
                .toList();
        return new ApplicationContent(typed.contact(), typed.cvSource(), typed.coverLetter(), answers);
    }

    /**
     * The parts of a draft that are still as they were sent.
     *
     * @param attached the CV of the draft; null for none
     */
    public List<CopiedPart> unchanged(
            ApplicationContent draft, DocumentId attached, List<ScreeningQuestion> questions) {
        List<CopiedPart> parts = new ArrayList<>();
        if (draft.contact().equals(sent.contact())) {
            parts.add(new CopiedPart(CopiedPart.CONTACT, false));
        }
        if (draft.cvSource() == CvSource.UPLOAD && attached != null && attached.equals(document)) {
            parts.add(new CopiedPart(CopiedPart.CV, false));
        }
        if (!sent.coverLetter().isEmpty() && draft.coverLetter().equals(sent.coverLetter())) {
            parts.add(new CopiedPart(CopiedPart.COVER_LETTER, true));
        }
        for (int i = 0; i < questions.size(); i++) {
            ScreeningQuestion question = questions.get(i);
            List<String> former = answerTo(question);
            if (!former.isEmpty() && draft.answerTo(question.label()).equals(former)) {
                parts.add(new CopiedPart("answer-" + i, question.isMustHave()));
            }
        }
        return parts;
    }

    /** Whether a file was sent that is not stored any more. */
    public boolean isCvGone() {
        return sent.resume() == null && document == null;
    }

    /** The answer to the same question in the words of this one; empty if it was not asked or is a file. */
    private List<String> answerTo(ScreeningQuestion question) {
        return sent.answers().stream()
                .filter(answer -> isSame(answer.asked(), question))
                .findFirst()
                .map(answer -> inWordsOf(question, answer))
                .orElse(List.of());
    }

    private static boolean isSame(ScreeningQuestion former, ScreeningQuestion question) {
        return question.type() != QuestionType.FILE
                && former.type() == question.type()
                && FoldedText.of(former.label()).equals(FoldedText.of(question.label()))
                && folded(former.options()).equals(folded(question.options()));
    }

    private static Set<String> folded(List<String> options) {
        return options.stream().map(FoldedText::of).collect(Collectors.toSet());
    }

    private static List<String> inWordsOf(ScreeningQuestion question, Answer former) {
        if (!question.type().hasOptions()) {
            return former.latest();
        }
        return former.latest().stream()
                .map(FoldedText::of)
                .flatMap(chosen -> spelled(question, chosen).stream())
                .toList();
    }

    private static Optional<String> spelled(ScreeningQuestion question, String folded) {
        return question.options().stream()
                .filter(option -> FoldedText.of(option).equals(folded))
                .findFirst();
    }
}
