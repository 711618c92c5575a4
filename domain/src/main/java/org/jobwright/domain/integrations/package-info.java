/**
 * Programs of an organization: the tokens by which they call the API, and the external identifiers over which they
 * disagree. {@link org.jobwright.domain.integrations.ApiToken} is the aggregate; owners make and revoke tokens.
 */
package org.jobwright.domain.integrations;
