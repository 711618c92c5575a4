package org.jobwright.web.candidates;

import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Award;
import org.jobwright.domain.candidates.Resume.Certificate;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.OnlineProfile;
import org.jobwright.domain.candidates.Resume.Project;
import org.jobwright.domain.candidates.Resume.Publication;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Volunteer;
import org.jobwright.domain.candidates.Resume.Work;

/** The fields of each section of a resume: everything that an employer receives. */
final class ResumeSections {

    private ResumeSections() {}

    static SectionEditor<Work> work(Resume resume) {
        return new SectionEditor<>(
                "work",
                resume.work(),
                new Work(null, null, null, null, null, null, null, null),
                form -> form.line("position", form.original().position())
                        .line("employer", form.original().name())
                        .line("city", form.original().location())
                        .line("url", form.original().url())
                        .period(form.original().startDate(), form.original().endDate())
                        .text("tasks", form.original().summary())
                        .lines("highlights", form.original().highlights()),
                form -> new Work(
                        form.value("employer"),
                        form.value("city"),
                        form.value("position"),
                        form.value("url"),
                        form.start(),
                        form.end(),
                        form.value("tasks"),
                        form.lines("highlights")));
    }

    static SectionEditor<Education> education(Resume resume) {
        return new SectionEditor<>(
                "education",
                resume.education(),
                new Education(null, null, null, null, null, null, null, null),
                form -> form.line("institution", form.original().institution())
                        .line("area", form.original().area())
                        .line("degree", form.original().studyType())
                        .line("score", form.original().score())
                        .line("url", form.original().url())
                        .period(form.original().startDate(), form.original().endDate())
                        .lines("courses", form.original().courses()),
                form -> new Education(
                        form.value("institution"),
                        form.value("url"),
                        form.value("area"),
                        form.value("degree"),
                        form.start(),
                        form.end(),
                        form.value("score"),
                        form.lines("courses")));
    }

    static SectionEditor<Volunteer> volunteer(Resume resume) {
        return new SectionEditor<>(
                "volunteer",
                resume.volunteer(),
                new Volunteer(null, null, null, null, null, null, null),
                form -> form.line("position", form.original().position())
                        .line("organization", form.original().organization())
                        .line("url", form.original().url())
                        .period(form.original().startDate(), form.original().endDate())
                        .text("tasks", form.original().summary())
                        .lines("highlights", form.original().highlights()),
                form -> new Volunteer(
                        form.value("organization"),
                        form.value("position"),
                        form.value("url"),
                        form.start(),
                        form.end(),
                        form.value("tasks"),
                        form.lines("highlights")));
    }

    static SectionEditor<Project> projects(Resume resume) {
        return new SectionEditor<>(
                "projects",
                resume.projects(),
                new Project(null, null, null, null, null, null, null, null, null, null),
                form -> form.line("project", form.original().name())
                        .line("organization", form.original().entity())
                        .line("url", form.original().url())
                        .period(form.original().startDate(), form.original().endDate())
                        .text("tasks", form.original().description())
                        .lines("highlights", form.original().highlights()),
                form -> new Project(
                        form.value("project"),
                        form.value("tasks"),
                        form.lines("highlights"),
                        form.original().keywords(),
                        form.start(),
                        form.end(),
                        form.value("url"),
                        form.original().roles(),
                        form.value("organization"),
                        form.original().type()));
    }

    static SectionEditor<Certificate> certificates(Resume resume) {
        return new SectionEditor<>(
                "certificates",
                resume.certificates(),
                new Certificate(null, null, null, null),
                form -> form.line("certificate", form.original().name())
                        .line("issuer", form.original().issuer())
                        .line("url", form.original().url())
                        .date(form.original().date()),
                form -> new Certificate(
                        form.value("certificate"), form.date(), form.value("issuer"), form.value("url")));
    }

    static SectionEditor<Award> awards(Resume resume) {
        return new SectionEditor<>(
                "awards",
                resume.awards(),
                new Award(null, null, null, null),
                form -> form.line("award", form.original().title())
                        .line("issuer", form.original().awarder())
                        .date(form.original().date())
                        .text("about", form.original().summary()),
                form -> new Award(form.value("award"), form.date(), form.value("issuer"), form.value("about")));
    }

    static SectionEditor<Publication> publications(Resume resume) {
        return new SectionEditor<>(
                "publications",
                resume.publications(),
                new Publication(null, null, null, null, null),
                form -> form.line("publication", form.original().name())
                        .line("publisher", form.original().publisher())
                        .line("url", form.original().url())
                        .date(form.original().releaseDate())
                        .text("about", form.original().summary()),
                form -> new Publication(
                        form.value("publication"),
                        form.value("publisher"),
                        form.date(),
                        form.value("url"),
                        form.value("about")));
    }

    static SectionEditor<Skill> skills(Resume resume) {
        return new SectionEditor<>(
                "skills",
                resume.skills(),
                new Skill(null, null, null),
                form -> form.line("skill", form.original().name())
                        .line("level", form.original().level())
                        .line("keywords", String.join(", ", form.original().keywords())),
                form -> new Skill(form.value("skill"), form.value("level"), words(form.value("keywords"))));
    }

    static SectionEditor<SpokenLanguage> languages(Resume resume) {
        return new SectionEditor<>(
                "languages",
                resume.languages(),
                new SpokenLanguage(null, null),
                form -> form.line("language", form.original().language())
                        .line("fluency", form.original().fluency()),
                form -> new SpokenLanguage(form.value("language"), form.value("fluency")));
    }

    static SectionEditor<OnlineProfile> profiles(Resume resume) {
        return new SectionEditor<>(
                "profiles",
                resume.basics().profiles(),
                new OnlineProfile(null, null, null),
                form -> form.line("network", form.original().network())
                        .line("username", form.original().username())
                        .line("url", form.original().url()),
                form -> new OnlineProfile(form.value("network"), form.value("username"), form.value("url")));
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(",", -1)).toList();
    }
}
