package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Basics;
import org.jobwright.domain.candidates.Resume.Location;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.Reader;

/** The parts of a resume that most people fill in. What an import brought besides is kept as it is. */
class ResumeForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Texts texts = Reader.texts();
    private final Resume original;
    private final TextField name = field("candidates.form.name");
    private final TextField label = field("candidates.resume.headline");
    private final TextField email = field("candidates.form.email");
    private final TextField phone = field("candidates.form.phone");
    private final TextField url = field("candidates.resume.url");
    private final TextField city = field("candidates.form.city");
    private final TextArea summary = area("candidates.resume.summary");
    private final EntryList<WorkForm> work;
    private final EntryList<EducationForm> education;
    private final TextArea skills = area("candidates.resume.skills");
    private final TextArea languages = area("candidates.resume.languages");

    ResumeForm(Resume resume) {
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
        work = new EntryList<>(
                "candidates.form.work",
                resume.work().stream().map(WorkForm::new).toList(),
                WorkForm::new);
        education = new EntryList<>(
                "candidates.form.education",
                resume.education().stream().map(EducationForm::new).toList(),
                EducationForm::new);
        skills.setHelperText(texts.get("candidates.form.line-each"));
        skills.setValue(
                String.join("\n", resume.skills().stream().map(ResumeForm::line).toList()));
        languages.setHelperText(texts.get("candidates.form.languages.how"));
        languages.setValue(String.join(
                "\n", resume.languages().stream().map(ResumeForm::line).toList()));
        Div facts = new Div(name, label, email, phone, city, url);
        facts.addClassName("jw-filters-row");
        add(
                facts,
                summary,
                new H3(texts.get("candidates.resume.work")),
                work,
                new H3(texts.get("candidates.resume.education")),
                education,
                skills,
                languages);
    }

    /** Marks dates that are none; true when there are none such. */
    boolean check() {
        boolean rightWork = work.entries().stream().map(WorkForm::check).reduce(true, Boolean::logicalAnd);
        return education.entries().stream().map(EducationForm::check).reduce(rightWork, Boolean::logicalAnd);
    }

    /** What is typed, together with what the form does not show. */
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
                        old.profiles()),
                work.entries().stream().map(WorkForm::work).toList(),
                original.volunteer(),
                education.entries().stream().map(EducationForm::education).toList(),
                original.awards(),
                original.certificates(),
                original.publications(),
                skills(),
                languages(),
                original.interests(),
                original.references(),
                original.projects());
    }

    private List<Skill> skills() {
        return skills.getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(this::skill)
                .toList();
    }

    private Skill skill(String line) {
        return original.skills().stream()
                .filter(known -> line(known).equals(line.strip()))
                .findFirst()
                .orElseGet(() -> new Skill(line, null, null));
    }

    private List<SpokenLanguage> languages() {
        return languages
                .getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(ResumeForm::language)
                .toList();
    }

    private static SpokenLanguage language(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new SpokenLanguage(line, null)
                : new SpokenLanguage(line.substring(0, comma), line.substring(comma + 1));
    }

    private static String line(Skill skill) {
        return skill.name() == null ? "" : skill.name();
    }

    private static String line(SpokenLanguage language) {
        return language.fluency() == null ? language.language() : language.language() + ", " + language.fluency();
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
