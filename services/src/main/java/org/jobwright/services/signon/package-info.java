/** Signing in at the OpenID provider of an organization. */
package org.jobwright.services.signon;
