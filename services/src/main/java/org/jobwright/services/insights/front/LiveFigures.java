package org.jobwright.services.insights.front;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jobwright.domain.accounts.Role;

/** The figures of the home page, counted at most once a minute. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveFigures {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private record Counted(FrontFigures figures, long until) {}

    @Inject
    private FrontFigureQueries queries;

    private volatile Counted counted;

    public FrontFigures get() {
        Counted present = counted;
        return isFresh(present) ? present.figures : count();
    }

    private synchronized FrontFigures count() {
        if (!isFresh(counted)) {
            FrontFigures figures = queries.count();
            // The first job appears at once.
            counted = new Counted(figures, System.nanoTime() + (figures.employers() == 0 ? 0 : KEPT));
        }
        return counted.figures;
    }

    private static boolean isFresh(Counted present) {
        return present != null && present.until - System.nanoTime() > 0;
    }
}
