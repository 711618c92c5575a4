package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.Resume.Basics;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.Location;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.candidates.Resume.SpokenLanguage;
import org.jobwright.domain.candidates.Resume.Work;

/** A profile with one change taken over. What the CV does not say stays: links, highlights, a description. */
record TakenChange(Resume before, ProposedChange change) {

    Resume resume() {
        return switch (change.part()) {
            case NAME, HEADLINE, EMAIL, PHONE, PLACE ->
                with(basics(), before.work(), before.education(), before.skills(), before.languages());
            case WORK ->
                with(
                        before.basics(),
                        replaced(before.work(), work((Work) change.value(), (Work) change.today())),
                        before.education(),
                        before.skills(),
                        before.languages());
            case EDUCATION ->
                with(
                        before.basics(),
                        before.work(),
                        replaced(before.education(), education((Education) change.value(), (Education) change.today())),
                        before.skills(),
                        before.languages());
            case SKILLS ->
                with(
                        before.basics(),
                        before.work(),
                        before.education(),
                        replaced(before.skills(), (Skill) change.value()),
                        before.languages());
            case LANGUAGES ->
                with(
                        before.basics(),
                        before.work(),
                        before.education(),
                        before.skills(),
                        replaced(before.languages(), (SpokenLanguage) change.value()));
        };
    }

    private Resume with(
            Basics basics,
            List<Work> work,
            List<Education> education,
            List<Skill> skills,
            List<SpokenLanguage> languages) {
        return new Resume(
                basics,
                work,
                before.volunteer(),
                education,
                before.awards(),
                before.certificates(),
                before.publications(),
                skills,
                languages,
                before.interests(),
                before.references(),
                before.projects());
    }

    private Basics basics() {
        Basics old = before.basics();
        return new Basics(
                fact(ProposedPart.NAME, old.name()),
                fact(ProposedPart.HEADLINE, old.label()),
                fact(ProposedPart.EMAIL, old.email()),
                fact(ProposedPart.PHONE, old.phone()),
                old.url(),
                old.summary(),
                change.part() == ProposedPart.PLACE ? location(old.location()) : old.location(),
                old.profiles());
    }

    private String fact(ProposedPart part, String today) {
        return change.part() == part ? (String) change.value() : today;
    }

    /** In another town the former address is wrong. */
    private Location location(Location old) {
        return new Location(null, null, (String) change.value(), old == null ? null : old.countryCode(), null);
    }

    private <T> List<T> replaced(List<T> entries, T entry) {
        List<T> replaced = new ArrayList<>(entries);
        int index = change.today() == null ? -1 : replaced.indexOf(change.today());
        if (index < 0) {
            replaced.add(entry);
        } else {
            replaced.set(index, entry);
        }
        return replaced;
    }

    private static Work work(Work read, Work today) {
        return today == null
                ? read
                : new Work(
                        or(read.name(), today.name()),
                        or(read.location(), today.location()),
                        or(read.position(), today.position()),
                        today.url(),
                        ProposedChanges.isSingle(read) ? today.startDate() : read.startDate(),
                        ProposedChanges.isSingle(read) ? today.endDate() : read.endDate(),
                        or(today.summary(), read.summary()),
                        today.highlights());
    }

    private static Education education(Education read, Education today) {
        return today == null
                ? read
                : new Education(
                        or(read.institution(), today.institution()),
                        today.url(),
                        or(read.area(), today.area()),
                        or(read.studyType(), today.studyType()),
                        read.startDate() == null ? today.startDate() : read.startDate(),
                        read.endDate() == null ? today.endDate() : read.endDate(),
                        today.score(),
                        today.courses());
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }
}
