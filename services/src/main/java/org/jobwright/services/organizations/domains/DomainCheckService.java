package org.jobwright.services.organizations.domains;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;

/** Looks for the records of domains by itself: often at first, then weekly. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class DomainCheckService {

    private static final int BATCH = 200;

    @Resource
    private SessionContext context;

    @Inject
    private DomainRepository domains;

    @Inject
    private DomainLookup lookup;

    @Inject
    private DomainRecorder recorder;

    @Inject
    private Clock clock;

    /** The domains that are due. */
    public List<OrganizationDomainId> due() {
        return domains.due(clock.instant(), BATCH);
    }

    /** Looks for the record of a domain, unless it is not due or another node does. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void check(@NotNull OrganizationDomainId id) {
        DomainCheckService each = context.getBusinessObject(DomainCheckService.class);
        each.question(id).map(lookup::look).ifPresent(look -> FirstProof.record(look, each::record));
    }

    /** What to ask name servers; for some minutes no other node asks them. */
    public Optional<DomainQuestion> question(@NotNull OrganizationDomainId id) {
        Instant now = clock.instant();
        return domains.lockDue(id, now).map(domain -> {
            domain.beginCheck(now);
            return DomainQuestion.of(domain);
        });
    }

    /** Takes down what name servers answered. */
    public void record(@NotNull DomainLook look) {
        recorder.record(domains.lock(look.domain()), look);
    }
}
