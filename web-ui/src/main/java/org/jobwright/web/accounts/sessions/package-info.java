/** Sessions and browsers: who sends a request, and where sign-in continues. */
package org.jobwright.web.accounts.sessions;
