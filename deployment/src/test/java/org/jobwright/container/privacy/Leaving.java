package org.jobwright.container.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.services.privacy.ErasureRun;
import org.jobwright.services.privacy.ErasureService;

/** A person has their account deleted, step by step, as the hourly timer does it. */
@ApplicationScoped
public class Leaving {

    @Inject
    private ErasureService service;

    @Inject
    private ErasureRun run;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    /** They ask for it, and have proved just now who they are. */
    public ErasureRequestId ask(AccountId person) throws Exception {
        presence.of(person);
        Callers.asPerson(person, () -> service.ask());
        return request(person);
    }

    public ErasureRequestId request(AccountId person) throws Exception {
        return new ErasureRequestId(UUID.fromString(rows.texts(
                        "select id::text from erasure_request where account_id = ? and state = 'WAITING'",
                        person.value())
                .getFirst()));
    }

    public void aWeekPasses(AccountId person) throws Exception {
        rows.change(
                "update erasure_request set asked_at = asked_at - interval '7 days', erase_at = now() - interval '1 minute'"
                        + " where account_id = ? and state = 'WAITING'",
                person.value());
    }

    /** What the timer does in two hours. */
    public void take(ErasureRequestId request) throws Exception {
        for (JobApplicationId running : Callers.asSystem(() -> run.running(request))) {
            Callers.asSystem(() -> run.withdraw(request, running));
        }
        for (JobApplicationId application : Callers.asSystem(() -> run.applications(request))) {
            Callers.asSystem(() -> run.erase(request, application));
        }
        Callers.asSystem(() -> run.erase(request));
    }

    /** Asks, and everything of theirs goes that may go. */
    public void leave(AccountId person) throws Exception {
        ErasureRequestId request = ask(person);
        aWeekPasses(person);
        take(request);
    }

    /** An employer that does not keep what candidates want deleted. */
    public void keepsNothing(OrganizationId employer) throws Exception {
        rows.change(
                "insert into retention_policy (id, version, deletes, months, on_request) values (?, 0, true, '{}', 'AT_ONCE')"
                        + " on conflict on constraint pk_retention_policy do update set on_request = 'AT_ONCE'",
                employer.value());
    }
}
