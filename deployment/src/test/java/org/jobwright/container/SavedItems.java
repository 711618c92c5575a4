package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.credentials.PasskeyId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearchId;
import org.jobwright.services.search.alerts.AlertService;
import org.jobwright.services.search.index.PostingIndexService;
import org.jobwright.services.search.saved.SaveSearch;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.services.search.saved.SavedSearchService;

/** The jobs and searches that people save. */
@ApplicationScoped
public class SavedItems {

    @Inject
    private SavedJobService jobs;

    @Inject
    private SavedSearchService searches;

    @Inject
    private AlertService alerts;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingIndexService index;

    @Inject
    private Rows rows;

    public SavedSearchId search(AccountId owner, String words, AlertFrequency frequency) throws Exception {
        Callable<SavedSearchId> save = () -> searches.save(new SaveSearch(words, forWords(words), frequency));
        return Callers.asPerson(owner, save);
    }

    public static JobSearch forWords(String words) {
        return new JobSearch(words, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A job, a search, and a mail about the search's new jobs. */
    public void alerted(AccountId owner, Opening opening) throws Exception {
        Callers.asPerson(owner, () -> jobs.save(opening.reference()));
        SavedSearchId search = search(owner, "Signal Technician", AlertFrequency.DAILY);
        harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        look(search);
    }

    /** An unused key. */
    public void passkey(AccountId owner) throws Exception {
        rows.change(
                "insert into passkey (id, version, account_id, credential_id, credential_hash, public_key,"
                        + " signature_counter, transports, backup_eligible, backed_up, user_handle, label, created_at)"
                        + " values (?, 0, ?, ?, ?, 'key', 0, '', false, false, ?, 'Stick', now())",
                PasskeyId.next().value(),
                owner.value(),
                Secret.next().value(),
                Secret.next().hash(),
                Secret.next().hash());
    }

    /** Makes a search due, and runs it. */
    public void look(SavedSearchId search) throws Exception {
        makeDue(search);
        Callers.asSystem(() -> alerts.look(search));
    }

    /** Makes a search due once the index has everything published before. */
    public void makeDue(SavedSearchId search) throws Exception {
        Await.until(() -> Callers.asSystem(index::waiting) == 0);
        rows.change("update saved_search set next_look_at = now() where id = ?", search.value());
    }
}
