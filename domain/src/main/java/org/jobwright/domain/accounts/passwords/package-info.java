/** Passwords: what makes a good one, and how it is stored. */
package org.jobwright.domain.accounts.passwords;
