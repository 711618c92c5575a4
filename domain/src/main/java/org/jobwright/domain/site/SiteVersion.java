package org.jobwright.domain.site;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Sha256;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * One version of one part of the operator's site, in one language if it is a text. Nothing changes once it is written: a
 * change is the next version, and so is the return to an earlier one. The latest is the one that visitors see.
 */
@Entity
@Immutable
public class SiteVersion {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private SitePart part;

    /** Null for parts that are the same in all languages. */
    @Enumerated(EnumType.STRING)
    private Language language;

    private int number;

    private String content;

    private LocalDate lastDay;

    /** The number of the version that it repeats; null if it was written. */
    private Integer restored;

    private Instant writtenAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "written_by"))
    private AccountId writtenBy;

    protected SiteVersion() {}

    private SiteVersion(
            SitePart part,
            Language language,
            int number,
            SiteContent content,
            Integer restored,
            AccountId by,
            Instant now) {
        if (part.isText() != (language != null)) {
            throw new IllegalArgumentException(part + " in " + language);
        }
        this.id = Identifiers.next();
        this.part = part;
        this.language = language;
        this.number = number;
        this.content = content.value();
        this.lastDay = content.lastDay();
        this.restored = restored;
        this.writtenAt = now;
        this.writtenBy = by;
    }

    /** The first version of a part. */
    public static SiteVersion first(SitePart part, Language language, SiteContent content, AccountId by, Instant now) {
        if (content.isNone()) {
            throw new RuleViolation("site.unchanged");
        }
        return new SiteVersion(part, language, 1, content, null, by, now);
    }

    /** The next version after this one, which is the latest. */
    public SiteVersion next(SiteContent changed, AccountId by, Instant now) {
        return next(changed, null, by, now);
    }

    /** A version that says what an earlier one said; a banner only if its last day is not over. */
    public SiteVersion backTo(SiteVersion earlier, AccountId by, Instant now) {
        if (earlier.lastDay != null && earlier.lastDay.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new RuleViolation("site.banner.over");
        }
        return next(earlier.getContent(), earlier.number, by, now);
    }

    private SiteVersion next(SiteContent changed, Integer repeated, AccountId by, Instant now) {
        if (changed.equals(getContent())) {
            throw new RuleViolation("site.unchanged");
        }
        return new SiteVersion(part, language, number + 1, changed, repeated, by, now);
    }

    public SitePart getPart() {
        return part;
    }

    public Language getLanguage() {
        return language;
    }

    public int getNumber() {
        return number;
    }

    public SiteContent getContent() {
        return new SiteContent(content, lastDay);
    }

    /** Identifies exactly this content. */
    public String getSha256() {
        return Sha256.hex(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of the version that it repeats; null if it was written. */
    public Integer getRestored() {
        return restored;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }

    public AccountId getWrittenBy() {
        return writtenBy;
    }
}
