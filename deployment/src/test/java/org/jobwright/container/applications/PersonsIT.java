package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Race;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.persons.PersonMergeId;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.persons.ComparedFact;
import org.jobwright.services.applications.persons.MergePreview;
import org.jobwright.services.applications.persons.OtherPerson;
import org.jobwright.services.applications.persons.PersonApplication;
import org.jobwright.services.applications.persons.PersonDetails;
import org.jobwright.services.applications.persons.PersonQueries;
import org.jobwright.services.applications.persons.PersonService;
import org.jobwright.services.applications.tags.TagService;
import org.junit.jupiter.api.Test;

/** Recruiters decide who is the same person, and take it back. */
@ContainerTest
class PersonsIT extends PeopleWhoApply {

    /** What is written beside a merge: who merged, who read, and what happened. */
    private static final Set<String> RECORDS = Set.of("person_merge", "access_entry", "audit_entry", "audit_line");

    @Inject
    private PersonQueries queries;

    @Inject
    private PersonService persons;

    @Inject
    private TagService tags;

    @Inject
    private Race race;

    @Test
    void theSuggestedArePreviewedMergedAndTakenApart() throws Exception {
        ApplicationReference one = apply(contact("Ada", "Müller", "0117 496 0123"), "the same");
        ApplicationReference two = apply(contact("Ada", "Mueller", "0117 496 0124"), "the same");
        PersonDetails before = details(one);
        assertEquals(List.of(one), references(before.applications()));
        OtherPerson suggested = before.suggested().getFirst();
        assertEquals(List.of(two), references(suggested.applications()));
        assertEquals(List.of(PersonSignal.CV, PersonSignal.NAME), suggested.signals());

        MergePreview preview = preview(one, two);
        assertEquals(List.of(two), references(preview.other()));
        assertEquals(
                Map.of(
                        PersonSignal.NAME, true,
                        PersonSignal.EMAIL, false,
                        PersonSignal.PHONE, false,
                        PersonSignal.CV, true),
                preview.facts().stream().collect(Collectors.toMap(ComparedFact::kind, ComparedFact::agrees)));

        merge(one, two);
        for (ApplicationReference side : List.of(one, two)) {
            assertEquals(List.of(one, two), references(details(side).applications()));
            assertEquals(List.of(), details(side).suggested());
            assertEquals(2, details(side).appliedFor(side).size());
        }
        assertEquals("Some One", details(two).latestMerge().by());

        asRecruiter(() -> persons.unmerge(latest(two)));
        assertEquals(before, details(one));
    }

    @Test
    void whoIsKeptApartIsNotSuggestedAgainUntilMerged() throws Exception {
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        AccountId other = harbour.person();
        ApplicationReference two = apply(other, opening, contact("Eva", "Müller", ""), "the same");
        MergePreview preview = preview(one, two);
        asRecruiter(() -> persons.keepApart(preview.seen()));
        assertEquals(List.of(), details(two).suggested());
        apply(other, opening, contact("Eva", "Müller", "0117 496 0123"), "the same");
        assertEquals(List.of(), details(two).suggested());
        assertEquals(1, details(one).keptApart().size());
        merge(one, two);
        assertEquals(List.of(one, two), references(details(one).applications()));
        asRecruiter(() -> persons.unmerge(latest(one)));
        assertEquals(1, details(one).keptApart().size());
    }

    @Test
    void mergesAreUndoneFromTheLatestOn() throws Exception {
        List<ApplicationReference> sent = several(3);
        PersonMergeId first = merge(sent.get(0), sent.get(1));
        merge(sent.get(2), sent.get(0));
        RuleViolation refused = assertThrows(RuleViolation.class, () -> asRecruiter(() -> persons.unmerge(first)));
        assertEquals("applications.persons.unmerge.not-latest", refused.getCode());
        assertEquals(sent, references(details(sent.get(1)).applications()));
        asRecruiter(() -> persons.unmerge(latest(sent.get(1))));
        asRecruiter(() -> persons.unmerge(first));
        assertNull(details(sent.get(0)).latestMerge());
    }

    @Test
    void theTagsOfOneApplicationAreReadWithTheOtherOnesOfThePerson() throws Exception {
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(contact("Ada", "Müller", ""), "the same");
        merge(one, two);
        List<JobApplicationId> first =
                List.of(details(one).applications().getFirst().id());
        asRecruiter(() -> {
            tags.tag(first, "Night shift");
            tags.tag(first, "Axles");
        });
        List<PersonApplication> read = details(two).applications();
        assertEquals(List.of(one, two), references(read));
        assertEquals("Axles, Night shift", read.getFirst().tags());
        assertEquals("", read.getLast().tags());
    }

