package org.jobwright.services.insights.market;

import java.time.YearMonth;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.MarketEventKind;

/**
 * A sign of interest in a role. Lives in memory until it is counted; no account is ever stored with it.
 *
 * @param role the slug of its guide
 * @param country ISO 3166-1 alpha-2; {@link org.jobwright.domain.insights.market.MarketCell#UNKNOWN} if unknown
 * @param account null for a visitor
 */
public record MarketEvent(YearMonth month, MarketEventKind kind, String role, String country, AccountId account) {}
