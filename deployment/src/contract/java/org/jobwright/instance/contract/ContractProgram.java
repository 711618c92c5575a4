package org.jobwright.instance.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jobwright.contract.ApiClient;
import org.jobwright.domain.integrations.TokenText;
import org.jobwright.instance.Instance;
import org.jobwright.server.InstanceDatabase;

/** A program of a demo employer that may do everything it needs to hire. */
final class ContractProgram {

    private ContractProgram() {}

    static ApiClient client(Instance instance) throws SQLException {
        return client(instance, token(instance));
    }

    static ApiClient client(Instance instance, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://" + instance.address("/").getAuthority());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }

    /** The token of the owner of a demo employer, as if it had been made in the browser. */
    static String token(Instance instance) throws SQLException {
        TokenText text = TokenText.next();
        try (Connection database = InstanceDatabase.connect(instance.data());
                PreparedStatement token = database.prepareStatement("""
                        insert into api_token (id, version, organization_id, name, prefix, secret_hash, scopes, made_by,
                            made_at, expires_at)
                        select gen_random_uuid(), 0, m.organization_id, 'Contract', ?, ?,
                            'postings:read postings:write applications:read applications:write documents:read webhooks:manage'
                            || ' messages:read messages:write interviews:read interviews:write offers:read offers:write'
                            || ' events:read figures:read',
                            m.account_id, now(), now() + interval '1 day'
                          from job_posting p
                            join organization_membership m on m.organization_id = p.organization_id and m.role = 'OWNER'
                              and m.ended_at is null
                          where p.reference = 'JW-2026-000001' limit 1""")) {
            token.setString(1, text.prefix());
            token.setString(2, text.secret().hash());
            assertEquals(1, token.executeUpdate());
        }
        return text.secret().value();
    }
}
