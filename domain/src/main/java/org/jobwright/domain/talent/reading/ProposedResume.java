package org.jobwright.domain.talent.reading;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Work;

/** What a CV seems to say. A fact that was not found is null. */
public record ProposedResume(
        Proposed<String> name,
        Proposed<String> label,
        Proposed<String> email,
        Proposed<String> phone,
        Proposed<String> city,
        List<Proposed<Work>> work,
        List<Proposed<Education>> education,
        List<Proposed<Skill>> skills,
        List<Proposed<SpokenLanguage>> languages)
        implements Serializable {

    public ProposedResume {
        work = List.copyOf(work);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return name == null
                && label == null
                && email == null
                && phone == null
                && city == null
                && work.isEmpty()
                && education.isEmpty()
                && skills.isEmpty()
                && languages.isEmpty();
    }

    static <T extends Serializable> Proposed<T> orNull(Optional<Proposed<T>> found) {
        return found.orElse(null);
    }
}
