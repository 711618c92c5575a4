package org.jobwright.web.applications.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.jobs.advert.GivenValue;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.MustHaveLabels;
import org.jobwright.web.shared.http.FirstTouch;
import org.jobwright.web.shared.pages.SiteRequest;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The data of the application form.
 *
 * @param token the intent, hidden in the form
 * @param document the attached CV; null for none
 * @param attachments the other attached files
 * @param start what it was filled from
 * @param source where the visitor came from; it counts when the form is first saved
 */
public record ApplyForm(
        PostingToApply posting,
        DraftToken token,
        ApplicationContent content,
        DocumentSummary document,
        List<AttachedFile> attachments,
        StartingPoint start,
        VisitSource source,
        FieldErrors errors) {

    /** The name of the input for the question at a position. */
    public static String answerName(int position) {
        return "answer-" + position;
    }

    public String jobAddress() {
        return Addresses.job(posting.reference(), posting.title());
    }

    public String address() {
        return Addresses.apply(posting.reference(), posting.title());
    }

    /** The same form with nothing filled in. */
    public String emptyAddress() {
        return FirstTouch.carrying(address() + "?start=" + ApplyPages.EMPTY, source);
    }

    /** Returned with the answers, to verify that they belong to these questions. */
    public String questionsKey() {
        return ScreeningQuestion.keyOf(posting.questions());
    }

    /** The estimated time in minutes: for the form, and for each question. */
    public int minutes() {
        return 2 + posting.questions().size();
    }

    /** The unrequested files. */
    public List<AttachedFile> others() {
        return attachments.stream().filter(file -> file.question() == null).toList();
    }

    /** The file that answers a question; null for none. */
    public AttachedFile fileFor(ScreeningQuestion question) {
        return attachments.stream()
                .filter(file -> question.label().equals(file.question()))
                .findFirst()
                .orElse(null);
    }

    /** The single answer to a question; empty if there is none. */
    public String answer(ScreeningQuestion question) {
        List<String> values = content.answerTo(question.label());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public static Map<String, String> sources(SiteRequest visit) {
        Map<String, String> options = new LinkedHashMap<>();
        for (CvSource source : CvSource.values()) {
            options.put(source.name(), visit.text(source));
        }
        return options;
    }

    public static Map<String, String> yesAndNo(SiteRequest visit) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put(GivenValue.YES, visit.text("applications.answer.yes"));
        options.put(GivenValue.NO, visit.text("applications.answer.no"));
        return options;
    }

    public static Map<String, String> options(ScreeningQuestion question) {
        Map<String, String> options = new LinkedHashMap<>();
        question.options().forEach(option -> options.put(option, option));
        return options;
    }

    /** The hint below a question: what is needed, why it is asked, how to answer; null for none. */
    public static String hint(ScreeningQuestion question, SiteRequest visit) {
        String needed = question.isMustHave()
                ? visit.text("shared.must-have", new MustHaveLabels(visit.texts(), visit.formats()).of(question)) + " "
                        + visit.text("applications.apply.must-have")
                : "";
        String how =
                switch (question.type()) {
                    case FILE -> visit.text("applications.apply.file-question");
                    case NUMBER -> visit.text("applications.apply.number-question");
                    default -> "";
                };
        String hint = Stream.of(needed, question.why(), how)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return hint.isEmpty() ? null : hint;
    }
}
