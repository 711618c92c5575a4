package org.jobwright.domain.insights.titles;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Two titles of similar jobs. Stored once for both directions, so that similarity is symmetric; titles that differ only
 * in spelling, rank or brackets are the same.
 */
@Entity
public class SimilarTitle {

    /** The two titles in their normalized form, in alphabetical order. */
    @Embeddable
    public record Pair(String key, String otherKey) implements Serializable {}

    @EmbeddedId
    private Pair pair;

    private String title;

    private String otherTitle;

    /** Set by the database. */
    @Column(insertable = false, updatable = false)
    private Instant linkedAt;

    protected SimilarTitle() {}

    private SimilarTitle(Pair pair, String title, String otherTitle) {
        this.pair = pair;
        this.title = title;
        this.otherTitle = otherTitle;
    }

    /** Links two titles; empty if they are the same or one of them names nothing. */
    public static Optional<SimilarTitle> between(String one, String other) {
        String key = TitleWords.key(one);
        String otherKey = TitleWords.key(other);
        int order = key.compareTo(otherKey);
        if (order == 0 || key.isEmpty() || otherKey.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                order < 0
                        ? new SimilarTitle(new Pair(key, otherKey), one, other)
                        : new SimilarTitle(new Pair(otherKey, key), other, one));
    }

    public Pair getPair() {
        return pair;
    }

    public boolean isYoungerThan(Instant time) {
        return linkedAt.isAfter(time);
    }

    /** The title at the other end of the link; empty if this title is not part of it. */
    public Optional<String> from(String oneTitle) {
        String wanted = TitleWords.key(oneTitle);
        if (wanted.equals(pair.key())) {
            return Optional.of(otherTitle);
        }
        return wanted.equals(pair.otherKey()) ? Optional.of(title) : Optional.empty();
    }
}
