package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Award;
import org.jobwright.domain.candidates.Resume.Basics;
import org.jobwright.domain.candidates.Resume.Certificate;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.Interest;
import org.jobwright.domain.candidates.Resume.Location;
import org.jobwright.domain.candidates.Resume.OnlineProfile;
import org.jobwright.domain.candidates.Resume.Project;
import org.jobwright.domain.candidates.Resume.Publication;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Volunteer;
import org.jobwright.domain.candidates.Resume.Work;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/**
 * A resume as a form: everything that an employer receives. What is sent to nobody, such as references, is preserved.
 */
class ResumeEditor extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Resume original;
    private final Resume begun;
    private final TextField name = field("candidates.form.name");
    private final TextField label = field("shared.resume.headline");
    private final TextField email = field("candidates.form.email");
    private final TextField phone = field("candidates.form.phone");
    private final TextField url = field("shared.resume.url");
    private final TextField city = field("candidates.form.city");
    private final TextArea summary = area("shared.resume.summary");
    private final SectionEditor<Work> work;
    private final SectionEditor<Education> education;
    private final SectionEditor<Skill> skills;
    private final SectionEditor<SpokenLanguage> languages;
    private final SectionEditor<Certificate> certificates;
    private final SectionEditor<Project> projects;
    private final SectionEditor<Volunteer> volunteer;
    private final SectionEditor<Award> awards;
    private final SectionEditor<Publication> publications;
    private final SectionEditor<OnlineProfile> profiles;
    private final TextArea interests = area("shared.resume.interests");

    ResumeEditor(Resume resume) {
        original = resume;
        addClassName("jw-stack");
        Basics basics = resume.basics();
        fill(name, basics.name());
        fill(label, basics.label());
        fill(email, basics.email());
        fill(phone, basics.phone());
        fill(url, basics.url());
        fill(city, basics.location() == null ? null : basics.location().city());
        summary.setValue(basics.summary() == null ? "" : basics.summary());
        work = ResumeSections.work(resume);
        education = ResumeSections.education(resume);
        skills = ResumeSections.skills(resume);
        languages = ResumeSections.languages(resume);
        certificates = ResumeSections.certificates(resume);
        projects = ResumeSections.projects(resume);
        volunteer = ResumeSections.volunteer(resume);
        awards = ResumeSections.awards(resume);
        publications = ResumeSections.publications(resume);
        profiles = ResumeSections.profiles(resume);
        interests.setHelperText(texts.get("candidates.form.line-each"));
        interests.setValue(String.join(
                "\n", resume.interests().stream().map(ResumeEditor::line).toList()));
        Div facts = new Div(name, label, email, phone, city, url);
        facts.addClassName("jw-filters-row");
        add(facts, summary);
        sections().forEach(this::add);
        add(interests);
        begun = resume();
    }

    /** Marks invalid dates; true if there are none. */
    boolean check() {
        return sections().map(SectionEditor::check).reduce(true, Boolean::logicalAnd);
    }

    /** Whether there are unsaved changes. */
    boolean isChanged() {
        try {
            return !resume().equals(begun);
        } catch (RuleViolation impossible) {
            return true;
        }
    }

    /** The content of the form, together with what is sent to nobody. */
    Resume resume() {
        Basics old = original.basics();
        Location place = old.location() == null ? new Location(null, null, null, null, null) : old.location();
        Location location =
                new Location(place.address(), place.postalCode(), city.getValue(), place.countryCode(), place.region());
        return new Resume(
                new Basics(
                        name.getValue(),
                        label.getValue(),
                        email.getValue(),
                        phone.getValue(),
                        url.getValue(),
                        summary.getValue(),
                        location,
                        profiles.entries()),
                work.entries(),
                volunteer.entries(),
                education.entries(),
                awards.entries(),
                certificates.entries(),
                publications.entries(),
                skills.entries(),
                languages.entries(),
                interests(),
                original.references(),
                projects.entries());
    }

    private Stream<SectionEditor<?>> sections() {
        return Stream.of(
                work, education, skills, languages, certificates, projects, volunteer, awards, publications, profiles);
    }

    private List<Interest> interests() {
        return interests
                .getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> original.interests().stream()
                        .filter(known -> line(known).equals(line.strip()))
                        .findFirst()
                        .orElseGet(() -> new Interest(line, null)))
                .toList();
    }

    private static String line(Interest interest) {
        return interest.name() == null ? "" : interest.name();
    }

    private TextField field(String key) {
        return new TextField(texts.get(key));
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(texts.get(key));
        area.setWidthFull();
        area.setMinRows(3);
        return area;
    }

    private static void fill(TextField field, String value) {
        field.setValue(value == null ? "" : value);
    }
}
