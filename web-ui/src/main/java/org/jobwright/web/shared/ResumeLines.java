package org.jobwright.web.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.web.shared.text.Texts;

/** A resume as headings with lines below them; empty parts are left out. */
public final class ResumeLines {

    private ResumeLines() {}

    public static Map<String, List<String>> of(Resume resume, Texts texts) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        put(
                sections,
                texts.get("shared.resume.headline"),
                Stream.of(line(resume.basics().label())));
        put(
                sections,
                texts.get("shared.resume.summary"),
                Stream.of(line(resume.basics().summary())));
        put(
                sections,
                texts.get("shared.resume.url"),
                Stream.of(line(resume.basics().url())));
        put(
                sections,
                texts.get("shared.resume.profiles"),
                resume.basics().profiles().stream().map(one -> line(one.network(), one.username(), one.url())));
        put(
                sections,
                texts.get("shared.resume.work"),
                resume.work().stream()
                        .flatMap(work -> entry(
                                line(work.position(), work.name(), work.location(), work.url()),
                                period(work.startDate(), work.endDate(), texts),
                                work.summary(),
                                work.highlights())));
        put(
                sections,
                texts.get("shared.resume.education"),
                resume.education().stream()
                        .flatMap(school -> entry(
                                line(school.studyType(), school.area(), school.institution(), school.url()),
                                period(school.startDate(), school.endDate(), texts),
                                school.score(),
                                school.courses())));
        put(
                sections,
                texts.get("shared.resume.projects"),
                resume.projects().stream()
                        .flatMap(project -> entry(
                                line(project.name(), project.entity(), project.url()),
                                period(project.startDate(), project.endDate(), texts),
                                project.description(),
                                project.highlights())));
        put(
                sections,
                texts.get("shared.resume.volunteer"),
                resume.volunteer().stream()
                        .flatMap(duty -> entry(
                                line(duty.position(), duty.organization(), duty.url()),
                                period(duty.startDate(), duty.endDate(), texts),
                                duty.summary(),
                                duty.highlights())));
        put(
                sections,
                texts.get("shared.resume.certificates"),
                resume.certificates().stream().map(one -> line(one.name(), one.issuer(), date(one.date()), one.url())));
        put(
                sections,
                texts.get("shared.resume.awards"),
                resume.awards().stream()
                        .flatMap(one -> entry(
                                line(one.title(), one.awarder(), date(one.date())), "", one.summary(), List.of())));
        put(
                sections,
                texts.get("shared.resume.publications"),
                resume.publications().stream()
                        .flatMap(one -> entry(
                                line(one.name(), one.publisher(), date(one.releaseDate()), one.url()),
                                "",
                                one.summary(),
                                List.of())));
        put(
                sections,
                texts.get("shared.resume.skills"),
                resume.skills().stream().map(one -> line(one.name(), one.level(), String.join(", ", one.keywords()))));
        put(
                sections,
                texts.get("shared.resume.languages"),
                resume.languages().stream().map(one -> line(one.language(), one.fluency())));
        put(
                sections,
                texts.get("shared.resume.interests"),
                resume.interests().stream().map(one -> line(one.name())));
        return sections;
    }

    private static void put(Map<String, List<String>> sections, String heading, Stream<String> lines) {
        List<String> said = lines.filter(line -> !line.isEmpty()).toList();
        if (!said.isEmpty()) {
            sections.put(heading, said);
        }
    }

    private static Stream<String> entry(String what, String when, String summary, List<String> highlights) {
        List<String> lines = new ArrayList<>();
        lines.add(when.isEmpty() ? what : what + " (" + when + ")");
        if (summary != null) {
            lines.add(summary);
        }
        highlights.forEach(highlight -> lines.add("– " + highlight));
        return lines.stream();
    }

    private static String period(PartialDate from, PartialDate to, Texts texts) {
        if (from == null) {
            return date(to);
        }
        return texts.get("shared.resume.period", date(from), to == null ? texts.get("shared.resume.today") : date(to));
    }

    private static String date(PartialDate date) {
        return date == null ? "" : date.value();
    }

    private static String line(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
