package org.jobwright.services.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import java.util.function.IntSupplier;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.background.BackgroundRuns;

/** Deletes expired records every night, batch by batch. Every node runs it, which is harmless. */
@Singleton
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordCleanupTimer {

    @Inject
    private RecordCleanup cleanup;

    @Inject
    private BackgroundRuns runs;

    /** A failure does not block the rest. */
    @ExcludeDefaultInterceptors
    @Schedule(hour = "3", minute = "37", persistent = false)
    public void run() {
        runs.tryTo("RecordCleanup.removeUnconfirmedAccounts", all(cleanup::removeUnconfirmedAccounts));
        runs.tryTo("RecordCleanup.removeInvitations", all(cleanup::removeInvitations));
        runs.tryTo("RecordCleanup.removeMails", all(cleanup::removeMails));
        runs.tryTo("RecordCleanup.removeCalls", all(cleanup::removeCalls));
        runs.tryTo("RecordCleanup.forgetTokenAddresses", all(cleanup::forgetTokenAddresses));
        runs.tryTo("RecordCleanup.removeWebhookMessages", all(cleanup::removeWebhookMessages));
        runs.tryTo("RecordCleanup.removeIdentifierConflicts", all(cleanup::removeIdentifierConflicts));
        runs.tryTo("RecordCleanup.removeNotices", all(cleanup::removeNotices));
        runs.tryTo("RecordCleanup.removeAlertedPostings", all(cleanup::removeAlertedPostings));
        runs.tryTo("RecordCleanup.removeJobAlerts", all(cleanup::removeJobAlerts));
        runs.tryTo("RecordCleanup.removeInterviewLinks", all(cleanup::removeInterviewLinks));
        runs.tryTo("RecordCleanup.removeReferees", all(cleanup::removeReferees));
        runs.tryTo("RecordCleanup.removeEnteredPeople", all(cleanup::removeEnteredPeople));
        runs.tryTo("RecordCleanup.removeArchiveRequests", all(cleanup::removeArchiveRequests));
        runs.tryTo("RecordCleanup.removePeopleImports", all(cleanup::removePeopleImports));
        runs.tryTo("RecordCleanup.removeOutcomeLinks", all(cleanup::removeOutcomeLinks));
        runs.tryTo("RecordCleanup.forgetOutcomeReasons", all(cleanup::forgetOutcomeReasons));
        runs.tryTo("RecordCleanup.removeSlotSets", all(cleanup::removeSlotSets));
        runs.tryTo("RecordCleanup.removeNoteDrafts", all(cleanup::removeNoteDrafts));
        runs.tryTo("RecordCleanup.removeMessageDrafts", all(cleanup::removeMessageDrafts));
        runs.tryTo("RecordCleanup.removeReplyTokens", all(cleanup::removeReplyTokens));
        runs.tryTo("RecordCleanup.removeReceivedMails", all(cleanup::removeReceivedMails));
        runs.tryTo("RecordCleanup.removeBulkOperations", all(cleanup::removeBulkOperations));
        runs.tryTo("RecordCleanup.removeCloseOuts", all(cleanup::removeCloseOuts));
        runs.tryTo("RecordCleanup.removeSnoozes", all(cleanup::removeSnoozes));
        runs.tryTo("RecordCleanup.removeKeptFigures", all(cleanup::removeKeptFigures));
        runs.tryTo("RecordCleanup.removeMessageDraftFiles", all(cleanup::removeMessageDraftFiles));
        runs.tryTo("RecordCleanup.removeMessageReports", all(cleanup::removeMessageReports));
        runs.tryTo("RecordCleanup.forgetNotifiers", all(cleanup::forgetNotifiers));
        runs.tryTo("RecordCleanup.forgetNotifiersWords", all(cleanup::forgetNotifiersWords));
        runs.tryTo("RecordCleanup.removeContactRequests", all(cleanup::removeContactRequests));
        runs.tryTo("RecordCleanup.removePoolLinks", all(cleanup::removePoolLinks));
        runs.tryTo("RecordCleanup.removeProfileLinks", all(cleanup::removeProfileLinks));
        runs.tryTo("RecordCleanup.removePoolInvitations", all(cleanup::removePoolInvitations));
        runs.tryTo("RecordCleanup.removeDeletedApplications", all(cleanup::removeDeletedApplications));
        runs.tryTo("RecordCleanup.forgetHolds", all(cleanup::forgetHolds));
        runs.tryTo("RecordCleanup.removeSuspendedAddresses", all(cleanup::removeSuspendedAddresses));
        runs.tryTo("RecordCleanup.removeUnmailedAddresses", all(cleanup::removeUnmailedAddresses));
        runs.tryTo("RecordCleanup.removeAccesses", all(cleanup::removeAccesses));
    }

    /** Every hour: a link to set a password is valid for one, and files are deleted on the day that was promised. */
    @ExcludeDefaultInterceptors
    @Schedule(hour = "*", minute = "7", persistent = false)
    public void runHourly() {
        runs.tryTo("RecordCleanup.forgetLinks", all(cleanup::forgetLinks));
        runs.tryTo("RecordCleanup.removeReceipts", all(cleanup::removeReceipts));
        runs.tryTo("RecordCleanup.closeDocumentRequests", all(cleanup::closeDocumentRequests));
        runs.tryTo("RecordCleanup.removeRequestedFiles", all(cleanup::removeRequestedFiles));
    }

    private static Runnable all(IntSupplier batch) {
        return () -> {
            int done;
            do {
                done = batch.getAsInt();
            } while (done == RecordCleanup.BATCH);
        };
    }
}
