package org.jobwright.domain.talent.findable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * An employer that does not find a person.
 *
 * @param value the id of the organization, its domain, or its name as it was typed
 * @param label what the person reads in their list
 */
@Embeddable
public record Exclusion(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        ExclusionKind kind,

        @Column(nullable = false) String value,
        @Column(nullable = false) String label,
        @Column(nullable = false) Instant since)
        implements Serializable {

    public static final int MAX_NAME = 80;

    private static final int SHORTEST = 2;

    private static final Pattern BEFORE_HOST = Pattern.compile("^(https?://)?(www\\.)?");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]{1,63}(\\.[\\p{L}\\p{N}-]{1,63}){1,5}");

    /** An employer that is here. */
    public static Exclusion of(OrganizationId organization, String name, Instant now) {
        return new Exclusion(ExclusionKind.ORGANIZATION, organization.toString(), name, now);
    }

    /**
     * What was typed: a domain if it looks like one, else a name.
     *
     * @throws RuleViolation {@code talent.exclusion.name} if it is neither
     */
    public static Exclusion typed(String text, Instant now) {
        String name = text == null ? "" : text.strip();
        Optional<String> domain = domain(name);
        if (domain.isPresent()) {
            return new Exclusion(ExclusionKind.DOMAIN, domain.get(), domain.get(), now);
        }
        if (name.length() > MAX_NAME || FoldedText.of(name).length() < SHORTEST) {
            throw new RuleViolation("talent.exclusion.name", SHORTEST, MAX_NAME);
        }
        return new Exclusion(ExclusionKind.NAME, name, name, now);
    }

    /** The domain in {@code acme.example}, {@code https://www.acme.example/jobs} or {@code jobs@acme.example}. */
    private static Optional<String> domain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String host = BEFORE_HOST
                .matcher(lower.substring(lower.lastIndexOf('@') + 1))
                .replaceFirst("")
                .split("[/?#:]", 2)[0];
        return DOMAIN.matcher(host).matches() ? Optional.of(host) : Optional.empty();
    }

    /** Whether both name the same employer in the same way. */
    public boolean isSameAs(ExclusionKind otherKind, String otherValue) {
        return kind == otherKind && value.equals(otherValue);
    }
}
