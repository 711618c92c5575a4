/** Sessions and browsers: who sends a request, and where sign-in leads back to. */
package org.jobwright.web.accounts.sessions;
