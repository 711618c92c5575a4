package org.jobwright.domain.moderation.likeness;

import java.io.Serializable;

/**
 * How much two texts have in common.
 *
 * @param jaccard the common part of all that both have, 0 to 1
 * @param containment the common part of the shorter one, 0 to 1
 * @param ownJaccard the same without passages that one of the two employers uses for other jobs as well
 * @param ownContainment the same of these
 */
public record Likeness(double jaccard, double containment, double ownJaccard, double ownContainment)
        implements Serializable {

    private static final double CLOSE = 0.4;
    private static final double CONTAINED = 0.7;
    private static final double NEAR = 0.3;
    private static final double SAME = 0.8;

    /** Half of all that both have: whatever else the employers say, that is the same advert. */
    private static final double MOSTLY = 0.5;

    /** Of what is said about the job itself. */
    private static final double OWN_CLOSE = 0.3;

    /** Two texts of which nothing is known but themselves. */
    public Likeness(double jaccard, double containment) {
        this(jaccard, containment, jaccard, containment);
    }

    static Likeness of(int common, int here, int there) {
        int all = here + there - common;
        return new Likeness(
                all == 0 ? 0 : (double) common / all,
                Math.min(here, there) == 0 ? 0 : (double) common / Math.min(here, there));
    }

    /** Close enough that one was probably copied from the other, and not only what is said about the place of work. */
    public boolean isClose() {
        return (jaccard >= CLOSE || containment >= CONTAINED)
                && (jaccard >= MOSTLY || ownJaccard >= OWN_CLOSE || ownContainment >= CONTAINED);
    }

    /** Close enough if the other one is blocked. */
    public boolean isNear() {
        return jaccard >= NEAR;
    }

    /** Probably the same job. */
    public boolean isSame() {
        return jaccard >= SAME;
    }

    /** The share of the shorter text that is in the other one, or of both, in percent. */
    public int percent() {
        return (int) Math.round(100 * Math.max(jaccard, containment));
    }
}
