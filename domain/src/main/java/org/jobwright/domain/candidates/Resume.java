package org.jobwright.domain.candidates;

import static org.jobwright.domain.candidates.ResumeText.list;
import static org.jobwright.domain.candidates.ResumeText.requireOrder;
import static org.jobwright.domain.candidates.ResumeText.text;
import static org.jobwright.domain.candidates.ResumeText.texts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What a person has done and can do, in the format and with the names of JSON Resume 1.0. The photo is left out,
 * because no employer should decide by it.
 */
public record Resume(
        Basics basics,
        List<Work> work,
        List<Volunteer> volunteer,
        List<Education> education,
        List<Award> awards,
        List<Certificate> certificates,
        List<Publication> publications,
        List<Skill> skills,
        List<SpokenLanguage> languages,
        List<Interest> interests,
        List<Reference> references,
        List<Project> projects)
        implements Serializable {

    public static final int MAX_JSON = 300_000;

    public static final Resume EMPTY =
            new Resume(null, null, null, null, null, null, null, null, null, null, null, null);

    public Resume {
        basics = basics == null ? new Basics(null, null, null, null, null, null, null, null) : basics;
        work = list(work);
        volunteer = list(volunteer);
        education = list(education);
        awards = list(awards);
        certificates = list(certificates);
        publications = list(publications);
        skills = list(skills);
        languages = list(languages);
        interests = list(interests);
        references = list(references);
        projects = list(projects);
    }

    /**
     * Reads a JSON Resume file.
     *
     * @throws RuleViolation if it is not one, or has an impossible value
     */
    public static Resume fromJson(String json) {
        if (json == null || json.length() > MAX_JSON || !json.stripLeading().startsWith("{")) {
            throw new RuleViolation("candidates.resume.unreadable");
        }
        try {
            return Json.read(json, Resume.class);
        } catch (IllegalStateException unreadable) {
            for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
                if (cause instanceof RuleViolation violation) {
                    throw violation;
                }
            }
            throw new RuleViolation("candidates.resume.unreadable");
        }
    }

    /** A resume with contact details only. */
    public static Resume of(Basics basics) {
        return new Resume(basics, null, null, null, null, null, null, null, null, null, null, null);
    }

    public String toJson() {
        return Json.write(this);
    }

    /**
     * What an employer receives, which is what the profile shows: references are asked for later, not stored with
     * everyone, and of the address only the town is needed.
     */
    public Resume forEmployer() {
        Location town = basics.location() == null
                ? null
                : new Location(null, null, basics.location().city(), null, null);
        return new Resume(
                new Basics(
                        basics.name(),
                        basics.label(),
                        basics.email(),
                        basics.phone(),
                        basics.url(),
                        basics.summary(),
                        town,
                        basics.profiles()),
                work,
                volunteer,
                education,
                awards,
                certificates,
                publications,
                skills,
                languages,
                interests.stream()
                        .map(interest -> new Interest(interest.name(), null))
                        .toList(),
                List.of(),
                projects.stream().map(Project::withoutLabels).toList());
    }

    /** Without the ways to reach the person, such as the page of a project of theirs. Those of employers and schools stay. */
    public Resume withoutContact() {
        return new Resume(
                new Basics(
                        basics.name(),
                        basics.label(),
                        null,
                        null,
                        null,
                        basics.summary(),
                        basics.location(),
                        List.of()),
                work,
                volunteer,
                education,
                awards,
                certificates.stream().map(Certificate::withoutPage).toList(),
                publications.stream().map(Publication::withoutPage).toList(),
                skills,
                languages,
                interests,
                references,
                projects.stream().map(Project::withoutPage).toList());
    }

    /** Whether it says nothing about what the person did or learned. */
    @JsonIgnore
    public boolean isWithoutHistory() {
        return work.isEmpty() && education.isEmpty() && projects.isEmpty() && volunteer.isEmpty();
    }

    public record Basics(
            String name,
            String label,
            String email,
            String phone,
            String url,
            String summary,
            Location location,
            List<OnlineProfile> profiles)
            implements Serializable {
        public Basics {
            name = text(name);
            label = text(label);
            email = text(email);
            phone = text(phone);
            url = ResumeText.url(url);
            summary = text(summary);
            profiles = list(profiles);
        }
    }

    public record Location(String address, String postalCode, String city, String countryCode, String region)
            implements Serializable {
        public Location {
            address = text(address);
            postalCode = text(postalCode);
            city = text(city);
            countryCode = text(countryCode);
            region = text(region);
        }
    }

    public record OnlineProfile(String network, String username, String url) implements Serializable {
        public OnlineProfile {
            network = text(network);
            username = text(username);
            url = ResumeText.url(url);
        }
    }

    public record Work(
            String name,
            String location,
            String position,
            String url,
            PartialDate startDate,
            PartialDate endDate,
            String summary,
            List<String> highlights)
            implements Serializable {
        public Work {
            name = text(name);
            location = text(location);
            position = text(position);
            url = ResumeText.url(url);
            requireOrder(startDate, endDate);
            summary = text(summary);
            highlights = texts(highlights);
        }
    }

    public record Volunteer(
            String organization,
            String position,
            String url,
            PartialDate startDate,
            PartialDate endDate,
            String summary,
            List<String> highlights)
            implements Serializable {
        public Volunteer {
            organization = text(organization);
            position = text(position);
            url = ResumeText.url(url);
            requireOrder(startDate, endDate);
            summary = text(summary);
            highlights = texts(highlights);
        }
    }

    public record Education(
            String institution,
            String url,
            String area,
            String studyType,
            PartialDate startDate,
            PartialDate endDate,
            String score,
            List<String> courses)
            implements Serializable {
        public Education {
            institution = text(institution);
            url = ResumeText.url(url);
            area = text(area);
            studyType = text(studyType);
            requireOrder(startDate, endDate);
            score = text(score);
            courses = texts(courses);
        }
    }

    public record Award(String title, PartialDate date, String awarder, String summary) implements Serializable {
        public Award {
            title = text(title);
            awarder = text(awarder);
            summary = text(summary);
        }
    }

    public record Certificate(String name, PartialDate date, String issuer, String url) implements Serializable {
        public Certificate {
            name = text(name);
            issuer = text(issuer);
            url = ResumeText.url(url);
        }

        Certificate withoutPage() {
            return new Certificate(name, date, issuer, null);
        }
    }

    public record Publication(String name, String publisher, PartialDate releaseDate, String url, String summary)
            implements Serializable {
        public Publication {
            name = text(name);
            publisher = text(publisher);
            url = ResumeText.url(url);
            summary = text(summary);
        }

        Publication withoutPage() {
            return new Publication(name, publisher, releaseDate, null, summary);
        }
    }

    public record Skill(String name, String level, List<String> keywords) implements Serializable {
        public Skill {
            name = text(name);
            level = text(level);
            keywords = texts(keywords);
        }
    }

    public record SpokenLanguage(String language, String fluency) implements Serializable {
        public SpokenLanguage {
            language = text(language);
            fluency = text(fluency);
        }
    }

    public record Interest(String name, List<String> keywords) implements Serializable {
        public Interest {
            name = text(name);
            keywords = texts(keywords);
        }
    }

    public record Reference(String name, String reference) implements Serializable {
        public Reference {
            name = text(name);
            reference = text(reference);
        }
    }

    public record Project(
            String name,
            String description,
            List<String> highlights,
            List<String> keywords,
            PartialDate startDate,
            PartialDate endDate,
            String url,
            List<String> roles,
            String entity,
            String type)
            implements Serializable {
        public Project {
            name = text(name);
            description = text(description);
            highlights = texts(highlights);
            keywords = texts(keywords);
            requireOrder(startDate, endDate);
            url = ResumeText.url(url);
            roles = texts(roles);
            entity = text(entity);
            type = text(type);
        }

        Project withoutPage() {
            return new Project(name, description, highlights, keywords, startDate, endDate, null, roles, entity, type);
        }

        Project withoutLabels() {
            return new Project(name, description, highlights, null, startDate, endDate, url, null, entity, null);
        }
    }
}
