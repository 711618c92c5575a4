package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** What the person who reported an advert does by the link of the receipt, without signing in. */
@Stateless
@PermitAll
public class NotifierService {

    @Inject
    private PostingReportRepository reports;

    @Inject
    private DatabaseCaller database;

    @Inject
    private Clock clock;

    /** Proves the address: from now on the decision is mailed to it. */
    public void prove(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        reports.find(secret).orElseThrow(NotFound::new).prove(clock.instant());
    }
}
