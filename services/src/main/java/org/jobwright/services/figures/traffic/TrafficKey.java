package org.jobwright.services.figures.traffic;

import java.time.LocalDate;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;

/**
 * What is counted together.
 *
 * @param source where the visitors came from, as it is stored; empty for sources beyond the bound
 * @param account who it was; null for a visitor. Only told apart until it is written: members of the employer do not count
 */
record TrafficKey(UUID posting, LocalDate day, String source, AccountId account) {}
