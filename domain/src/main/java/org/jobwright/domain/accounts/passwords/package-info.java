/** Passwords: what makes a good one, and what is kept of it. */
package org.jobwright.domain.accounts.passwords;
