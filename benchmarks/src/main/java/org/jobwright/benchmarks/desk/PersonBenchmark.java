package org.jobwright.benchmarks.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
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
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.persons.ComparisonService;

/**
 * Comparing a new application with the many of its employer, each in a transaction of its own under row-level security as
 * the server has it. Arguments: data directory of a running instance with demo content, how many applications, rounds.
 */
public final class PersonBenchmark {

    private PersonBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var instance = new InstanceFolder(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[2]);
        try (Connection connection = instance.connect()) {
            DeskBenchmark.fill(connection, Integer.parseInt(arguments[1]), "desk.sql");
            DeskBenchmark.fill(connection, Integer.parseInt(arguments[1]), "persons.sql");
            String role = DeskBenchmark.role(connection);
            Figures figures = new Figures();
            try (EntityManagerFactory persistence = DeskBenchmark.persistence(instance);
                    EntityManager entityManager = persistence.createEntityManager()) {
                ComparisonService comparisons = Injected.make(
                        ComparisonService.class,
                        new HashMap<>(Map.of(EntityManager.class, entityManager, Clock.class, Clock.systemUTC())));
                for (int round = 0; round <= rounds; round++) {
                    List<Long> times = round(connection, entityManager, comparisons, role);
                    if (round > 0) { // the first one compiles
                        figures.addTimes("matches of a new application", times);
                    }
                }
            }
            figures.print();
            System.out.println(DeskBenchmark.text(connection, "select count(*)::text from person_match")
                    + " pairs were suggested");
        }
    }

    private static List<Long> round(
            Connection connection, EntityManager entityManager, ComparisonService comparisons, String role)
            throws Exception {
        List<JobApplicationId> some = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from job_application where applicant_name <> ''"
                        + " and applied_at > now() - interval '60 days' order by random() limit 500")) {
            while (rows.next()) {
                some.add(new JobApplicationId(rows.getObject(1, UUID.class)));
            }
        }
        List<Long> times = new ArrayList<>();
        for (JobApplicationId application : some) {
            try (var statement = connection.prepareStatement(
                    "insert into application_to_compare (application_id) values (?) on conflict do nothing")) {
                statement.setObject(1, application.value());
                statement.execute();
            }
            long start = System.nanoTime();
            entityManager.getTransaction().begin();
            entityManager.createNativeQuery("set local role " + role).executeUpdate();
            entityManager
                    .createNativeQuery("select jobwright_call_as('', 'system')", String.class)
                    .getSingleResult();
            comparisons.compare(application);
            entityManager.getTransaction().commit();
            entityManager.clear();
            times.add(System.nanoTime() - start);
        }
        return times;
    }
}
