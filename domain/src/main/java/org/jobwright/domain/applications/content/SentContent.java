package org.jobwright.domain.applications.content;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.candidates.Resume;

/**
 * Exactly what the employer received, word for word; only a new version replaces it.
 *
 * @param coverLetter empty if there is none
 * @param resume the profile of that day; null if only a file was sent
 */
public record SentContent(Contact contact, String coverLetter, List<Answer> answers, Resume resume)
        implements Serializable {

    public SentContent {
        contact = contact == null ? Contact.EMPTY : contact;
        coverLetter = coverLetter == null ? "" : coverLetter;
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** A line about the applicant in their own words: their headline, else their location; null if both are missing. */
    public String headline() {
        if (resume != null && resume.basics().label() != null) {
            return resume.basics().label();
        }
        if (resume != null
                && !resume.work().isEmpty()
                && resume.work().getFirst().position() != null) {
            return resume.work().getFirst().position();
        }
        return location();
    }

    /** Where the applicant lives; null if not given. */
    public String location() {
        return contact.location().isEmpty() ? null : contact.location();
    }

    /** The content as form input, to start a new version with. */
    public ApplicationContent asTyped() {
        return new ApplicationContent(
                contact,
                resume == null ? CvSource.UPLOAD : CvSource.PROFILE,
                coverLetter,
                answers.stream()
                        .map(answer -> new ApplicationContent.GivenAnswer(answer.question(), answer.latest()))
                        .toList());
    }

    /** How many full years they have worked; null if no resume shows it. */
    public Integer workYears(LocalDate today) {
        return WorkYears.of(resume, today);
    }

    /** How many must-haves were asked. */
    public int countMustHaves() {
        return (int)
                answers.stream().filter(answer -> answer.asked().isMustHave()).count();
    }

    /** The must-haves that the answers do not satisfy, by their text. */
    public List<String> missedMustHaves() {
        return answers.stream()
                .filter(Answer::isMustHaveMissed)
                .map(Answer::question)
                .toList();
    }

    /** The same with one answer corrected. */
    public SentContent correct(String question, List<String> values, Instant now) {
        return new SentContent(
                contact,
                coverLetter,
                answers.stream()
                        .map(answer -> answer.question().equals(question) ? answer.correct(values, now) : answer)
                        .toList(),
                resume);
    }

    /** The answer to a question, by its text. */
    public Optional<Answer> answerTo(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }
}
