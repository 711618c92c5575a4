package org.jobwright.domain.matching.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.matching.result.QuoteSource;

/**
 * Everything that is looked through of one application: the profile and the answers as they were sent, the letter and the
 * text of the CV, each as lines. Nothing else is looked at: no name, no address, no photo, no page in the web.
 */
final class Material {

    private static final int MOST_LETTER_LINES = 400;
    private static final int LONGEST_LINE = 2_000;

    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextLine> education = new ArrayList<>();
    private final List<TextLine> languages = new ArrayList<>();
    private final List<WorkedPeriod> work = new ArrayList<>();
    private final List<Answer> answers;

    private Material(SentContent sent, String cv, LocalDate applied) {
        answers = sent.answers();
        if (sent.resume() != null) {
            add(new ResumeLines(sent.resume(), applied));
        }
        if (cv != null && !cv.isBlank()) {
            CvReading read = new CvReading(cv, applied);
            lines.addAll(read.lines());
            education.addAll(read.education());
            languages.addAll(read.languages());
            work.addAll(read.work());
        }
        addLetter(sent.coverLetter());
        addAnswers();
    }

    /**
     * What one application has.
     *
     * @param cv the extracted text of the file; null if there is none
     * @param applied the day of applying, on which open work ends
     */
    static Material of(SentContent sent, String cv, LocalDate applied) {
        return new Material(sent, cv, applied);
    }

    private void add(ResumeLines resume) {
        lines.addAll(resume.lines());
        education.addAll(resume.education());
        languages.addAll(resume.languages());
        work.addAll(resume.work());
    }

    private void addLetter(String letter) {
        int number = 0;
        for (String line : (Iterable<String>) letter.lines().limit(MOST_LETTER_LINES)::iterator) {
            number++;
            if (!line.isBlank()) {
                lines.add(TextLine.of(QuoteSource.LETTER, number, bounded(line)));
            }
        }
    }

    /** Only what was written freely: what was chosen or ticked says little without its question. */
    private void addAnswers() {
        for (int i = 0; i < answers.size(); i++) {
            QuestionType type = answers.get(i).asked().type();
            if (type == QuestionType.TEXT || type == QuestionType.TEXTAREA) {
                String said = String.join(" ", answers.get(i).latest());
                lines.add(TextLine.of(QuoteSource.ANSWER, i + 1, bounded(said)));
            }
        }
    }

    static String bounded(String line) {
        String stripped = line.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_LINE));
    }

    /** All lines, in the order in which they are quoted. */
    List<TextLine> lines() {
        return lines;
    }

    List<TextLine> education() {
        return education;
    }

    /** Lines that are about spoken languages as a whole. */
    List<TextLine> languages() {
        return languages;
    }

    List<WorkedPeriod> work() {
        return work;
    }

    List<Answer> answers() {
        return answers;
    }
}
