package org.jobwright.domain.applications.content;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
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

    /** The content as form input, to start a new version with; consent must be given again. */
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

    /** How many full years they have worked; null if no resume shows it. */
    public Integer workYears(LocalDate today) {
        return WorkYears.of(resume, today);
    }

    /** How many required answers are missing. */
    public int countKnockoutsMissed() {
        return (int) answers.stream().filter(Answer::isKnockoutMissed).count();
    }
}
