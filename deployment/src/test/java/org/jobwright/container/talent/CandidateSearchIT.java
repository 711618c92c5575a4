package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.findable.CandidateSearchQueries;
import org.jobwright.services.talent.findable.FinderQueries;
import org.jobwright.services.talent.findable.FoundPerson;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Employers find people by what they do, and not who they are; also when the database hides no row. */
@ContainerTest
class CandidateSearchIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ProfileService resumes;

    @Inject
    private VisibilityService visibility;

    @Inject
    private CandidateSearchQueries queries;

    @Inject
    private FinderQueries finders;

    @Inject
    private RateLimit limit;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    /** A skill that nobody else has. */
    private String skill;

    private AccountId ada;
    private AccountId recruiter;
    private OrganizationId organization;

    @BeforeEach
    void adaIsSearchable() throws Exception {
        skill = "skill" + UUID.randomUUID().toString().replaceAll("[\\da-]", ""); // says no "Ada"
        ada = harbour.person();
        recruiter = harbour.person();
        organization = verified(recruiter);
        String resume = """
                {"basics": {"name": "Ada Canaryname", "label": "Backend developer", "email": "canary@mail.example",
                  "phone": "+44 20 7946 0000", "url": "https://canary.example", "summary": "canarysummary",
                  "profiles": [{"network": "X", "username": "canaryuser"}],
                  "location": {"address": "1 Canary Wharf", "postalCode": "BS1 4ND", "city": "Bristol", "countryCode": "GB"}},
                 "work": [{"name": "Canaryworks Ltd", "position": "Software engineer", "startDate": "2012-05"}],
                 "education": [{"institution": "Canary College"}],
                 "skills": [{"name": "Java"}, {"name": "%s"}],
                 "languages": [{"language": "Deutsch"}],
                 "references": [{"name": "Rita Canaryreference"}]}""".formatted(skill);
        Callers.asPerson(ada, () -> {
            resumes.saveResume(new SaveResume(Resume.fromJson(resume), null));
            visibility.beFound(
                    ConsentText.current(ConsentPurpose.FINDABLE, Language.EN).read());
            visibility.wish(new SearchWishes(LocalDate.of(2027, 3, 1), true, 60_000, "EUR", List.of("DE")));
        });
    }

    @Test
    void whatIsFoundSaysNotWhoItIs() throws Exception {
        FoundPerson person = find(search()).getFirst();
        String json = Json.write(person).toLowerCase(Locale.ROOT);
        for (String canary : List.of(
                "canary",
                "ada",
                "@",
                "7946",
                "bristol",
                "bs1",
                "wharf",
                "college",
                "rita",
                "https",
                "51.4",
                ada.toString())) {
            assertFalse(json.contains(canary), () -> canary + " in " + json);
        }
        assertEquals("GB-ENG", person.card().region());
    }

    @Test
    void nobodyIsFoundByWhoTheyAre() throws Exception {
        for (String words : List.of("Canaryname", "Canaryworks", "Bristol", "canarysummary", "canaryuser")) {
            assertEquals(List.of(), find(words(words)), words);
        }
    }

    @Test
    void anOrganizationAlwaysKnowsAPersonByTheSameName() throws Exception {
        String name = find(search()).getFirst().pseudonym();
        assertEquals(name, find(search()).getFirst().pseudonym());
        AccountId rival = harbour.person();
        OrganizationId other = verified(rival);
        assertNotEquals(
                name,
                Callers.asPerson(rival, () -> queries.find(other, search(), new PageRequest(1, 10)))
                        .items()
                        .getFirst()
                        .pseudonym());
    }

    @Test
    void aChangeCountsAtOnce() throws Exception {
        assertEquals(1, find(search()).size());
        Callers.asPerson(ada, () -> visibility.hide());
        oneRole.during(() -> assertEquals(List.of(), find(search())));
        Callers.asPerson(
                ada,
                () -> visibility.beFound(ConsentText.current(ConsentPurpose.FINDABLE, Language.EN)
                        .read()));
        assertEquals(1, find(search()).size());
        Callers.asPerson(ada, () -> resumes.empty());
        oneRole.during(() -> assertEquals(List.of(), find(search())));
    }

    @Test
    void aMemberOfAnOrganizationSheHidesFromFindsHerForNoOther() throws Exception {
        OrganizationId present = harbour.organization(harbour.person());
        harbour.join(present, recruiter, OrganizationRole.VIEWER);
        assertEquals(1, find(search()).size());
        Callers.asPerson(ada, () -> visibility.exclude(present));
        assertEquals(List.of(), find(search()));
        oneRole.during(() -> assertEquals(List.of(), find(search())));
    }

    @Test
    void onlyThoseWhoRecruitForAVerifiedOrganizationSearch() throws Exception {
        AccountId manager = harbour.member(organization, OrganizationRole.HIRING_MANAGER);
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(manager, () -> queries.find(organization, search(), new PageRequest(1, 10))));
        rows.change("update hiring_organization set status = 'PENDING' where id = ?", organization.value());
        assertRefused("talent.organization.unverified", () -> find(search()));
    }

    @Test
    void whoHidesIsNotFoundNorCounted() throws Exception {
        for (String typed : List.of(name(), "https://hidden-" + skill + ".example")) {
            rows.change(
                    "update hiring_organization set profile = jsonb_set(profile, '{website}', to_jsonb(?)) where id = ?",
                    "https://jobs.hidden-" + skill + ".example/",
                    organization.value());
            Callers.asPerson(ada, () -> visibility.exclude(typed));
            oneRole.during(() -> {
                assertEquals(List.of(), find(search()), typed);
                assertEquals(0, page(1).total(), typed);
            });
            rows.change("delete from excluded_organization where account_id = ?", ada.value());
            assertEquals(1, page(1).total());
        }
        rows.change(
                "update hiring_organization set profile = profile || '{\"agency\": true}' where id = ?",
                organization.value());
        Callers.asPerson(ada, () -> visibility.hideFromAgencies(true));
        oneRole.during(() -> {
            assertEquals(List.of(), find(search()));
            assertEquals(0, page(1).total());
        });
    }

    @Test
    void whoCannotSignInIsNotFound() throws Exception {
        for (String status : List.of("SUSPENDED", "UNCONFIRMED")) {
            rows.change("update account set status = ? where id = ?", status, ada.value());
            assertEquals(List.of(), find(search()), status);
            oneRole.during(() -> assertEquals(List.of(), find(search()), status));
        }
        rows.change("update account set status = 'ACTIVE' where id = ?", ada.value());
        assertEquals(1, find(search()).size());
    }

    @Test
    void theDatabaseAnswersTheCallerAlone() throws Exception {
        Callers.asPerson(ada, () -> visibility.exclude(organization));
        assertEquals(
                "0", as(harbour.person(), "select count(*) from jobwright_hiding_from('" + recruiter.value() + "')"));
        assertEquals("1", as(recruiter, "select count(*) from jobwright_hiding_from('" + recruiter.value() + "')"));
        assertEquals(
                "0",
                as(
                        harbour.person(),
                        "select count(*) from jobwright_people_found(gen_random_uuid(), '', '{}', '{" + skill
                                + "}', true, false, '', '',"
                                + " 0, 0, 0, 0, 0, 0, 0, '9999-12-31', 1000000, '', '', 500, 0, 25)"));
    }

    @Test
    void aSearchHasPagesAndAnEnd() throws Exception {
        for (int i = 0; i < 2; i++) {
            AccountId other = harbour.person();
            Resume resume =
                    Resume.fromJson("{\"skills\": [{\"name\": \"Java\"}, {\"name\": \"%s\"}]}".formatted(skill));
            Callers.asPerson(other, () -> {
                resumes.saveResume(new SaveResume(resume, null));
                visibility.beFound(ConsentText.current(ConsentPurpose.FINDABLE, Language.EN)
                        .read());
            });
        }
        assertEquals(2, page(1).items().size());
        assertEquals(1, page(2).items().size());
        assertEquals(3, page(2).total());
        assertEquals(
                3,
                Stream.of(page(1), page(2))
                        .flatMap(page -> page.items().stream())
                        .map(FoundPerson::pseudonym)
                        .distinct()
                        .count());
        assertEquals(List.of(), page(CandidateSearchQueries.MOST / 2 + 1).items());
    }

    @Test
    void aMemberMakesSoManySearchesAnHour() throws Exception {
        limit.require(Limit.PEOPLE_SEARCH, recruiter, Limit.PEOPLE_SEARCH.most());
        assertThrows(TooManyRequests.class, () -> find(search()));
    }

    @Test
    void whoLeadsAPostingSearches() throws Exception {
        Opening opening = harbour.opening();
        rows.change(
                "update hiring_organization set status = 'VERIFIED' where id = ?",
                opening.organization().value());
        AccountId lead = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertRefused(NOT_ALLOWED, () -> find(lead, opening.organization()));
        rows.change(
                "update hiring_team_member set until = now() where posting_id = ?",
                opening.posting().value());
        harbour.place(opening, lead, HiringTeamPart.LEAD);
        assertEquals(1, find(lead, opening.organization()).size());
        assertEquals(
                List.of(opening.organization()),
                Callers.asPerson(lead, () -> finders.mine()).stream()
                        .map(MyOrganization::id)
                        .toList());
        rows.change("update hiring_team_member set until = now() where account_id = ?", lead.value());
        assertRefused(NOT_ALLOWED, () -> find(lead, opening.organization()));
    }

    @Test
    void nobodyFindsThemselves() throws Exception {
        harbour.join(organization, ada, OrganizationRole.RECRUITER);
        assertEquals(
                List.of(),
                Callers.asPerson(ada, () -> queries.find(organization, search(), new PageRequest(1, 10)))
                        .items());
    }

    @Test
    void eachFilterNarrows() throws Exception {
        assertEquals(1, find(place("Bath, England", 25, false)).size());
        assertEquals(1, find(place("England", null, false)).size());
        assertEquals(1, find(place("GB", null, false)).size());
        assertEquals(0, find(place("Edinburgh", 100, false)).size());
        assertEquals(1, find(place("Edinburgh", 100, true)).size());
        assertEquals(0, find(place("Nowhereville upon nothing", null, false)).size());
        assertEquals(1, find(with("Java developer", "", "")).size());
        assertEquals(0, find(with("Nurse", "", "")).size());
        assertEquals(1, find(with("", "de", "DE")).size());
        assertEquals(0, find(with("", "fr", "")).size());
        assertEquals(0, find(with("", "", "FR")).size());
        assertEquals(0, find(by(LocalDate.of(2027, 2, 28), null)).size());
        assertEquals(1, find(by(LocalDate.of(2027, 3, 1), 60_000)).size());
        assertEquals(0, find(by(null, 59_999)).size());
        assertEquals(1, find(words("develop " + skill)).size());
        assertEquals(0, find(words("nurse " + skill)).size());
    }

    private Page<FoundPerson> page(int number) throws Exception {
        return Callers.asPerson(recruiter, () -> queries.find(organization, search(), new PageRequest(number, 2)));
    }

    private String name() throws Exception {
        return rows.texts("select display_name from hiring_organization where id = ?", organization.value())
                .getFirst();
    }

    private String as(AccountId person, String query) throws Exception {
        return rows.as(Rows.Caller.person(person), connection -> Rows.texts(connection, query))
                .getFirst();
    }

    private PeopleSearch search() {
        return with("", "", "");
    }

    private PeopleSearch with(String role, String language, String permit) {
        return new PeopleSearch("", role, "java, " + skill, "", null, false, null, null, "", language, permit);
    }

    private PeopleSearch place(String place, Integer radius, boolean remote) {
        return new PeopleSearch("", "", skill, place, radius, remote, null, null, "", "", "");
    }

    private PeopleSearch by(LocalDate day, Integer pay) {
        return new PeopleSearch("", "", skill, "", null, false, day, pay, "EUR", "", "");
    }

    private static PeopleSearch words(String words) {
        return new PeopleSearch(words, "", "", "", null, false, null, null, "", "", "");
    }

    private List<FoundPerson> find(AccountId member, OrganizationId employer) throws Exception {
        return Callers.asPerson(member, () -> queries.find(employer, search(), new PageRequest(1, 10)))
                .items();
    }

    private List<FoundPerson> find(PeopleSearch search) throws Exception {
        return Callers.asPerson(recruiter, () -> queries.find(organization, search, new PageRequest(1, 10)))
                .items();
    }

    private OrganizationId verified(AccountId owner) throws Exception {
        OrganizationId created = harbour.organization(owner);
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", created.value());
        return created;
    }
}
