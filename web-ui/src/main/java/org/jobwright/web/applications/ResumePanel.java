package org.jobwright.web.applications;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;

/** The profile as it was on the day of sending. */
class ResumePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final PipelineWords words;

    ResumePanel(Resume resume, PipelineWords words) {
        this.words = words;
        addClassName("jw-panel");
        add(new H2(words.text("pipeline.sent.profile")));
        if (resume.basics().summary() != null) {
            add(SentPanels.ownWords(resume.basics().summary()));
        }
        section(
                "pipeline.profile.work",
                resume.work().stream()
                        .map(work -> entry(
                                joined(work.position(), work.name(), work.location()),
                                period(work.startDate(), work.endDate()),
                                work.summary(),
                                work.highlights()))
                        .toList());
        section(
                "pipeline.profile.education",
                resume.education().stream()
                        .map(school -> entry(
                                joined(school.studyType(), school.area(), school.institution()),
                                period(school.startDate(), school.endDate()),
                                school.score(),
                                school.courses()))
                        .toList());
        section(
                "pipeline.profile.projects",
                resume.projects().stream()
                        .map(project -> entry(
                                project.name(),
                                period(project.startDate(), project.endDate()),
                                project.description(),
                                project.highlights()))
                        .toList());
        section(
                "pipeline.profile.volunteer",
                resume.volunteer().stream()
                        .map(duty -> entry(
                                joined(duty.position(), duty.organization()),
                                period(duty.startDate(), duty.endDate()),
                                duty.summary(),
                                duty.highlights()))
                        .toList());
        lines(
                "pipeline.profile.certificates",
                resume.certificates().stream()
                        .map(certificate ->
                                joined(certificate.name(), certificate.issuer(), date(certificate.date()))));
        lines("pipeline.profile.skills", resume.skills().stream().map(skill -> joined(skill.name(), skill.level())));
        lines(
                "pipeline.profile.languages",
                resume.languages().stream().map(language -> joined(language.language(), language.fluency())));
    }

    private void section(String key, List<Div> entries) {
        if (!entries.isEmpty()) {
            add(new H3(words.text(key)));
            entries.forEach(this::add);
        }
    }

    private void lines(String key, Stream<String> lines) {
        String text = lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            add(new H3(words.text(key)), new Paragraph(text));
        }
    }

    private static Div entry(String what, String when, String summary, List<String> highlights) {
        Paragraph title = new Paragraph(what);
        title.addClassName("jw-strong");
        Div entry = new Div(title);
        entry.addClassName("jw-entry");
        if (!when.isEmpty()) {
            Paragraph period = new Paragraph(when);
            period.addClassName("jw-note");
            entry.add(period);
        }
        if (summary != null) {
            entry.add(SentPanels.ownWords(summary));
        }
        if (!highlights.isEmpty()) {
            UnorderedList list = new UnorderedList();
            highlights.forEach(highlight -> list.add(new ListItem(highlight)));
            entry.add(list);
        }
        return entry;
    }

    private String period(PartialDate from, PartialDate to) {
        if (from == null && to == null) {
            return "";
        }
        String until = to == null ? words.text("pipeline.profile.today") : date(to);
        return from == null ? until : words.text("pipeline.profile.period", date(from), until);
    }

    private static String date(PartialDate date) {
        return date == null ? "" : date.toString();
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
