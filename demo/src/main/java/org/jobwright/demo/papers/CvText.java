package org.jobwright.demo.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.Language;

/** Lays out a resume as the lines of a CV; an empty line separates, a line in capitals is a heading. */
public final class CvText {

    private final List<String> lines = new ArrayList<>();
    private final Language language;

    private CvText(Language language) {
        this.language = language;
    }

    public static List<String> lines(Resume resume, Language language) {
        CvText cv = new CvText(language);
        cv.person(resume.basics());
        cv.head("EXPERIENCE", "BERUF", resume.work());
        resume.work().forEach(cv::work);
        cv.head("VOLUNTEERING", "EHRENAMT", resume.volunteer());
        resume.volunteer()
                .forEach(it -> cv.entry(it.startDate(), it.endDate(), it.position(), it.organization(), it.summary()));
        cv.head("EDUCATION", "AUSBILDUNG", resume.education());
        resume.education()
                .forEach(it -> cv.entry(it.startDate(), it.endDate(), it.studyType(), it.institution(), it.area()));
        cv.head("CERTIFICATES", "ZERTIFIKATE", resume.certificates());
        resume.certificates().forEach(it -> cv.line(it.name(), it.issuer(), String.valueOf(it.date())));
        cv.head("SKILLS", "KENNTNISSE", resume.skills());
        resume.skills().forEach(it -> cv.line(it.name(), String.join(", ", it.keywords())));
        cv.head("LANGUAGES", "SPRACHEN", resume.languages());
        resume.languages().forEach(it -> cv.line(it.language(), it.fluency()));
        return List.copyOf(cv.lines);
    }

    private void person(Resume.Basics basics) {
        lines.add(basics.name());
        line(basics.label(), basics.location().city());
        line(basics.email(), basics.phone());
        lines.add("");
        lines.add(basics.summary());
    }

    private void work(Resume.Work job) {
        entry(job.startDate(), job.endDate(), job.position(), job.name(), job.summary());
        job.highlights().forEach(highlight -> lines.add("- " + highlight));
    }

    private String say(String english, String german) {
        return switch (language) {
            case EN -> english;
            case DE -> german;
        };
    }

    private void head(String english, String german, List<?> entries) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(say(english, german));
        }
    }

    private void entry(PartialDate from, PartialDate until, String what, String where, String summary) {
        line(from + " - " + (until == null ? say("today", "heute") : until), what, where);
        line(summary);
    }

    private void line(String... parts) {
        String line = Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