    @Test
    void threeMergesAndTheirUndoingLeaveNoTrace() throws Exception {
        List<ApplicationReference> sent = several(5);
        Map<String, String> before = checksums();
        assertTrue(before.size() > 10, before.keySet().toString());
        Random random = new Random(55);
        for (int history = 0; history < 10; history++) {
            List<PersonMergeId> merges = new ArrayList<>();
            while (merges.size() < 3) {
                List<ApplicationReference> pair = new ArrayList<>(sent);
                Collections.shuffle(pair, random);
                if (!references(details(pair.get(0)).applications()).contains(pair.get(1))) {
                    merges.add(merge(pair.get(0), pair.get(1)));
                }
            }
            for (PersonMergeId merge : merges.reversed()) {
                asRecruiter(() -> persons.unmerge(merge));
            }
            assertEquals(before, checksums(), "history " + history);
        }
    }

    @Test
    void twoRecruitersAtOnceHaveOneWinnerWhoIsNamed() throws Exception {
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(contact("Ada", "Müller", ""), "the same");
        MergePreview preview = preview(one, two);
        AccountId rita = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        rows.change("update account set display_name = 'Rita Moss' where id = ?", rita.value());
        RuleViolation refused = assertThrows(
                RuleViolation.class,
                () -> race.second(
                        () -> Callers.asPerson(rita, () -> persons.keepApart(preview.seen())),
                        () -> asRecruiter(() -> {
                            persons.merge(preview.seen());
                        })));
        assertEquals("applications.persons.changed-meanwhile", refused.getCode());
        assertEquals(List.of("Rita Moss", 0L), refused.getArguments());
        assertEquals(List.of(one), references(details(one).applications()));
    }

    @Test
    void aMergeIsUndoneAfterOneOfTheAccountsIsErased() throws Exception {
        List<ApplicationReference> sent = several(3);
        merge(sent.get(0), sent.get(1));
        PersonMergeId second = merge(sent.get(0), sent.get(2));
        rows.change(
                "delete from applicant_person where account_id = (select candidate_id from job_application where reference = ?)",
                sent.get(2).value());
        assertEquals(sent.subList(0, 2), references(details(sent.get(0)).applications()));
        asRecruiter(() -> persons.unmerge(second));
        asRecruiter(() -> persons.unmerge(latest(sent.get(1))));
        assertEquals(sent.subList(0, 1), references(details(sent.get(0)).applications()));
    }

    private List<ApplicationReference> several(int people) throws Exception {
        List<ApplicationReference> sent = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            sent.add(apply(contact("Ada", "Müller", ""), "the same"));
        }
        return sent;
    }

    /** Of each table with rows of this organization or its applications. */
    private Map<String, String> checksums() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (String column : List.of("organization_id", "application_id")) {
            for (String table : rows.texts(
                    "select c.table_name from information_schema.columns c join information_schema.tables t"
                            + " on t.table_name = c.table_name and t.table_schema = c.table_schema"
                            + " where c.column_name = ? and c.table_schema = 'public' and t.table_type = 'BASE TABLE'",
                    column)) {
                if (!RECORDS.contains(table)) {
                    String which = column.equals("organization_id")
                            ? " where organization_id = ?"
                            : " where application_id in (select id from job_application where organization_id = ?)";
                    sums.put(
                            table,
                            rows.texts(
                                            "select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')"
                                                    + " from " + table + " t" + which,
                                            opening.organization().value())
                                    .getFirst());
                }
            }
        }
        return sums;
    }

    private PersonMergeId merge(ApplicationReference kept, ApplicationReference other) throws Exception {
        MergePreview preview = preview(kept, other);
        return Callers.asPerson(opening.recruiter(), () -> persons.merge(preview.seen()));
    }

    private MergePreview preview(ApplicationReference kept, ApplicationReference other) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> queries.preview(kept, other));
    }

    private PersonDetails details(ApplicationReference application) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> queries.details(application));
    }

    private PersonMergeId latest(ApplicationReference application) throws Exception {
        return details(application).latestMerge().id();
    }

    private void asRecruiter(Callers.Command command) throws Exception {
        Callers.asPerson(opening.recruiter(), command);
    }

    private static List<ApplicationReference> references(List<PersonApplication> applications) {
        return applications.stream().map(PersonApplication::reference).toList();
    }
}
