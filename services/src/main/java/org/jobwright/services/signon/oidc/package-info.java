/** Talking to an OpenID provider: its documents, and the exchange of a code. */
package org.jobwright.services.signon.oidc;
