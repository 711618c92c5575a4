/** Sessions of people who are signed in, or have only passed the first step. */
package org.jobwright.services.accounts.sessions;
