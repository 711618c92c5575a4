package org.jobwright.benchmarks.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.benchmarks.Figures;
import org.jobwright.benchmarks.Injected;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.findable.PeopleSearch;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.services.talent.findable.CandidateSearchQueries;

/**
 * Searches of a recruiter over many people, each in a transaction of its own under row-level security as the server has it:
 * the first page and the count; beside it Lucene by hand and PostgreSQL's full-text search on the same people. Arguments: data
 * directory of a running instance with demo content, how many people, rounds, the shared data.
 */
public final class CandidateBenchmark {

    private static final int EACH = 40;

    private final Figures figures = new Figures();

    private CandidateBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new CandidateBenchmark()
                .run(
                        new InstanceFolder(Path.of(arguments[0])),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        new People(new SharedFiles(Path.of(arguments[3]))));
    }

    private void run(InstanceFolder instance, int number, int rounds, People people) throws Exception {
        Path index = Files.createTempDirectory("people");
        try (Connection connection = instance.connect()) {
            people.fill(connection, number);
            AccountId recruiter = new AccountId(UUID.fromString(
                    DeskBenchmark.text(connection, "select id::text from account where email = 'recruiter@demo.example'")));
            OrganizationId organization = new OrganizationId(UUID.fromString(DeskBenchmark.text(
                    connection, "select id::text from hiring_organization where slug = 'harbour-rail'")));
            String role = DeskBenchmark.role(connection);
            PeopleInPostgres postgres = new PeopleInPostgres(connection);
            try (PeopleInLucene lucene = new PeopleInLucene(connection, index);
                    EntityManagerFactory persistence = DeskBenchmark.persistence(instance);
                    EntityManager entityManager = persistence.createEntityManager()) {
                CandidateSearchQueries queries = queries(entityManager, recruiter);
                Map<String, List<PeopleSearch>> searches = people.searches(EACH);
                for (int round = 0; round <= rounds; round++) {
                    measure("Jobwright", searches, search -> asRecruiter(entityManager, role, recruiter, () -> queries.find(
                                    organization, search, new PageRequest(1, 25))
                            .items()
                            .size()));
                    measure("Lucene", searches, search -> lucene.find(search).size());
                    measure("PostgreSQL", searches, search -> postgres.find(search).size());
                    if (round == 0) { // the first one compiles
                        figures.clear();
                    }
                }
            }
        }
        figures.print();
        figures.ratio("Jobwright in Lucenes, p95", "Jobwright, all p95 ms", "Lucene, all p95 ms");
        figures.ratio("PostgreSQL in Jobwrights, p95", "PostgreSQL, all p95 ms", "Jobwright, all p95 ms");
    }

    private static CandidateSearchQueries queries(EntityManager entityManager, AccountId recruiter) throws Exception {
        return Injected.make(
                CandidateSearchQueries.class,
                new HashMap<>(Map.of(
                        EntityManager.class,
                        entityManager,
                        Clock.class,
                        Clock.systemUTC(),
                        Caller.class,
                        new DeskBenchmark.Person(recruiter),
                        RateLimit.class,
                        new Unlimited())));
    }

    private void measure(String who, Map<String, List<PeopleSearch>> searches, Find find) throws Exception {
        List<Long> all = new ArrayList<>();
        for (Map.Entry<String, List<PeopleSearch>> kind : searches.entrySet()) {
            List<Long> times = new ArrayList<>();
            int found = 0;
            for (PeopleSearch search : kind.getValue()) {
                long start = System.nanoTime();
                found += find.in(search);
                times.add(System.nanoTime() - start);
            }
            all.addAll(times);
            figures.addTimes(who + ", " + kind.getKey(), times);
            figures.add(who + ", " + kind.getKey() + ", people on the page", (double) found / times.size());
        }
        figures.addTimes(who + ", all", all);
    }

    private static int asRecruiter(EntityManager entityManager, String role, AccountId caller, Work search)
            throws Exception {
        entityManager.getTransaction().begin();
        entityManager.createNativeQuery("set local role " + role).executeUpdate();
        entityManager
                .createNativeQuery("select jobwright_call_as(:account, 'person')", String.class)
                .setParameter("account", caller.toString())
                .getSingleResult();
        int found = search.run();
        entityManager.getTransaction().commit();
        entityManager.clear();
        return found;
    }

    private interface Find {
        int in(PeopleSearch search) throws Exception;
    }

    private interface Work {
        int run() throws Exception;
    }

    /** The limit of searches is not what is measured. */
    private static final class Unlimited extends RateLimit {
        @Override
        public void require(Limit limit, Object whom) {
            // as often as wanted
        }
    }
}
