package org.jobwright.domain.search.saved;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * A search that a person saves to be notified of new jobs.
 *
 * <p>It is saved under a name with a frequency. When it is due, Jobwright {@linkplain #looked searches}: jobs published
 * since the previous run are mailed, and nothing is mailed twice. The person may rename it and change or switch off the
 * mails; anyone with the link in one of the mails may switch them off too. Jobs published while mails are off are not
 * mailed later.
 *
 * <p>A removed search finds nothing, and can be {@linkplain #restore restored} until a nightly clean-up.
 */
@Entity
public class SavedSearch extends AggregateRoot<SavedSearchId> {

    public static final int MAX_PER_PERSON = 50;
    public static final int MAX_NAME_LENGTH = 120;

    /** How far a run reaches back before the previous one, because postings are published meanwhile. */
    public static final Duration OVERLAP = AlertSchedule.OVERLAP;

    /** How long an advert can be news; notes of older mailed jobs can be deleted. */
    public static final Duration NEWS_FOR = AlertSchedule.NEWS_FOR;

    @EmbeddedId
    private SavedSearchId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    private String name;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private JobSearch search;

    @Column(updatable = false)
    private String fingerprint;

    @Column(updatable = false)
    private Instant savedAt;

    @Embedded
    private AlertSchedule alerts;

    private Instant removedAt;

    protected SavedSearch() {}

    /**
     * A person saves a search.
     *
     * @param others how many searches the person has saved already
     * @param zone the time zone of the person's morning
     */
    public SavedSearch(
            AccountId account,
            String name,
            JobSearch search,
            AlertFrequency frequency,
            long others,
            Instant now,
            ZoneId zone) {
        requireRoom(others);
        this.id = SavedSearchId.next();
        this.account = account;
        this.name = checkedName(name);
        this.search = search;
        this.fingerprint = fingerprint(search);
        this.savedAt = now;
        this.alerts = new AlertSchedule(frequency, now, zone);
    }

    /** Equal for searches that find the same jobs. */
    public static String fingerprint(JobSearch search) {
        return SearchFingerprint.of(search);
    }

    public void rename(String newName) {
        name = checkedName(newName);
    }

    /** Changes how often the person is mailed. */
    public void tell(AlertFrequency newFrequency, Instant now, ZoneId zone) {
        alerts.change(newFrequency, now, zone);
    }

    public void remove(Instant now) {
        removedAt = now;
        alerts.stop();
    }

    /** The person restores the removed search. */
    public void restore(long others, Instant now, ZoneId zone) {
        if (removedAt == null) {
            return;
        }
        requireRoom(others);
        removedAt = null;
        alerts.goOn(now, zone);
    }

    /** Whether a run is due. */
    public boolean isDue(Instant now) {
        return alerts.isDue(now);
    }

    /** Jobs first published after this and not mailed yet are new. */
    public Instant newSince(Instant now) {
        return alerts.newSince(now);
    }

    /**
     * Everything new was mailed, or there was nothing.
     *
     * @param upTo jobs published later may have been missed; earlier than now if the index lags behind
     */
    public void looked(boolean found, Instant upTo, Instant now, ZoneId zone) {
        alerts.looked(found, upTo, now, zone);
    }

    /** The run failed; nothing is lost, it is retried later. */
    public void putOff(Instant now) {
        alerts.putOff(now);
    }

    private static void requireRoom(long others) {
        if (others >= MAX_PER_PERSON) {
            throw new RuleViolation("search.saved.too-many", MAX_PER_PERSON);
        }
    }

    private static String checkedName(String name) {
        String shown =
                name == null ? "" : name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (shown.isEmpty() || shown.length() > MAX_NAME_LENGTH) {
            throw new InvalidInput(FieldProblem.of("name", "search.saved.name", MAX_NAME_LENGTH));
        }
        return shown;
    }

    @Override
    public SavedSearchId getId() {
        return id;
    }

    public AccountId getAccount() {
        return account;
    }

    public String getName() {
        return name;
    }

    public JobSearch getSearch() {
        return search;
    }

    public AlertFrequency getFrequency() {
        return alerts.frequency();
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    /** Empty if no mails are wanted. */
    public Optional<Instant> getNextLookAt() {
        return Optional.ofNullable(alerts.nextLookAt());
    }

    /** When the last mail was written. */
    public Optional<Instant> getAlertedAt() {
        return Optional.ofNullable(alerts.alertedAt());
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
