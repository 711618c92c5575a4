package org.jobwright.instance.workspaces;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jobwright.instance.Instance;
import org.jobwright.server.InstanceDatabase;

/** A paused webhook of Harbour Rail with a message that failed, for tests that only look at pages. */
public final class PlantedWebhook {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-00000000a0b1");

    public static final String ADDRESS = "/app/organization/harbour-rail/webhooks/" + ID;

    private PlantedWebhook() {}

    /** Does nothing if it is there already. */
    public static void in(Instance instance) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            plant(connection, """
                    insert into webhook_endpoint (id, version, organization_id, address, types, secret, state, failing_since,
                      made_by, made_at)
                    select ?, 0, o.id, 'https://ats.example/hooks/jobwright?tenant=' || repeat('harbour', 20),
                      'posting.published application.submitted', 'sealed', 'PAUSED', now(), m.account_id, now()
                    from hiring_organization o
                      join organization_membership m on m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null
                    where o.slug = 'harbour-rail'
                    limit 1
                    on conflict do nothing""");
            plant(connection, """
                    insert into webhook_message (id, organization_id, type, at, body)
                    select e.id, e.organization_id, 'posting.published', now(), '{"type":"posting.published"}'
                    from webhook_endpoint e where e.id = ?
                    on conflict do nothing""");
            plant(connection, """
                    insert into webhook_delivery (id, version, endpoint_id, message_id, organization_id, state, attempts,
                      due_at, tried_at, status, millis, problem, answer)
                    select e.id, 0, e.id, e.id, e.organization_id, 'FAILED', 10, now(), now(), 500, 12, 'REFUSED',
                      'Internal Server Error'
                    from webhook_endpoint e where e.id = ?
                    on conflict do nothing""");
        }
    }

    private static void plant(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ID);
            statement.executeUpdate();
        }
    }
}
