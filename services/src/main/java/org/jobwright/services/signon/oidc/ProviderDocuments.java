package org.jobwright.services.signon.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/**
 * What a provider publishes about itself.
 *
 * @param about its addresses, and what it can do
 * @param keys with which it signs
 * @param fetchedAt when the keys were fetched
 */
public record ProviderDocuments(OIDCProviderMetadata about, JWKSet keys, Instant fetchedAt) {

    boolean hasKey(String id) {
        return id == null || keys.getKeyByKeyId(id) != null;
    }
}
