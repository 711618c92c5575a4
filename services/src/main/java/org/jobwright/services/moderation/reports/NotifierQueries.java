package org.jobwright.services.moderation.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.services.shared.caller.DatabaseCaller;

/** Shows the person who reported an advert what came of it. */
@Stateless
@PermitAll
public class NotifierQueries {

    @Inject
    private PostingReportRepository reports;

    @Inject
    private DatabaseCaller database;

    /** The report for anyone who has its link; empty if there is no such link. */
    public Optional<NotifiedReport> byLink(@NotNull String token) {
        Secret secret = new Secret(token);
        database.show(secret);
        return reports.find(secret).map(found -> NotifiedReport.of(found, reports.advert(found.getPosting())));
    }
}
