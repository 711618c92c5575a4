package org.jobwright.domain.accounts.credentials;

import java.util.Set;

/**
 * What an authenticator sent once at registration: the public half of a key pair (WebAuthn, credential record).
 *
 * @param id by which the authenticator knows it: up to 1023 bytes in base64url
 * @param publicKey a COSE key in base64url
 * @param counter of signatures; 0 for authenticators that do not count
 * @param transports by which the authenticator is reached, such as {@code internal} or {@code usb}
 * @param backupEligible whether it may be copied to the person's other devices
 * @param backedUp whether it was
 */
public record PasskeyCredential(
        String id, String publicKey, long counter, Set<String> transports, boolean backupEligible, boolean backedUp) {

    public PasskeyCredential {
        transports = Set.copyOf(transports);
    }
}
