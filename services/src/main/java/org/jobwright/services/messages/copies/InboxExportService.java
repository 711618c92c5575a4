package org.jobwright.services.messages.copies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.organizations.ExportedList;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.organizations.ListExports;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The inbox as a file. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class InboxExportService {

    @Inject
    private ConversationQueries conversations;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private ListExports exports;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's conversations, as on the page. Each candidate sees which member of the employer took it along. */
    public List<InboxLine> export(@NotNull InboxFilter filter) {
        List<InboxLine> lines = exports.all(ExportedList.CONVERSATIONS, page -> conversations.inbox(filter, page));
        accesses.exported(
                lines.stream()
                        .filter(line -> line.side() == MessageSide.EMPLOYER)
                        .map(InboxLine::application)
                        .toList(),
                caller.person(),
                clock.instant());
        return lines;
    }
}
