package org.jobwright.services.interviews.agenda;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;

/** Reading a person's calendar feed with its address, for anyone who has it: a calendar program does not sign in. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarFeedByLink {

    @Inject
    private CalendarFeedQueries feeds;

    /** The interviews with a time, of the last and the next year; empty if there is no such address. */
    public Optional<List<AgendaLine>> find(@NotNull String token) {
        return feeds.find(new Secret(token));
    }
}
