package org.jobwright.services.applications.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.persons.ComparedNames;
import org.jobwright.domain.applications.persons.ComparisonKey.Trait;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.domain.candidates.Resume;

/** What two applications say about the person, side by side. */
@ApplicationScoped
class ComparedFacts {

    private static final int MOST_LINES = 5;

    @Inject
    private ComparisonRepository comparisons;

    List<ComparedFact> compare(JobApplication one, JobApplication other) {
        Set<Trait> ours = comparisons.traits(one);
        Set<Trait> theirs = comparisons.traits(other);
        List<ComparedFact> facts = new ArrayList<>();
        facts.add(new ComparedFact(
                PersonSignal.NAME,
                one.getApplicantName(),
                other.getApplicantName(),
                new ComparedNames(one.getApplicantName(), other.getApplicantName()).agree()));
        add(facts, PersonSignal.EMAIL, one, other, ours, theirs, sent -> contact(sent)
                .email());
        add(facts, PersonSignal.PHONE, one, other, ours, theirs, sent -> contact(sent)
                .phone());
        add(facts, PersonSignal.CV, one, other, ours, theirs, comparisons::fileName);
        add(facts, PersonSignal.LINK, one, other, ours, theirs, ComparedFacts::links);
        add(facts, PersonSignal.JOBS, one, other, ours, theirs, ComparedFacts::jobs);
        return facts;
    }

    private static void add(
            List<ComparedFact> facts,
            PersonSignal kind,
            JobApplication one,
            JobApplication other,
            Set<Trait> ours,
            Set<Trait> theirs,
            Function<JobApplication, String> said) {
        String first = said.apply(one);
        String second = said.apply(other);
        if (!first.isEmpty() || !second.isEmpty()) {
            boolean agrees = ours.stream().anyMatch(value -> value.kind() == kind && theirs.contains(value));
            facts.add(new ComparedFact(kind, first, second, agrees));
        }
    }

    private static Contact contact(JobApplication application) {
        return application.getContent().contact();
    }

    private static String links(JobApplication application) {
        Resume resume = application.getContent().resume();
        return resume == null
                ? ""
                : lines(resume.basics().profiles().stream()
                        .map(Resume.OnlineProfile::url)
                        .toList());
    }

    private static String jobs(JobApplication application) {
        Resume resume = application.getContent().resume();
        return resume == null
                ? ""
                : lines(resume.work().stream().map(Resume.Work::name).toList());
    }

    private static String lines(List<String> all) {
        return all.stream().filter(Objects::nonNull).limit(MOST_LINES).collect(Collectors.joining(", "));
    }
}
