/** Passwords: how they are stored and checked. */
package org.jobwright.services.accounts.passwords;
