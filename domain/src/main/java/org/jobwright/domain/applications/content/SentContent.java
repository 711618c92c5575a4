package org.jobwright.domain.applications.content;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.candidates.Resume;

/**
 * Exactly what the employer got, word by word; only another version takes its place.
 *
 * @param coverLetter empty when there is none
 * @param resume the profile of that day; null when a file was sent alone
 */
public record SentContent(Contact contact, String coverLetter, List<Answer> answers, Resume resume)
        implements Serializable {

    public SentContent {
        contact = contact == null ? Contact.EMPTY : contact;
        coverLetter = coverLetter == null ? "" : coverLetter;
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** A line about the applicant in their own words: what they call themselves, else their place; null for neither. */
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

    /** Where the applicant lives; null when they did not say. */
    public String location() {
        return contact.location().isEmpty() ? null : contact.location();
    }

    /** The same as somebody types it, to begin a new version with; to agree is asked anew. */
    public ApplicationContent asTyped() {
        return new ApplicationContent(
                contact,
                resume == null ? CvSource.UPLOAD : CvSource.PROFILE,
                coverLetter,
                answers.stream()
                        .map(answer -> new ApplicationContent.GivenAnswer(answer.question(), answer.values()))
                        .toList(),
                false);
    }

    /** How many full years they have worked; null when no resume says so. */
    public Integer workYears(LocalDate today) {
        return WorkYears.of(resume, today);
    }

    /** How many answers miss what the employer called necessary. */
    public int countKnockoutsMissed() {
        return (int) answers.stream().filter(Answer::isKnockoutMissed).count();
    }
}
