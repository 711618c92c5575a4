/** Signing in at the provider of an organization: the way there and back. */
package org.jobwright.web.accounts.signon;
