/** Second factors: authenticator apps, passkeys and recovery codes. */
package org.jobwright.services.accounts.credentials;
