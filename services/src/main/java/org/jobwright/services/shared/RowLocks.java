package org.jobwright.services.shared;

/** How a query locks rows, where Jakarta Persistence has no word for it. */
public final class RowLocks {

    /** The hint that takes {@link #SKIP_LOCKED}. */
    public static final String TIMEOUT = "jakarta.persistence.lock.timeout";

    /** Hibernate's value for {@code for update skip locked}: what another node works on is left out. */
    public static final int SKIP_LOCKED = -2;

    private RowLocks() {}
}
