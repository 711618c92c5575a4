/** Signing in and out, registration, passwords, the account page, and the administrator's list of people. */
package org.jobwright.web.accounts;
