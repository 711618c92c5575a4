package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements that Hibernate prepares, those of timers included. */
@ApplicationScoped
public class Statements {

    @PersistenceUnit(unitName = "services.jar#jobwright")
    private EntityManagerFactory factory;

    /** How many were prepared during a command. */
    public long during(Callers.Command command) throws Exception {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            command.run();
            return statistics.getPrepareStatementCount() - before;
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
