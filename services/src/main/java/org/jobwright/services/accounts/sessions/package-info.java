/** Sessions of people who are signed in, or half signed in. */
package org.jobwright.services.accounts.sessions;
