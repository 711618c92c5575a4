package org.jobwright.container.talent;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.TooManyRequests;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.KeptBy;
import org.jobwright.services.talent.NamedPoolOption;
import org.jobwright.services.talent.NamedPoolService;
import org.jobwright.services.talent.PoolEndService;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;
import org.jobwright.services.talent.PooledPerson;
import org.jobwright.services.talent.SortIntoPools;
import org.jobwright.services.talent.findable.VisibilityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Employers find people of their talent pool by what these sent and said, and sort them under names that these see. */
@ContainerTest
class PoolSearchIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private PoolService pool;

    @Inject
    private PoolQueries queries;

    @Inject
    private NamedPoolService names;

    @Inject
    private CandidatePoolService answers;

    @Inject
    private CandidatePoolQueries mine;

    @Inject
    private PoolEndService ends;

    @Inject
    private VisibilityService visibility;

    @Inject
    private TagService tags;

    @Inject
    private ConversationService conversations;

    @Inject
    private OneRole oneRole;

    @Inject
    private RateLimit limit;

    @Inject
    private Rows rows;

    private AccountId bea;
    private ApplicationReference hers;

    @BeforeEach
    void adaOfBristolAndBeaOfEdinburghAreInThePool() throws Exception {
        ada.begin();
        bea = harbour.person();
        hers = harbour.apply(
                bea,
                ada.opening().reference(),
                DraftToken.next(),
                new ApplicationContent(
                        new Contact("Bea", "Moss", "bea@test.example", "", "Leith, Edinburgh"),
                        CvSource.UPLOAD,
                        "I repaired axle counters, and welded.",
                        List.of()));
        ask(ada.id(), ada.candidate());
        ask(ada.idOf(hers), bea);
    }

    private void ask(JobApplicationId application, AccountId person) throws Exception {
        asOwner(() -> pool.ask(List.of(application)));
        agree(person);
    }

    private void agree(AccountId person) throws Exception {
        KeptBy kept = kept(person);
        Callers.asPerson(
                person,
                () -> answers.agree(
                        kept.id(),
                        ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN)
                                .read()));
    }

    @Test
    void theyAreFoundByRoleSkillsAndPlace() throws Exception {
        List<String> both = List.of("Bea Moss", "Ada Carvalho");
        assertEquals(both, found(PoolSearch.ALL));
        assertEquals(both, found(with("signal technician", "", "", null)), "the job they applied for");
        assertEquals(List.of(), found(with("pastry chef", "", "", null)));
        assertEquals(List.of("Bea Moss"), found(with("", "axle counters, welded", "", null)));
        assertEquals(List.of(), found(with("", "axle counters, 100%", "", null)), "all of them");

        assertEquals(List.of("Ada Carvalho"), found(with("", "", "Bath", 25)), "near Bristol");
        assertEquals(List.of("Bea Moss"), found(with("", "", "Edinburgh", null)), "a part of the town");
        assertEquals(List.of("Bea Moss"), found(with("", "", "Scotland", null)));
        assertEquals(both, found(with("", "", "United Kingdom", null)));
        assertEquals(List.of(), found(with("", "", "Nowhere at all", null)));
        assertEquals(List.of(), found(with("", "welded", "Bath", 25)), "both together");
    }

    @Test
    void whoSaysWhenTheyCouldStartIsFoundByIt() throws Exception {
        LocalDate may = LocalDate.now(ZoneOffset.UTC).plusMonths(5);
        Callers.asPerson(bea, () -> answers.couldStart(kept(bea).id(), may));
        assertEquals(may, kept(bea).availableFrom());
        assertEquals(List.of("Ada Carvalho"), found(by(may.minusDays(1))), "who says nothing is found");
        assertEquals(List.of("Bea Moss", "Ada Carvalho"), found(by(may)));
        assertEquals(may, people(by(may)).getFirst().availableFrom());

        assertProblem(
                "talent.pool.available.range",
                () -> Callers.asPerson(bea, () -> answers.couldStart(kept(bea).id(), may.plusYears(2))));
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(
                        ada.candidate(), () -> answers.couldStart(kept(bea).id(), may)));
        Callers.asPerson(bea, () -> answers.leave(kept(bea).id()));
        assertRefused(
                "talent.over",
                () -> Callers.asPerson(bea, () -> answers.couldStart(kept(bea).id(), may)));
        assertEquals(
                0,
                rows.count("from pool_membership where account_id = ? and available_from is not null", bea.value()),
                "gone with the consent");
    }

    private static PoolSearch by(LocalDate day) {
        return new PoolSearch("", "", "", "", null, day, null, null, null);
    }

    @Test
    void theyAreFoundByTagAndByTheLastContact() throws Exception {
        TagId tag = asOwner(() -> tags.tag(List.of(ada.id()), "Evenings")).tag().id();
        assertEquals(List.of("Ada Carvalho"), found(new PoolSearch("", "", "", "", null, null, tag, null, null)));

        PoolSearch quiet = new PoolSearch("", "", "", "", null, null, null, null, 30);
        assertEquals(2, found(quiet).size());
        asOwner(() -> conversations.send(new SendMessage(hers, "Are you well?", 0)));
        assertEquals(List.of("Ada Carvalho"), found(quiet));
        assertTrue(people(PoolSearch.ALL).getFirst().writtenAt() != null);
        rows.change(
                "update message set created_at = created_at - interval '31 days', deliver_at = deliver_at - interval"
                        + " '31 days' where conversation_id in (select id from conversation where candidate_id = '"
                        + bea.value()
                        + "')");
        assertEquals(2, found(quiet).size(), "that was long ago");
    }

    @Test
    void aPersonIsUnderNamesThatTheySee() throws Exception {
        assertEquals(List.of("Night shift"), sort(hers, Set.of(), " Night   shift "));
        NamedPoolOption night = pools().getFirst();
        assertEquals(List.of("Apprentices", "Night shift"), sort(hers, Set.of(night.id()), "Apprentices"));
        assertEquals(List.of("Apprentices", "Night shift"), kept(bea).pools());
        assertEquals(List.of(), kept(ada.candidate()).pools());
        assertEquals(List.of("Bea Moss"), found(under(night.id())));
        assertEquals(
                List.of("Apprentices", "Night shift"),
                people(under(night.id())).getFirst().pools());
        assertEquals(List.of("Night shift"), sort(hers, Set.of(), "NIGHT SHIFT"), "one pool however it is typed");
        assertEquals(2, pools().size());

        assertRefused(
                STALE, () -> Callers.asPerson(owner(), () -> names.rename(night.id(), night.version() + 1, "Nights")));
        assertProblem(
                "talent.pool-name.taken",
                () -> Callers.asPerson(owner(), () -> names.rename(night.id(), night.version(), "apprentices")));
        Callers.asPerson(owner(), () -> names.rename(night.id(), night.version(), "Nights"));
        assertEquals(List.of("Nights"), kept(bea).pools());
        Callers.asPerson(owner(), () -> names.delete(night.id()));
        assertEquals(List.of(), kept(bea).pools());
        assertEquals(List.of("Bea Moss", "Ada Carvalho"), found(PoolSearch.ALL), "people stay");
    }

    @Test
    void whatAColleagueSortedMeanwhileStays() throws Exception {
        sort(hers, Set.of(), "Night shift");
        NamedPoolId night = pools().getFirst().id();
        sort(hers, Set.of(night), "Apprentices"); // by a colleague, while the list shows the night shift only
        assertEquals(
                List.of("Apprentices", "Early shift", "Night shift"),
                sort(hers, Set.of(night), Set.of(night), "Early shift"));
        NamedPoolId apprentices = pools().getFirst().id();
        sort(hers, Set.of(night), ""); // somebody else takes two names away
        assertEquals(List.of("Night shift"), sort(hers, Set.of(night, apprentices), Set.of(night, apprentices), ""));
        assertEquals(List.of(), sort(hers, Set.of(night), Set.of(), ""));
    }

    @Test
    void searchesAreCounted() throws Exception {
        PoolSearch words = PoolSearch.of("signal");
        limit.require(Limit.POOL_SEARCH, owner(), Limit.POOL_SEARCH.most());
        assertThrows(TooManyRequests.class, () -> found(words));
        assertEquals(2, found(PoolSearch.ALL).size(), "the list stays open");
    }

    @Test
    void namesEndWithTheConsent() throws Exception {
        sort(hers, Set.of(), "Night shift");
        NamedPoolId night = pools().getFirst().id();
        Callers.asPerson(bea, () -> answers.pause(kept(bea).id()));
        assertEquals(List.of(), found(under(night)));
        assertRefused("talent.consent.missing", () -> sort(hers, Set.of(), "Other"));
        assertEquals(List.of("Night shift"), kept(bea).pools());
        Callers.asPerson(bea, () -> answers.leave(kept(bea).id()));
        agree(bea);
        assertEquals(List.of(), kept(bea).pools());
        assertEquals(List.of(), found(under(night)), "not without being sorted again");

        sort(hers, Set.of(night), "");
        rows.change(
                "update pool_membership set consent_at = consent_at - interval '400 days', consent_until = now()"
                        + " where account_id = ?",
                bea.value());
        Callers.asSystem(ends::forgetNames);
        assertEquals(0, rows.count("from pool_entry where pool_id = ?", night.value()));

        sort(ada.reference(), Set.of(night), "");
        rows.change(
                "update pool_membership set consent_at = consent_at - interval '400 days', consent_until = now()"
                        + " where account_id = ?",
                ada.candidate().value());
        agree(ada.candidate());
        assertEquals(List.of(), kept(ada.candidate()).pools(), "also before the night");
    }

    @Test
    void namesAreBounded() throws Exception {
        assertProblem("talent.pool-name.too-long", () -> sort(hers, Set.of(), "x".repeat(41)));
        assertProblem("talent.pool-name.protected", () -> sort(hers, Set.of(), "Catholic choir"));
        for (int i = 0; i < NamedPool.MOST; i++) {
            rows.change(
                    "insert into named_pool (id, version, organization_id, name, folded, created_at)"
                            + " values (gen_random_uuid(), 0, ?, ?, ?, now())",
                    organization().value(),
                    "Pool " + i,
                    "pool " + i);
        }
        assertProblem("talent.pool-name.limit", () -> sort(hers, Set.of(), "One more"));
        List<NamedPoolId> all = pools().stream().map(NamedPoolOption::id).toList();
        assertProblem("talent.pool-name.most", () -> sort(hers, Set.copyOf(all.subList(0, 11)), ""));
        assertEquals(10, sort(hers, Set.copyOf(all.subList(0, 10)), "").size());
    }

    @Test
    void onlyThoseWhoRecruitSortAndNobodyWhoHidesFromThem() throws Exception {
        AccountId manager = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        NamedPoolId foreign = foreign();
        oneRole.during(() -> {
            assertThrows(
                    RuntimeException.class,
                    () -> Callers.asPerson(
                            manager, () -> names.sort(new SortIntoPools(hers, Set.of(), Set.of(), "Night shift"))));
            assertRefused(NOT_FOUND, () -> sort(hers, Set.of(foreign), ""));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(owner(), () -> names.delete(foreign)));
        });
        Callers.asPerson(bea, () -> visibility.exclude(organization()));
        oneRole.during(() -> {
            assertEquals(List.of("Ada Carvalho"), found(with("signal technician", "", "", null)));
            assertRefused("talent.consent.missing", () -> sort(hers, Set.of(), "Night shift"));
        });
    }

    @Test
    void theDatabaseSortsNobodyUnderANameOfAnotherEmployer() throws Exception {
        NamedPoolId foreign = foreign();
        String entry = "insert into pool_entry (membership_id, pool_id, organization_id, added_at) select id, '"
                + foreign.value() + "', organization_id, now() from pool_membership where account_id = '" + bea.value()
                + "'";
        SQLException refused = assertThrows(SQLException.class, () -> rows.change(entry));
        assertTrue(refused.getMessage().contains("fk_pool_entry_pool"), refused::getMessage);

        sort(hers, Set.of(), "Night shift");
        NamedPoolId night = pools().getFirst().id();
        Callers.asPerson(
                ada.candidate(), () -> answers.pause(kept(ada.candidate()).id()));
        String paused = "insert into pool_entry (membership_id, pool_id, organization_id, added_at) select id, '"
                + night.value() + "', organization_id, now() from pool_membership where account_id = '"
                + ada.candidate().value() + "'";
        Rows.Caller owner = Rows.Caller.person(ada.opening().recruiter());
        assertThrows(SQLException.class, () -> rows.as(owner, connection -> Rows.update(connection, paused)));
        assertEquals(
                List.of("Night shift"),
                rows.as(
                        Rows.Caller.person(bea),
                        connection -> Rows.texts(
                                connection, "select name from named_pool where id = '" + night.value() + "'")));
        assertEquals(
                List.of(),
                rows.as(
                        Rows.Caller.person(ada.candidate()),
                        connection -> Rows.texts(
                                connection, "select name from named_pool where id = '" + night.value() + "'")));
    }

    private NamedPoolId foreign() throws Exception {
        AccountId stranger = harbour.person();
        OrganizationId other = harbour.organization(stranger);
        NamedPoolId id = NamedPoolId.next();
        rows.change(
                "insert into named_pool (id, version, organization_id, name, folded, created_at)"
                        + " values (?, 0, ?, 'Theirs', 'theirs', now())",
                id.value(),
                other.value());
        return id;
    }

    private static PoolSearch with(String role, String skills, String place, Integer radius) {
        return new PoolSearch("", role, skills, place, radius, null, null, null, null);
    }

    private static PoolSearch under(NamedPoolId named) {
        return new PoolSearch("", "", "", "", null, null, null, named, null);
    }

    private static void assertProblem(String code, Executable command) {
        List<FieldProblem> problems = assertThrows(InvalidInput.class, command).getProblems();
        assertEquals(List.of(code), problems.stream().map(FieldProblem::code).toList());
    }

    /** Under exactly these names. */
    private List<String> sort(ApplicationReference application, Set<NamedPoolId> chosen, String name) throws Exception {
        List<String> under =
                kept(application.equals(hers) ? bea : ada.candidate()).pools();
        Set<NamedPoolId> seen = pools().stream()
                .filter(one -> under.contains(one.name()))
                .map(NamedPoolOption::id)
                .collect(Collectors.toSet());
        return sort(application, seen, chosen, name);
    }

    private List<String> sort(
            ApplicationReference application, Set<NamedPoolId> seen, Set<NamedPoolId> chosen, String name)
            throws Exception {
        return asOwner(() -> names.sort(new SortIntoPools(application, seen, chosen, name)));
    }

    private List<NamedPoolOption> pools() throws Exception {
        return asOwner(() -> queries.pools(organization()));
    }

    private KeptBy kept(AccountId person) throws Exception {
        return Callers.asPerson(person, () -> mine.mine()).getFirst();
    }

    private List<String> found(PoolSearch search) throws Exception {
        return people(search).stream().map(PooledPerson::name).toList();
    }

    private List<PooledPerson> people(PoolSearch search) throws Exception {
        return asOwner(() -> queries.people(organization(), search, new PageRequest(1, 10)))
                .items();
    }

    private AccountId owner() {
        return ada.opening().recruiter();
    }

    private OrganizationId organization() {
        return ada.opening().organization();
    }

    private <T> T asOwner(Callable<T> call) throws Exception {
        return ada.asOwner(call);
    }
}
