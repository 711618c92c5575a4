package org.jobwright.domain.matching.method;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.matching.result.QuoteSource;

/** A profile as lines, in the order in which it is shown. Hobbies and what others say about the person are left out. */
final class ResumeLines {

    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextLine> education = new ArrayList<>();
    private final List<TextLine> languages = new ArrayList<>();
    private final List<WorkedPeriod> work = new ArrayList<>();

    ResumeLines(Resume resume, LocalDate applied) {
        add(resume.basics().label());
        addText(resume.basics().summary());
        resume.work().forEach(entry -> addWork(entry, applied));
        resume.projects().forEach(project -> {
            add(joined(", ", project.name(), project.entity(), joined(", ", project.roles())));
            addText(project.description());
            project.highlights().forEach(this::addText);
            add(joined(", ", project.keywords()));
        });
        resume.volunteer().forEach(entry -> {
            add(joined(", ", entry.position(), entry.organization()));
            addText(entry.summary());
            entry.highlights().forEach(this::addText);
        });
        resume.education().forEach(school -> {
            int before = lines.size();
            add(joined(", ", school.studyType(), school.area(), school.institution()));
            education.addAll(lines.subList(before, lines.size()));
            add(joined(", ", school.courses()));
        });
        resume.certificates().forEach(certificate -> {
            int before = lines.size();
            add(joined(", ", certificate.name(), certificate.issuer()));
            education.addAll(lines.subList(before, lines.size()));
        });
        resume.skills()
                .forEach(skill -> add(joined(
                        ": ", joined(" ", skill.name(), inBrackets(skill.level())), joined(", ", skill.keywords()))));
        resume.languages().forEach(spoken -> {
            int before = lines.size();
            add(joined(" ", spoken.language(), inBrackets(spoken.fluency())));
            languages.addAll(lines.subList(before, lines.size()));
        });
        resume.awards().forEach(award -> {
            add(joined(", ", award.title(), award.awarder()));
            addText(award.summary());
        });
        resume.publications().forEach(publication -> add(joined(", ", publication.name(), publication.publisher())));
    }

    private void addWork(Work entry, LocalDate applied) {
        int before = lines.size();
        add(joined(", ", entry.position(), entry.name(), dates(entry)));
        if (lines.size() == before) {
            return;
        }
        TextLine head = lines.getLast();
        addText(entry.summary());
        entry.highlights().forEach(this::addText);
        WorkedPeriod.of(entry, head, List.copyOf(lines.subList(before, lines.size())), applied)
                .ifPresent(work::add);
    }

    private static String dates(Work entry) {
        return entry.startDate() == null && entry.endDate() == null
                ? null
                : text(entry.startDate()) + " \u2013 " + text(entry.endDate());
    }

    private static String text(PartialDate date) {
        return date == null ? "" : date.value();
    }

    private static String inBrackets(String text) {
        return text == null ? null : "(" + text + ")";
    }

    private static String joined(String between, String... parts) {
        return joined(between, Arrays.asList(parts));
    }

    private static String joined(String between, List<String> parts) {
        return parts.stream()
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private void addText(String text) {
        Stream.ofNullable(text).flatMap(String::lines).forEach(this::add);
    }

    private void add(String line) {
        if (line != null && !line.isBlank()) {
            lines.add(TextLine.of(QuoteSource.RESUME, lines.size() + 1, Material.bounded(line)));
        }
    }

    List<TextLine> lines() {
        return lines;
    }

    List<TextLine> education() {
        return education;
    }

    List<TextLine> languages() {
        return languages;
    }

    List<WorkedPeriod> work() {
        return work;
    }
}
