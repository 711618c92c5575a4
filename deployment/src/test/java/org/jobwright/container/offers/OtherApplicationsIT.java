package org.jobwright.container.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.OtherApplications;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who found a job withdraws other applications: those that they choose. */
@ContainerTest
class OtherApplicationsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private CandidateApplicationQueries queries;

    @Inject
    private OtherApplications others;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId ada;
    private Opening second;
    private ApplicationReference found;
    private ApplicationReference withdrawn;
    private ApplicationReference kept;

    @BeforeEach
    void adaAppliedThreeTimes() throws Exception {
        ada = harbour.person();
        found = harbour.apply(harbour.opening(), ada, "Ada");
        second = harbour.opening();
        withdrawn = harbour.apply(second, ada, "Ada");
        kept = harbour.apply(harbour.opening(), ada, "Ada");
    }

    @Test
    void onlyWhatIsChosenIsWithdrawnAndItsEmployerIsTold() throws Exception {
        assertEquals(List.of(kept, withdrawn), besides());
        assertEquals(1, withdraw(Set.of(withdrawn)));
        assertEquals(List.of(kept), besides());
        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'APPLICATION_WITHDRAWN'"
                                + " and recipient = (select email from account where id = ?)",
                        second.recruiter().value()));
        assertEquals(0, withdraw(Set.of(withdrawn)), "a second press");
        assertEquals(1, withdraw(Set.of(withdrawn, kept)), "one that is over does not stop the others");
        assertEquals(List.of(), besides());
    }

    @Test
    void nobodyWithdrawsForSomebodyElse() throws Exception {
        AccountId stranger = harbour.person();
        oneRole.during(() -> {
            assertEquals(0, Callers.asPerson(stranger, () -> others.withdraw(Set.of(kept))));
            assertEquals(0, Callers.asPerson(second.recruiter(), () -> others.withdraw(Set.of(withdrawn))));
            assertEquals(List.of(), Callers.asPerson(stranger, () -> queries.runningBesides(found)));
        });
        assertEquals(List.of(kept, withdrawn), besides());
    }

    private List<ApplicationReference> besides() throws Exception {
        return Callers.asPerson(ada, () -> queries.runningBesides(found)).stream()
                .map(MyApplication::reference)
                .toList();
    }

    private int withdraw(Set<ApplicationReference> chosen) throws Exception {
        return Callers.asPerson(ada, () -> others.withdraw(chosen));
    }
}
