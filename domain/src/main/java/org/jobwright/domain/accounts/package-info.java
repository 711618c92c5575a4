/** People and how they sign in: account, password, session, one-time token. Aggregate: Account. Called by anyone. */
package org.jobwright.domain.accounts;
