package org.jobwright.instance;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jobwright.server.InstanceDatabase;

/** An authenticator app for a demo account, while this is open. Nobody knows its codes. */
public final class AppOfAnAccount implements AutoCloseable {
    private final Path data;
    private final String email;

    public AppOfAnAccount(Instance instance, String email) throws SQLException {
        data = instance.data();
        this.email = email;
        change("""
                insert into authenticator_app (account_id, version, sealed_seed, confirmed_at, last_used_at, last_step)
                select id, 0, '', now(), now(), 0 from account where email = ?
                on conflict (account_id) do update
                set sealed_seed = '', confirmed_at = now(), last_used_at = now(), last_step = 0""");
    }

    @Override
    public void close() throws SQLException {
        change("delete from authenticator_app where account_id = (select id from account where email = ?)");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, email);
            statement.executeUpdate();
        }
    }
}
