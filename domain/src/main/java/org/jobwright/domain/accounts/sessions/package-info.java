/** Sessions of people who are signed in, or half signed in. */
package org.jobwright.domain.accounts.sessions;
