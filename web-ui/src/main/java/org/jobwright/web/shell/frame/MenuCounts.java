package org.jobwright.web.shell.frame;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.QueueCounts;
import org.jobwright.services.organizations.directory.OrganizationDirectoryQueries;
import org.jobwright.services.requisitions.RequisitionQueries;
import org.jobwright.web.shell.WorkspaceUser;

/** How many items wait behind each entry of the menu, by path. */
@Dependent
class MenuCounts implements Serializable {

    static final String MESSAGES = "messages";

    @Inject
    private ApplicantListQueries applications;

    @Inject
    private RequisitionQueries requisitions;

    @Inject
    private ConversationQueries conversations;

    @Inject
    private ModerationQueries moderation;

    @Inject
    private OrganizationDirectoryQueries organizations;

    /** Zero if nothing waits any more. */
    Map<String, Long> now() {
        Set<String> roles = WorkspaceUser.person().roles();
        Map<String, Long> counts = new TreeMap<>();
        counts.put("postings", applications.countOverdue());
        counts.put("requisitions", requisitions.countWaiting());
        counts.put(MESSAGES, conversations.unread());
        if (roles.contains(Role.MODERATOR)) {
            QueueCounts waiting = moderation.counts();
            counts.put("moderation", waiting.open() + waiting.unread());
            counts.put("moderation/reports", waiting.reported());
        }
        if (roles.contains(Role.MODERATOR) || roles.contains(Role.ADMINISTRATOR)) {
            counts.put("admin/organizations", organizations.waitingForVerification());
        }
        return counts;
    }
}
