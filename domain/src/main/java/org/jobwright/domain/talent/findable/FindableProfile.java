package org.jobwright.domain.talent.findable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.AggregateRoot;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.findable.FindableEvent.ExclusionsChanged;
import org.jobwright.domain.talent.findable.FindableEvent.ProfileHidesSoon;
import org.jobwright.domain.talent.findable.FindableEvent.SearchWishesChanged;
import org.jobwright.domain.talent.findable.FindableEvent.VisibilityChanged;

/**
 * Whether employers find a person, which ones never do, and what they see. It begins hidden and is changed by its owner
 * alone; what employers see follows the resume.
 */
@Entity
@Table(name = "findable_profile")
public class FindableProfile extends AggregateRoot<AccountId> {

    public static final int MOST_EXCLUSIONS = 100;

    /** Who was not here for so long is no longer found. */
    public static final int MONTHS_WITHOUT_SIGN_IN = 6;

    /** The second warning comes this long before. */
    public static final Duration LAST_WARNING = Duration.ofDays(14);

    private static final int WARNINGS = 2;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId owner;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant visibilityAt;

    /** Of the words that the person read before employers found them; null if they never did, or before words were kept. */
    private Integer consentVersion;

    @Enumerated(EnumType.STRING)
    private Language consentLanguage;

    @Column(name = "consent_sha256")
    private String consentSha256;

    private boolean hiddenFromAgencies;

    @ElementCollection
    @CollectionTable(name = "excluded_organization", joinColumns = @JoinColumn(name = "account_id"))
    private Set<Exclusion> exclusions = new HashSet<>();

    private LocalDate availableFrom;

    private boolean remote;

    private Integer payWanted;

    private String payCurrency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> permits;

    /** The pay wanted, to compare. */
    private Integer payEuros;

    /** Null if there is nothing to look for. */
    @JdbcTypeCode(SqlTypes.JSON)
    private ProfileCard card;

    /** Of the next large town, so that no series of searches closes in on a smaller one. */
    private Double latitude;

    private Double longitude;

    /** When what employers see changed. */
    private Instant cardAt;

    /** Behind the names that employers know the person by. */
    @Column(updatable = false)
    private UUID salt;

    /** When the person was here. */
    private Instant presentAt;

    /** How often they were told since that nobody will find them. */
    private int warnings;

    private Instant warnedAt;

    protected FindableProfile() {}

    /** Hidden, as every person is at first. */
    public FindableProfile(AccountId owner, Resume resume, Instant now) {
        this.owner = owner;
        this.visibility = Visibility.HIDDEN;
        this.visibilityAt = now;
        keep(SearchWishes.NONE);
        this.salt = UUID.randomUUID();
        present(now);
        describe(resume, now);
    }

    /** What employers see follows the resume. */
    public void describe(Resume resume, Instant now) {
        card = ProfileCard.of(resume).orElse(null);
        locate(resume);
        cardAt = now;
    }

    /** Where the person is follows the resume; what employers see stays as fresh as it was. */
    public final void locate(Resume resume) {
        Optional<Place> town = ProfileCard.town(resume).map(Gazetteer::nextLargeTown);
        latitude = town.map(Place::latitude).orElse(null);
        longitude = town.map(Place::longitude).orElse(null);
    }

    /**
     * Employers find the person from now on; empty if that is so.
     *
     * @param read the words that the person read before
     * @throws RuleViolation {@code talent.findable.empty} if there is nothing to be found by, {@code talent.words-changed}
     */
    public Optional<VisibilityChanged> beFound(ReadConsent read, Instant now) {
        if (visibility == Visibility.SEARCHABLE) {
            return Optional.empty();
        }
        if (card == null) {
            throw new RuleViolation("talent.findable.empty");
        }
        read.requireCurrent(ConsentPurpose.FINDABLE);
        consentVersion = read.version();
        consentLanguage = read.language();
        consentSha256 = read.sha256();
        return become(Visibility.SEARCHABLE, now);
    }

    /** Employers no longer find the person; empty if they did not. */
    public Optional<VisibilityChanged> hide(Instant now) {
        return visibility == Visibility.HIDDEN ? Optional.empty() : become(Visibility.HIDDEN, now);
    }

