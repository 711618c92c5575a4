/** Second factors: authenticator apps, passkeys and recovery codes. */
package org.jobwright.domain.accounts.credentials;