    private Optional<VisibilityChanged> become(Visibility wanted, Instant now) {
        visibility = wanted;
        visibilityAt = now;
        return Optional.of(new VisibilityChanged(owner, wanted, now));
    }

    /** The words that the person read before employers found them. */
    public Optional<ReadConsent> getConsent() {
        return Optional.ofNullable(consentVersion)
                .map(version -> new ReadConsent(version, consentLanguage, consentSha256));
    }

    /** The person hides from an employer; empty if they do. */
    public Optional<ExclusionsChanged> exclude(Exclusion exclusion, Instant now) {
        if (excludes(exclusion.kind(), exclusion.value())) {
            return Optional.empty();
        }
        if (exclusions.size() >= MOST_EXCLUSIONS) {
            throw new RuleViolation("talent.exclusion.limit", MOST_EXCLUSIONS);
        }
        exclusions.add(exclusion);
        return Optional.of(new ExclusionsChanged(owner, now));
    }

    /** The person no longer hides from an employer; empty if they did not. */
    public Optional<ExclusionsChanged> include(ExclusionKind kind, String value, Instant now) {
        return exclusions.removeIf(one -> one.isSameAs(kind, value))
                ? Optional.of(new ExclusionsChanged(owner, now))
                : Optional.empty();
    }

    /** The person hides from all that recruit for others, or no longer. */
    public ExclusionsChanged hideFromAgencies(boolean hidden, Instant now) {
        hiddenFromAgencies = hidden;
        return new ExclusionsChanged(owner, now);
    }

    /** What the person looks for. */
    public SearchWishesChanged wish(SearchWishes wanted, Instant now) {
        keep(wanted);
        cardAt = now;
        return new SearchWishesChanged(owner, now);
    }

    private void keep(SearchWishes wishes) {
        availableFrom = wishes.availableFrom();
        remote = wishes.remote();
        payWanted = wishes.payWanted();
        payCurrency = wishes.payCurrency();
        payEuros = wishes.payInEuros();
        permits = wishes.permits();
    }

    /** The person is here. */
    public final void present(Instant now) {
        presentAt = now;
        warnings = 0;
        warnedAt = null;
    }

    /**
     * What follows if the person was not here for long: a warning after five months, another one two weeks before the end
     * of the sixth, then nobody finds them. They are never hidden without the two weeks; empty if nothing follows now.
     */
    public Optional<FindableEvent> idle(Instant now) {
        if (visibility == Visibility.HIDDEN) {
            return Optional.empty();
        }
        Instant end = monthsAfterPresence(MONTHS_WITHOUT_SIGN_IN);
        if (warnings == WARNINGS) {
            return now.isBefore(end) || now.isBefore(warnedAt.plus(LAST_WARNING))
                    ? Optional.empty()
                    : become(Visibility.HIDDEN, now).map(FindableEvent.class::cast);
        }
        Instant due = warnings == 0 ? monthsAfterPresence(MONTHS_WITHOUT_SIGN_IN - 1) : end.minus(LAST_WARNING);
        if (now.isBefore(due)) {
            return Optional.empty();
        }
        warnings++;
        warnedAt = now;
        return Optional.of(new ProfileHidesSoon(owner, now));
    }

    private Instant monthsAfterPresence(int months) {
        return presentAt.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private boolean excludes(ExclusionKind kind, String value) {
        return exclusions.stream().anyMatch(one -> one.isSameAs(kind, value));
    }

    @Override
    public AccountId getId() {
        return owner;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public Instant getVisibilityAt() {
        return visibilityAt;
    }

    public boolean isHiddenFromAgencies() {
        return hiddenFromAgencies;
    }

    /** Those the person hides from, the latest first. */
    public List<Exclusion> getExclusions() {
        return exclusions.stream()
                .sorted(Comparator.comparing(Exclusion::since).reversed().thenComparing(Exclusion::label))
                .toList();
    }

    public SearchWishes getWishes() {
        return new SearchWishes(availableFrom, remote, payWanted, payCurrency, permits);
    }

    /** What employers see; empty if there is nothing to look for. */
    public Optional<ProfileCard> getCard() {
        return Optional.ofNullable(card);
    }
}
